// The terms board as it travels: every term that runs, of every procedure, and those that were missed.

import { z } from 'zod';
import type { Term } from '#rules/calendar/term.ts';
import { ComputeTerm } from './calendar.ts';
import { defineContract } from './http.ts';
import { ROLE_NAMES, type Role } from './roles.ts';

/** Words: `terms:procedure.<kind>`; where each is read: web/cabinet/terms/procedure-places.ts. */
export const TERMED_PROCEDURES = ['round', 'objection', 'assignment', 'revision', 'appeal'] as const;
export type TermedProcedure = (typeof TERMED_PROCEDURES)[number];

/** A term as a room of the server tells it. */
export type RunningTerm = {
  readonly procedure: { readonly kind: TermedProcedure; readonly id: string };
  /** Null: it runs for all of them. */
  readonly organisation: string | null;
  readonly term: Term;
  /** The role that has to act within it, or several of which any may. */
  readonly mustAct: Role | readonly Role[];
};

const TermOfBoard = z.strictObject({
  procedure: z.strictObject({ kind: z.enum(TERMED_PROCEDURES), id: z.uuid() }),
  organisation: z.uuid().nullable(),
  /** As rules/calendar/term.ts has it: the page words the derivation itself. */
  term: ComputeTerm.answer,
  mustAct: z.array(z.enum(ROLE_NAMES)).min(1),
  /** When it was written down as missed; null while it runs, and within the first hours after its end. */
  missedAt: z.string().nullable(),
});
export type TermOfBoard = z.infer<typeof TermOfBoard>;

export const ListTerms = defineContract('list-terms', 'GET', '/api/terms', {
  /** The nearest first. */
  answer: z.strictObject({ today: z.string(), terms: z.array(TermOfBoard) }),
});
