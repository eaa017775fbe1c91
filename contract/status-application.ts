// The application for the status as the organisation writes it (S-4.1, S-5, S-7, S-9).

import { z } from 'zod';
import { DEGREES, STAFF_GROUPS } from '#rules/status/application.ts';

/** The most people of a staff table, and the most rows of the other lists. */
export const MOST_STAFF = 5000;
const MOST_ROWS = 200;

const Amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,2})?$/, 'status:amount-wrong')
  .nullable();
const Count = z.number().int().min(0).max(1_000_000).nullable();
const Name = z.string().trim().min(1, 'status:name-missing').max(300);
const Year = z.number().int().min(2000).max(2200);

/** What a document of an application is about. */
export const ABOUT = ['units', 'premises', 'staff', 'income', 'results', 'other'] as const;

export const StaffLine = z.strictObject({
  code: z.string().trim().min(1, 'status:code-missing').max(40),
  group: z.enum(STAFF_GROUPS),
  degree: z.enum(DEGREES).nullable(),
  publications: Count,
  hirsch: Count,
  researchYears: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2})?$/, 'status:years-wrong')
    .nullable(),
});
export type StaffLine = z.infer<typeof StaffLine>;

/** As the organisation writes it. Null: not said. Results of years that were published in a round are not written but taken. */
export const ApplicationForm = z.strictObject({
  units: z.array(z.strictObject({ name: Name, work: z.string().max(1000) })).max(MOST_ROWS),
  premises: z.array(z.strictObject({ name: Name, area: Amount })).max(MOST_ROWS),
  equipment: z.array(z.strictObject({ name: Name, count: Count })).max(MOST_ROWS),
  operationalStaff: Count,
  staff: z.array(StaffLine).max(MOST_STAFF),
  income: z.array(z.strictObject({ year: Year, budget: Amount, research: Amount })).max(3),
  results: z.array(z.strictObject({ year: Year, publications: Count, citations: Count })).max(3),
  documents: z.array(z.strictObject({ document: z.uuid(), about: z.enum(ABOUT) })).max(50),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;
