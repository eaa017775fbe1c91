// The act of E-12 as it travels, for the working body: what would be seen, the files made ready for it, and the act itself.

import { z } from 'zod';
import { RUN_STATES } from './house.ts';
import { defineContract } from './http.ts';
import { RoundPlace } from './places.ts';
import { PublishedFile, PublishedVersion } from './publication.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What would be published next: what the Council considered, then each amendment. */
const Next = z.strictObject({
  /** The number of the snapshot, and of the version that it would become. */
  snapshot: z.number().int(),
  version: z.number().int(),
  reason: z.string(),
  computedAt: z.string(),
  organisations: z.number().int(),
  rows: z.number().int(),
  /** Where the weights come from; null while they are pending. */
  weighting: z.string().nullable(),
});

/** The files of the next publication as they lie ready; nobody outside sees them. */
const Prepared = z.strictObject({
  preparedAt: z.string(),
  /** The name of the bundle: SHA-256 of its manifest. */
  bundle: Sha256,
  key: z.string(),
  files: z.array(PublishedFile.omit({ address: true })),
});

/** The job that makes them ready, while it runs and after. */
const Run = z.strictObject({
  id: z.uuid(),
  state: z.enum(RUN_STATES),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** Why it failed. Words: `house:reason.<reason>`. */
  reason: z.string().nullable(),
});

export const PublicationState = z.strictObject({
  next: Next.nullable(),
  prepared: Prepared.nullable(),
  run: Run.nullable(),
  /** What stands against publishing, the files apart; each with its paragraph. */
  hindrances: z.array(
    z.strictObject({
      code: z.string(),
      paragraph: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** E-12; null before the Council has considered. */
  due: z.strictObject({ lastDay: z.string(), late: z.boolean() }).nullable(),
  /** The first first. */
  published: z.array(PublishedVersion),
});
export type PublicationState = z.infer<typeof PublicationState>;

export const ReadPublication = defineContract('read-publication', 'GET', '/api/rounds/:round/publication', {
  params: RoundPlace,
  answer: PublicationState,
  problems: ['not-found'],
});

/** Begins to make the files of the next publication ready. */
export const PreparePublication = defineContract(
  'prepare-publication',
  'POST',
  '/api/rounds/:round/publication/files',
  {
    params: RoundPlace,
    body: z.strictObject({ snapshot: z.number().int().min(1) }),
    answer: z.strictObject({ run: z.uuid() }),
    problems: ['not-found', 'refused'],
  },
);

export const StopPreparation = defineContract(
  'stop-publication-files',
  'POST',
  '/api/rounds/:round/publication/files/stop',
  {
    params: RoundPlace,
    body: z.strictObject({ run: z.uuid() }),
    problems: ['not-found', 'refused'],
  },
);

/** E-12. Names what the person saw: the snapshot and the bundle. The version is that of the round. */
export const PublishResults = defineContract('publish-results', 'POST', '/api/rounds/:round/publication', {
  params: RoundPlace,
  body: z.strictObject({ snapshot: z.number().int().min(1), bundle: Sha256 }),
  answer: z.strictObject({ version: z.number().int(), published: PublishedVersion }),
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});
