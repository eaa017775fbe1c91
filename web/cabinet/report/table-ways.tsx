// From one sheet of the year to the others.

import { REPORTED_TABLES, type ReportedTable } from '#contract/intake.ts';
import { useSay } from '#web/design/words.tsx';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import styles from './report.module.css';

export function TableWays({ place, table }: { readonly place: Place; readonly table: ReportedTable }) {
  const say = useSay();
  return (
    <nav className={styles.ways} aria-label={say('report:sheets')} data-screen-only>
      <ul>
        {REPORTED_TABLES.map((one) => (
          <li key={one}>
            <a href={addressOfReport(say, place, one)} aria-current={one === table ? 'page' : undefined}>
              {say(`law:table.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
