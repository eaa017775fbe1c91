// The terms board: what runs for whoever asks.

import type { ListTerms, TermOfBoard } from '#contract/terms.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { gatherTerms, keyOf, rolesOf, type TermsOfRoom } from './gather-terms.ts';

const textOf = (key: ReturnType<typeof keyOf>): string => Object.values(key).join(' ');

/** A person of an organisation sees what runs for the own one and for all; whoever judges sees everything. */
const isSeen = ({ identity }: Work, organisation: string | null): boolean =>
  identity.sight === 'all' || organisation === null || identity.organisations.includes(organisation);

export const listTerms =
  (rooms: readonly TermsOfRoom[]): Act<typeof ListTerms> =>
  async (work) => {
    const missed = await work.db
      .selectFrom('missed_term')
      .select(['procedure_kind', 'procedure_id', 'term', 'last_day', 'noticed_at'])
      .execute();
    const noticed = new Map(
      missed.map(({ noticed_at: at, procedure_kind, procedure_id, term, last_day }) => [
        [procedure_kind, procedure_id, term, last_day].join(' '),
        at,
      ]),
    );
    const running = await gatherTerms(rooms, work.db, work.at);
    const terms = running
      .filter(({ organisation }) => isSeen(work, organisation))
      .map(
        (one): TermOfBoard => ({
          procedure: one.procedure,
          organisation: one.organisation,
          term: one.term as unknown as TermOfBoard['term'],
          mustAct: [...rolesOf(one)],
          missedAt: noticed.get(textOf(keyOf(one))) ?? null,
        }),
      );
    return { today: dayInAstana(work.at), terms };
  };
