// For everybody: what was published, as it was published. Where nothing was, the answer is that of a year that never was.

import type {
  ListPublished,
  PublishedVersion,
  ReadPublishedOrganisation,
  ReadPublishedResults,
} from '#contract/publication.ts';
import type { PublishedExplanation } from '#contract/published-explanation.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act, KeyOf } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findAnswer, findExplanation, findPublication, listAnswers, type Place, stateOfAll } from './store.ts';
import { versionOf } from './write-answer.ts';

type Asked = { readonly params: { readonly year: string }; readonly query: { readonly version?: string | undefined } };

const placeOf = ({ params, query }: Asked): Place => ({
  year: Number(params.year),
  version: query.version === undefined ? undefined : Number(query.version),
});

async function getPublication(db: Db, place: Place) {
  const found = await findPublication(db, place);
  if (!found) throw new Problem('not-found');
  return found;
}

export const listPublished: Act<typeof ListPublished> = async ({ db }) => {
  const byYear = new Map<number, PublishedVersion[]>();
  for (const answer of await listAnswers(db)) {
    const versions = byYear.get(answer.reportingYear) ?? [];
    byYear.set(answer.reportingYear, versions);
    versions.push(versionOf(answer));
  }
  return {
    years: [...byYear.values()].flatMap((versions) => versions.slice(-1).map((last) => ({ ...last, versions }))),
  };
};

export const keyOfList: KeyOf<typeof ListPublished> = ({ db }) => stateOfAll(db);

export const readPublishedResults: Act<typeof ReadPublishedResults> = async ({ db }, asked) => {
  const answer = await findAnswer(db, placeOf(asked));
  if (!answer) throw new Problem('not-found');
  return answer;
};

export const keyOfResults: KeyOf<typeof ReadPublishedResults> = async ({ db }, asked) =>
  (await getPublication(db, placeOf(asked))).hash;

export const readPublishedOrganisation: Act<typeof ReadPublishedOrganisation> = async ({ db }, asked) => {
  const { preparation } = await getPublication(db, placeOf(asked));
  const found = await findExplanation(db, preparation, asked.params.bin);
  if (found === undefined) throw new Problem('not-found');
  return JSON.parse(found) as PublishedExplanation;
};

export const keyOfOrganisation: KeyOf<typeof ReadPublishedOrganisation> = async ({ db }, asked) =>
  `${(await getPublication(db, placeOf(asked))).preparation} ${asked.params.bin}`;
