// One of the seven answers, the matrix, and of which groups they may be asked.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import {
  type Asked,
  type ListAnswerGroups,
  MATRIX_PAGE,
  MOST_YEARS,
  type ReadAnswer,
  type ReadTransferMatrix,
} from '#contract/innovation-answers.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import type { Content } from '#rules/innovation/content.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { composeMatrix } from '#wording/innovation/compose-transfers.ts';
import { speak } from '#wording/speak.ts';
import { type Group, planOf, writeContent } from './compose-answers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { findYears, listPairs, type Pair } from './store.ts';

const kept = new KeptAnswers();

type Scoped = Pick<Asked, 'scope' | 'of' | 'from' | 'to'>;

/** A span that runs backwards or is longer than a page can show is refused with what is allowed. */
export function refuseBadSpan({ from, to }: Pick<Asked, 'from' | 'to'>): void {
  if (to >= from && to - from < MOST_YEARS) return;
  throw refused([{ code: 'answers:bad-span', pointer: '/query/to', values: { from, to, most: MOST_YEARS } }]);
}

/** Which group is meant, where whoever asks may see all of it; not found otherwise, as what does not exist. */
export function readGroup({ identity }: Pick<Work, 'identity'>, { scope, of }: Scoped): Group {
  const held = readHeldRoles(identity.roles);
  const seesAll = identity.sight === 'all';
  const isRegion = of !== undefined && of.length === 2;
  if (scope === 'all' && of === undefined && seesAll) return { scope };
  if (scope === 'region' && isRegion && seesAll && REGIONS.some((code) => code === of)) return { scope, of };
  if ((scope === 'holding' || scope === 'organisation') && of !== undefined && !isRegion) {
    // Of one organisation row-level security shows what belongs to the group of whoever asks, or all of their own.
    if (seesAll || scope === 'organisation' || mayDoIn(held, 'innovation.read', of)) return { scope, of };
  }
  throw new Problem('not-found');
}

async function getPairs(work: Work, group: Group): Promise<Pair[]> {
  const pairs = await listPairs(work.db, group, dayInAstana(work.at));
  if (pairs.length === 0 && group.scope === 'organisation' && work.identity.sight !== 'all') {
    if (!work.identity.organisations.includes(group.of)) throw new Problem('not-found');
  }
  return pairs;
}

/** All seven answers in the language asked for. */
export async function composeFor(work: Work, group: Group, asked: Omit<Asked, 'scope' | 'of'>): Promise<Content> {
  const pairs = await getPairs(work, group);
  const counted = await kept.count(work.db, pairs, { from: asked.from, to: asked.to });
  return writeContent(work, counted, { group, language: asked.language });
}

export const readAnswer: Act<typeof ReadAnswer> = async (work, { params, query }) => {
  refuseBadSpan(query);
  const { title, lead, chapters } = await composeFor(work, readGroup(work, query), query);
  const chapter = chapters.find(({ answer }) => answer === params.answer);
  if (!chapter) throw new Problem('not-found');
  return {
    title,
    lead: [...lead],
    chapter: chapter as unknown as Awaited<ReturnType<Act<typeof ReadAnswer>>>['chapter'],
    others: chapters.map((one) => ({ answer: one.answer, title: one.title })),
  };
};

export const readTransferMatrix: Act<typeof ReadTransferMatrix> = async (work, { query }) => {
  refuseBadSpan(query);
  const { channel, skip = 0, language, from, to } = query;
  const group = readGroup(work, query);
  const pairs = await getPairs(work, group);
  const span = { from, to };
  const counted = await kept.count(work.db, pairs, span);
  const all = channel === undefined ? counted.matrix : await kept.countMatrix(work.db, pairs, span, channel);
  const lines = all.slice(skip, skip + MATRIX_PAGE);
  const { names, words } = await planOf(work, { answers: counted.answers, matrix: lines }, { group, language });
  return {
    title: speak(language)('answers:title', { group: names.group }),
    total: all.length,
    channels: counted.answers.transferred.byChannel.map((one) => ({
      code: one.channel,
      name: names.channels[one.channel] ?? one.channel,
    })),
    table: composeMatrix(lines, counted.answers.transferred.areas, words) as unknown as Awaited<
      ReturnType<Act<typeof ReadTransferMatrix>>
    >['table'],
  };
};

export const listAnswerGroups: Act<typeof ListAnswerGroups> = async (work) => {
  const { db, identity, at } = work;
  const pairs = await listPairs(db, { scope: 'all' }, dayInAstana(at));
  const held = readHeldRoles(identity.roles);
  const seesAll = identity.sight === 'all';
  // A group is more than one organisation, or its head.
  const heads = [...new Set(pairs.map(({ holding }) => holding))].filter(
    (head) =>
      pairs.some((one) => one.holding === head && one.organisation !== head) &&
      (seesAll || mayDoIn(held, 'innovation.read', head)),
  );
  const organisations = [...new Set(pairs.map(({ organisation }) => organisation))];
  const ids = [...new Set([...heads, ...organisations])];
  const found = ids.length === 0 ? new Map() : await nameOrganisations(db, ids, at);
  const named = (id: string) => {
    const names = found.get(id) ?? {};
    const any = names.kk ?? names.ru ?? names.en ?? id;
    return { id, names: { kk: names.kk ?? any, ru: names.ru ?? any, en: names.en ?? any } };
  };
  return {
    holdings: heads.map(named),
    organisations: organisations.map(named),
    regions: seesAll ? [...REGIONS] : [],
    all: seesAll,
    years: await findYears(db),
  };
};
