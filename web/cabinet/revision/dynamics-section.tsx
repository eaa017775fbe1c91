// S-12.1 for the reader: eleven indicators over the years, which of them count and why, by each reading; drawn as small pictures.

import type { RevisionWhole } from '#contract/revision.ts';
import { getDecimal, toFixed } from '#rules/kernel/exact.ts';
import { DYNAMICS_READINGS } from '#rules/status/dynamics.ts';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import type { Series } from '#web/design/chart/line-chart.tsx';
import { SmallMultiples } from '#web/design/chart/small-multiples.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { Figures } from '#web/design/figures.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { ReadingTable } from '#web/design/reading-table.tsx';
import { StatusMark, type Tone } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './revision.module.css';

type Dynamics = RevisionWhole['dossier']['dynamics'];
type Indicator = Dynamics['indicators'][number];

const TONES: Readonly<Record<Indicator['outcome'], Tone>> = {
  falling: 'refused',
  'no-activity': 'refused',
  steady: 'counted',
  'not-evaluable': 'note',
  incomplete: 'waiting',
};
export const GROUND_TONES = { ground: 'refused', 'no-ground': 'counted', incomplete: 'waiting' } as const;

/** Two digits, as points are shown; the exact value stands in the results. */
const shown = (value: string): string => toFixed(getDecimal(value), 2);

function Value({ of }: { readonly of: Indicator['years'][number] }) {
  const say = useSay();
  if (!of.there) return <StatusMark meaning="waiting">{say('revision:year-missing')}</StatusMark>;
  return of.value === null ? say('revision:not-evaluable') : <Figures value={shown(of.value)} />;
}

const nameOf = (say: Say, indicator: string) => `${indicator}. ${say(`law:indicator.${indicator}`)}`;

function Row({ of }: { readonly of: Indicator }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{nameOf(say, of.indicator)}</th>
      {of.years.map((year) => (
        <td key={year.year}>
          <Value of={year} />
        </td>
      ))}
      <td>
        <StatusMark meaning={TONES[of.outcome]}>{say(`revision:dynamics.${of.outcome}`)}</StatusMark>
      </td>
    </tr>
  );
}

function Pictures({ of, years }: { readonly of: Dynamics; readonly years: readonly number[] }) {
  const say = useSay();
  const series = of.indicators.map(
    ({ indicator, years: told }): Series => ({
      id: indicator,
      name: nameOf(say, indicator),
      points: told.map(({ year, value }) => ({ year, value: value === null ? null : shown(value) })),
    }),
  );
  const none = say('revision:no-value');
  const columns: readonly Column<Series>[] = [
    { id: 'name', heading: say('revision:indicator'), kind: 'text', read: ({ name }) => name },
    ...years.map(
      (year, at): Column<Series> => ({
        id: String(year),
        heading: String(year),
        kind: 'number',
        read: ({ points }) => points[at]?.value ?? null,
        whenNone: () => none,
      }),
    ),
  ];
  return (
    <ChartFrame
      id="dynamics"
      title={say('revision:found.dynamics-short', { count: of.counted, threshold: of.threshold })}
      subtitle={say('revision:measure')}
      source={say('revision:source', { years: `${years[0]}–${years.at(-1)}` })}
      text={say('revision:pictures-text')}
      columns={columns}
      rows={series}
      rowId={({ id }) => id}
    >
      {(width) => <SmallMultiples series={series} width={width} none={none} turned={false} apart />}
    </ChartFrame>
  );
}

export function DynamicsSection({ of }: { readonly of: RevisionWhole['dossier'] }) {
  const say = useSay();
  const { dynamics, years, reading, published } = of;
  const { counted, threshold, outcome, missing } = dynamics;
  const caption = say('revision:dynamics-caption', { years: `${years[0]}–${years.at(-1)}` });
  return (
    <Section title={say('revision:dynamics')}>
      <div className={styles.stack}>
        <p>
          <StatusMark meaning={GROUND_TONES[outcome]}>
            {say(`revision:found.dynamics-${outcome}`, { count: counted, threshold })}
          </StatusMark>
        </p>
        {missing.length > 0 && (
          <Notice tone="late" title={say('revision:missing-results', { years: missing.join(', ') })} />
        )}
        {published.length > 0 && (
          <ReadingTable
            dense
            caption={caption}
            headings={[say('revision:indicator'), ...years.map(String), say('revision:finding')]}
          >
            {dynamics.indicators.map((one) => (
              <Row key={one.indicator} of={one} />
            ))}
          </ReadingTable>
        )}
        <Aside>
          {say('revision:reading-counts', { reading: say(`revision:reading.${reading}`) })}{' '}
          {DYNAMICS_READINGS.filter((one) => one !== reading)
            .map((one) =>
              say('revision:reading-other', {
                reading: say(`revision:reading.${one}`),
                count: dynamics.byReading[one],
              }),
            )
            .join(' ')}{' '}
          {wordReference(say, dynamics.paragraph)}
        </Aside>
        {published.length > 0 && <Pictures of={dynamics} years={years} />}
      </div>
    </Section>
  );
}
