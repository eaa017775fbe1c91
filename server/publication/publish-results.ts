// E-12: results are published within three working days after the Council met. One row and one event of the round make them seen;
// everything that is seen was made ready before, so that all of it is there at once or nothing.

import { createHash } from 'node:crypto';
import type { Published } from '#contract/publication.ts';
import type { PublishResults } from '#contract/publish-results.ts';
import type { SnapshotPart } from '#contract/results.ts';
import { findConsidered } from '#server/council/index.ts';
import { isExampleIn, organisationsOn } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import { findContentHash, type Storage } from '#server/platform/storage/storage.ts';
import type { Work } from '#server/platform/work.ts';
import { listResults } from '#server/results/index.ts';
import { goOn, lockFor, type StoredRound } from '#server/rounds/index.ts';
import { dueOf, findHindrances, findNext, type Next } from './find-next.ts';
import { refuseIfTouched } from './prepare-publication.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { findPreparation, type Preparation } from './store-preparation.ts';
import { type KeptFile, versionOf, writeAnswer } from './write-answer.ts';

/** Read to their end: a file that was cut short or touched since is not published. */
async function isWhole(storage: Storage, { hash, bytes }: KeptFile): Promise<boolean> {
  const known = findContentHash(hash);
  const stored = known && (await storage.get(known));
  if (!stored || stored.size !== bytes) return false;
  const found = createHash('sha256');
  for await (const chunk of stored.bytes) found.update(chunk as Buffer);
  return found.digest('hex') === hash;
}

async function findLost(storage: Storage, files: readonly KeptFile[]): Promise<Reason[]> {
  const lost: Reason[] = [];
  for (const file of files)
    if (!(await isWhole(storage, file)))
      lost.push({ code: 'publication:file-lost', paragraph: 'E-12', values: { name: file.name } });
  return lost;
}

async function getPrepared(work: Work, storage: Storage, round: string, snapshot: number, bundle: string) {
  const prepared = await findPreparation(work.db, round, snapshot);
  if (!prepared) throw refused([{ code: 'publication:not-prepared', paragraph: 'E-12', values: { number: snapshot } }]);
  if (prepared.bundle !== bundle) throw refused([{ code: 'publication:other-files', paragraph: 'E-12' }]);
  const lost = await findLost(storage, prepared.files);
  if (lost.length > 0) throw refused(lost);
  return prepared;
}

const regionsOf = async ({ db }: Work, year: number): Promise<ReadonlyMap<string, string | undefined>> =>
  new Map((await organisationsOn(db, `${year}-12-31`)).map(({ id, region }) => [id, region]));

async function compose(work: Work, round: StoredRound, next: Next, prepared: Preparation): Promise<Published> {
  const { snapshot, version } = next;
  const { weights, settings, edition, calendar, code, reason, hashes } = snapshot;
  const { considered } = round.round;
  if (!considered || !weights) throw new Error('what was not considered, or has no weights, is not composed');
  const regions = await regionsOf(work, round.reportingYear);
  const results = await listResults(work.db, snapshot.id);
  return writeAnswer({
    ...{ reportingYear: round.reportingYear, version, publishedAt: work.at, edition, calendar, code, settings },
    due: dueOf(round, version, work.at),
    councilOn: considered.on,
    protocol: considered.protocol,
    resolution: (await findConsidered(work.db, round.id))?.resolution ?? { kk: '', ru: '' },
    reason: version === 1 ? '' : reason,
    weighting: { source: weights.source, date: weights.date, values: { ...weights.values } },
    example: await isExampleIn(work.db),
    hashes: hashes as Readonly<Record<SnapshotPart, string>>,
    bundle: prepared.bundle,
    key: prepared.key,
    files: prepared.files,
    organisations: results.map(({ organisation, names, result }) => ({
      ...result,
      names: { kk: names.kk, ru: names.ru, en: names.en },
      region: regions.get(organisation) ?? null,
    })),
  });
}

async function insert(work: Work, round: StoredRound, next: Next, prepared: Preparation): Promise<Published> {
  const published = await compose(work, round, next, prepared);
  const answer = JSON.stringify(published);
  await work.db
    .insertInto('publication')
    .values({
      round: round.id,
      reporting_year: round.reportingYear,
      version: next.version,
      preparation: prepared.id,
      published_at: work.at,
      published_by: work.identity.account ?? '',
      answer,
      hash: createHash('sha256').update(answer).digest('hex'),
    })
    .execute();
  return published;
}

export const publishResults =
  ({ storage }: Pick<PublicationPlan, 'storage'>): Act<typeof PublishResults> =>
  async (work, { params, body }) => {
    const round = await lockFor(work, params.round, { kind: 'publish-results' });
    const next = await findNext(work.db, round);
    const hindrances = findHindrances(round, next, work.at);
    if (hindrances.length > 0 || !next) throw refused(hindrances);
    const { number } = next.snapshot;
    if (number !== body.snapshot)
      throw refused([{ code: 'publication:other-snapshot', paragraph: 'E-12', values: { number: body.snapshot } }]);
    await refuseIfTouched(work, round.id, number);
    const prepared = await getPrepared(work, storage, round.id, number, body.bundle);
    const published = await insert(work, round, next, prepared);
    const { version } = await goOn(work, round, {
      act: 'publication.published',
      paragraph: 'E-12',
      event: { kind: 'results-published', version: next.version },
      also: { snapshot: number, bundle: prepared.bundle, late: published.due.late, lastDay: published.due.lastDay },
    });
    return { version, published: versionOf(published) };
  };
