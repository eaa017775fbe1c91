// Where a row that was carried over comes from (E-7): out of which round, why it did not count there, and when it came.

import type { CarriedStep, ReportRow } from '#contract/intake.ts';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';

function wordStep(say: Say, { year, why, at, submission, refused }: CarriedStep): string {
  const missed =
    submission === null
      ? say('report:carried-nothing-submitted')
      : say('report:carried-submission', { number: submission });
  const told = say(`report:carried.${why}`, { year, at: formatMoment(at, say.language) });
  if (!refused) return `${told} ${missed}`;
  const ground = say(`verification:ground.${refused.ground}`);
  return `${told} ${missed} ${say('report:carried-refused', { ground, at: formatMoment(refused.at, say.language) })}`;
}

/** Nothing for a row that was not carried over. */
export function RowHistory({ of }: { readonly of: ReportRow | undefined }) {
  const say = useSay();
  if (of?.origin.way !== 'carried-over') return null;
  const history = of.origin.history ?? [];
  return (
    <div data-carried>
      {history.map((step) => (
        <p key={step.row}>{wordStep(say, step)}</p>
      ))}
      <p>
        {say('report:carried')} <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>
      </p>
    </div>
  );
}

/** From a row of a closed report to where its late evidence is laid down. */
export function LateWay({ place, row }: { readonly place: Place; readonly row: string }) {
  const say = useSay();
  return (
    <p>
      <a href={`${addressOfReport(say, place)}/evidence?${new URLSearchParams({ line: row })}`}>
        {say('report:late-evidence')}
      </a>
    </p>
  );
}
