// The lists that the registers of innovative activity draw from: classifiers and the Ministry's list of unique technologies, as dated data.

import { z } from 'zod';
import { CLASSIFIERS } from '#rules/innovation/registers.ts';
import { defineContract } from './http.ts';
import { Day } from './organisations.ts';

const Name = z.string().trim().min(2, 'innovation:name-missing').max(500);
const Names = z.strictObject({ kk: Name, ru: Name, en: Name });
const Code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'innovation:code-wrong');
const Year = z.number().int().min(1950).max(2200).nullable();

const ListVersion = z.strictObject({
  number: z.number().int(),
  act: z.enum(['entered', 'imported', 'changed', 'withdrawn', 'restored']),
  at: z.string(),
  content: z.record(z.string(), z.string()),
});

const ClassifierFields = z.strictObject({
  names: Names,
  /** Several codes are counted together under it. */
  group: Code,
  place: z.number().int().min(1).max(1000),
  /** Years in which an item may use it; null: open. A code that was used is ended, never deleted. */
  fromYear: Year,
  untilYear: Year,
});
const Classifier = ClassifierFields.extend({
  id: z.uuid(),
  kind: z.enum(CLASSIFIERS),
  code: z.string(),
  version: z.number().int(),
  history: z.array(ListVersion),
});
export type Classifier = z.infer<typeof Classifier>;

const UniqueFields = z.strictObject({
  names: Names,
  approvedFrom: Day,
  /** The first day on which it is no longer approved. */
  approvedUntil: Day.nullable(),
  source: z.string().trim().min(3, 'innovation:source-missing').max(500),
});
const Unique = UniqueFields.extend({ id: z.uuid(), code: z.string(), version: z.number().int() });
export type UniqueTechnology = z.infer<typeof Unique>;

export const ReadInnovationLists = defineContract('read-innovation-lists', 'GET', '/api/innovation/lists', {
  answer: z.strictObject({ classifiers: z.array(Classifier), unique: z.array(Unique) }),
});
export type InnovationLists = z.infer<typeof ReadInnovationLists.answer>;

const Id = z.strictObject({ id: z.uuid() });
const Changed = z.strictObject({ id: z.uuid(), version: z.number().int() });

export const EnterClassifier = defineContract('enter-innovation-classifier', 'POST', '/api/innovation/classifiers', {
  body: ClassifierFields.extend({ kind: z.enum(CLASSIFIERS), code: Code }),
  answer: Changed,
  problems: ['already-exists', 'refused'],
});

export const ChangeClassifier = defineContract(
  'change-innovation-classifier',
  'PUT',
  '/api/innovation/classifiers/:id',
  {
    params: Id,
    body: ClassifierFields,
    answer: Changed,
    needs: { version: true },
    problems: ['not-found', 'refused', 'changed-meanwhile'],
  },
);

export const EnterUnique = defineContract('enter-unique-technology', 'POST', '/api/innovation/unique-technologies', {
  body: UniqueFields.extend({ code: z.string().trim().min(1, 'innovation:code-wrong').max(40) }),
  answer: Changed,
  problems: ['already-exists', 'refused'],
});

export const ChangeUnique = defineContract(
  'change-unique-technology',
  'PUT',
  '/api/innovation/unique-technologies/:id',
  {
    params: Id,
    body: UniqueFields,
    answer: Changed,
    needs: { version: true },
    problems: ['not-found', 'refused', 'changed-meanwhile'],
  },
);
