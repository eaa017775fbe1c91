// A list of journals with their quartiles, as SCImago publishes it, brought in by the working body (A1-n3).

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ImportJournalList } from '#contract/verification.ts';
import { BibliographyRefusal } from '#exchange/bibliography/bibliographic-record.ts';
import { JournalRank, type RankedJournal, readRankList } from '#exchange/bibliography/journal-rank.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { checkRoundTask, enqueueCheckAgain } from './check-round.ts';
import type { WorkRegister } from './look-up-work.ts';

const PIECE = 100_000;
const KNOWN: ReadonlySet<string> = new Set(['columns-missing', 'rank-year-unknown']);

function readList(file: string, text: string, year: number | null): JournalRank {
  const rank = new JournalRank();
  try {
    const reader = readRankList(rank, file, year ?? undefined);
    for (let at = 0; at < text.length; at += PIECE) reader.push(text.slice(at, at + PIECE));
    reader.end();
  } catch (fault) {
    if (!(fault instanceof BibliographyRefusal)) throw fault;
    throw refused([
      {
        code: `verification:list.${KNOWN.has(fault.code) ? fault.code : 'unreadable'}`,
        pointer: '/body/text',
        paragraph: 'A1-n3',
      },
    ]);
  }
  return rank;
}

/** Quartiles of that year are looked at once more. */
async function checkAgainOf(work: Work, year: number, check: Task): Promise<void> {
  const round = await work.db
    .selectFrom('round')
    .select('id')
    .where('reporting_year', '=', year)
    .where('opened_at', 'is not', null)
    .executeTakeFirst();
  if (round) await enqueueCheckAgain(work, check, round.id);
}

/** What a list says is kept as it says it; the same file twice is refused. `registers`: as for checkRoundTask. */
export const importJournalList =
  (registers: readonly WorkRegister[]): Act<typeof ImportJournalList> =>
  async (work, { body: { file, text, year } }) => {
    const rank = readList(file, text, year);
    const [list] = rank.lists;
    if (!list || list.journals === 0)
      throw refused([{ code: 'verification:list.empty', pointer: '/body/text', paragraph: 'A1-n3' }]);
    const hash = createHash('sha256').update(text).digest('hex');
    const made = await work.db
      .insertInto('journal_list')
      .values({
        year: list.year,
        file,
        hash,
        journals: list.journals,
        damaged: list.damagedRows,
        imported_by: work.identity.account ?? '',
        imported_at: work.at,
      })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Problem('already-exists');
    const journals: readonly RankedJournal[] = rank.journalsOf(list.year);
    await sql`
    insert into journal_quartile (list, issn, year, quartile, category, journal)
    select ${made.id}, one ->> 'issn', ${list.year}, one ->> 'quartile', one ->> 'category', coalesce(one ->> 'journal', '')
    from jsonb_array_elements(${JSON.stringify(journals)}::jsonb) one`.execute(work.db);
    await checkAgainOf(work, list.year, checkRoundTask(registers));
    const { journals: count, damagedRows: damaged } = list;
    await record(work, {
      act: 'verification.journal-list-imported',
      subject: { kind: 'journal-list', id: made.id },
      paragraph: 'A1-n3',
      after: { year: list.year, file, hash, journals: count, damaged },
    });
    return { year: list.year, journals: count, damaged };
  };
