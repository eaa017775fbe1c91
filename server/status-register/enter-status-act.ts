// An act enters the register: a status given (S-10), withdrawn (S-13), or given back after a complaint (S-17). The last step of a
// procedure, or the entering of a status that is older than the register.

import type { EnterEarlierStatus } from '#contract/status-register.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { checkStatusAct, paragraphOfStatusAct } from '#rules/status/register.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused, type Values } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { listStatusActs, lockEntry, type StoredStatusAct } from './store.ts';

export type StatusActDraft = Pick<StoredStatusAct, 'organisation' | 'act' | 'document' | 'procedure'> & {
  /** The first day on which it holds. */
  readonly from: PlainDate;
  /** Where the law's own one is not meant: S-10, S-13, S-17. */
  readonly paragraph?: string;
  /** Why, in three languages; or the key of a sentence and its values. */
  readonly ground: StoredStatusAct['ground'] | { readonly code: string; readonly values?: Values };
};

export const subjectOf = (organisation: string) => ({ kind: 'status-entry', id: organisation });

function wordGround(ground: StatusActDraft['ground']): StoredStatusAct['ground'] {
  if (!('code' in ground)) return ground;
  const say = (language: 'kk' | 'ru' | 'en') => speak(language)(ground.code, ground.values);
  return { kk: say('kk'), ru: say('ru'), en: say('en') };
}

async function refuseUnlessPossible(work: Work, acts: readonly StoredStatusAct[], draft: StatusActDraft) {
  const { organisation, act, from, document } = draft;
  const found = await work.db
    .selectFrom('organisation')
    .select('merged_into as mergedInto')
    .where('id', '=', organisation)
    .executeTakeFirst();
  if (!found) throw new Problem('not-found');
  const hindrances = checkStatusAct(acts, {
    ...{ act, from, documentOn: getPlainDate(document.on), today: dayInAstana(work.at) },
    isMerged: found.mergedInto !== null,
  });
  if (hindrances.length > 0)
    throw refused(
      hindrances.map(({ code, paragraph, values }) => ({ code: `register:hindrance.${code}`, paragraph, values })),
    );
}

const ACTS = {
  assigned: 'status-register.assigned',
  withdrawn: 'status-register.withdrawn',
  'withdrawal-cancelled': 'status-register.withdrawal-cancelled',
} as const;

/**
 * Adds the act to the register, in the caller's transaction; only an official may (row-level security says it again). Throws a
 * Problem `refused` with every hindrance at once, `not-found` for no organisation. Answers the number of the act in its entry.
 */
export async function enterStatusAct(work: Work, draft: StatusActDraft): Promise<{ readonly number: number }> {
  const { organisation, act, from, document, procedure } = draft;
  await lockEntry(work.db, organisation);
  const acts = await listStatusActs(work.db, organisation);
  await refuseUnlessPossible(work, acts, draft);
  const number = acts.length + 1;
  const paragraph = draft.paragraph ?? paragraphOfStatusAct(act);
  const ground = wordGround(draft.ground);
  await work.db
    .insertInto('status_act')
    .values({
      ...{ organisation, number, act, paragraph, holds_from: from },
      ...{ ground_kk: ground.kk, ground_ru: ground.ru, ground_en: ground.en },
      ...{ document_kind: document.kind, document_number: document.number },
      ...{ document_on: document.on, document_issuer: document.issuer },
      ...{ procedure_kind: procedure?.kind ?? null, procedure_id: procedure?.id ?? null },
      ...{ entered_at: work.at, entered_by: work.identity.account ?? '' },
    })
    .execute();
  await record(work, {
    ...{ act: ACTS[act], subject: subjectOf(organisation), organisation, paragraph },
    after: { from, ground, document, procedure },
    version: number,
  });
  return { number };
}

/** S-10. The same checks as for any other act: none is entered twice, in the future or before its paper. */
export const enterEarlierStatus: Act<typeof EnterEarlierStatus> = async (work, { body }) => {
  const { organisation, document } = body;
  const answer = await enterStatusAct(work, {
    ...{ organisation, document, act: 'assigned', procedure: null },
    from: getPlainDate(body.from),
    ground: { code: 'register:ground-earlier' },
  });
  work.outcome.created = true;
  return answer;
};
