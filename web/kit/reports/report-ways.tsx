// From the year of an organisation to what belongs to it beside its sheets.

import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { useMay } from '../session.tsx';
import { addressOfReport, type Place } from './report-queries.ts';

type WaysProps = {
  readonly place: Place;
  /** The term is over: what comes now is late. */
  readonly isOver: boolean;
};

export function ReportWays({ place, isOver }: WaysProps) {
  const say = useSay();
  const may = useMay();
  const at = (part: string) => `${addressOfReport(say, place)}/${part}`;
  const ways = [
    ...(may('report.enter', place.organisation) && !isOver
      ? [
          { label: say('report:ways-import'), href: at('import') },
          { label: say('report:ways-offers'), href: at('offers') },
        ]
      : []),
    ...(may('evidence.read', place.organisation) && isOver
      ? [{ label: say('report:ways-late'), href: at('late') }]
      : []),
    { label: say('report:ways-shared'), href: at('shared-works') },
  ];
  return (
    <nav aria-label={say('report:ways')}>
      <ButtonRow>
        {ways.map(({ label, href }) => (
          <LinkButton key={href} small href={href}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </nav>
  );
}
