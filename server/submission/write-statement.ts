// The statement that is signed: the very text, in the language of whoever signs, whose bytes are kept to the letter.

import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import type { Digest } from './digest-report.ts';
import type { Heading } from './submitted-data.ts';

export type StatementPlan = {
  readonly language: Language;
  /** Which submission of the organisation in the round: a signature of an earlier one signs another text. */
  readonly number: number;
  readonly preparedAt: Moment;
  readonly round: string;
  /** The last day of the term. */
  readonly lastDay: string;
};

/** The same plan, heading and digest give the same text. */
export function writeStatement(
  { reporter, round: of }: Heading,
  { hash, tables: counted, documents }: Digest,
  { language, number, preparedAt, round, lastDay }: StatementPlan,
): string {
  const say = speak(language);
  const tables = counted.map(({ table, rows }) =>
    say('submission:statement.table', { table: say(`law:table.${table}`), count: rows }),
  );
  return [
    say('submission:statement.title', { number, year: of.reportingYear }),
    '',
    say('submission:statement.organisation', { name: reporter.names[language], bin: reporter.bin }),
    say('submission:statement.basis', {
      edition: of.edition,
      round,
      until: formatDate(getPlainDate(lastDay), language),
    }),
    '',
    say('submission:statement.submitted'),
    ...tables,
    say('submission:statement.documents', { count: documents.length }),
    '',
    say('submission:statement.hash', { hash }),
    say('submission:statement.words'),
    say('submission:statement.prepared', { at: formatMoment(preparedAt, language), moment: preparedAt }),
    '',
  ].join('\n');
}
