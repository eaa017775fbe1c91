// The compared in pictures: scores over the years with a line for each, and each indicator as bars on one scale.

import type { Published, PublishedResult } from '#contract/publication.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { LineChart, type Series } from '#web/design/chart/line-chart.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { nameOfNumber, wordNone } from '#web/kit/published/number-names.ts';
import { numberOf, SCORE_NAMES, showDecimal } from '#web/kit/published/published-numbers.ts';
import styles from './compare.module.css';

type Of = {
  readonly published: Published;
  readonly years: readonly Published[];
  readonly chosen: readonly PublishedResult[];
};

function Lines({ years, chosen, number }: Omit<Of, 'published'> & { readonly number: string }) {
  const say = useSay();
  const none = say('portal:organisation.no-value');
  const series = chosen.map(
    ({ bin, names }): Series => ({
      id: bin,
      name: names[say.language],
      points: years.map((published) => {
        const one = published.organisations.find((other) => other.bin === bin);
        const value = one ? numberOf(one, number) : null;
        return { year: published.reportingYear, value: value === null ? null : showDecimal(value, published) };
      }),
    }),
  );
  if (series.every(({ points }) => points.every(({ value }) => value === null))) return null;
  const span = years.map(({ reportingYear }) => reportingYear).join(', ');
  return (
    <ChartFrame
      id={`trend-${number}`}
      title={nameOfNumber(say, number)}
      subtitle={say('portal:compare.trend-measure')}
      source={say('portal:source-years', { years: span })}
      text={say('portal:compare.trend-text')}
      columns={[
        { id: 'name', heading: say('portal:ranking.organisation'), kind: 'text', read: ({ name }: Series) => name },
        ...years.map(({ reportingYear }, at) => ({
          id: String(reportingYear),
          heading: String(reportingYear),
          kind: 'number' as const,
          read: ({ points }: Series) => points[at]?.value ?? null,
          whenNone: () => none,
        })),
      ]}
      rows={series}
      rowId={({ id }) => id}
    >
      {(width) => <LineChart series={series} width={width} />}
    </ChartFrame>
  );
}

function Bars({ published, chosen, number }: Omit<Of, 'years'> & { readonly number: string }) {
  const say = useSay();
  const bars = chosen.map((one) => {
    const value = numberOf(one, number);
    return {
      id: one.bin,
      name: one.names[say.language],
      value: value === null ? null : showDecimal(value, published),
      whenNone: wordNone(say, one, number),
    };
  });
  return (
    <ChartFrame
      id={`indicator-${number}`}
      title={nameOfNumber(say, number)}
      subtitle={say('portal:compare.bars-measure', { year: published.reportingYear })}
      source={say('portal:source', { year: published.reportingYear, version: published.version })}
      text={say('portal:indicator.bars-text')}
      columns={[
        {
          id: 'name',
          heading: say('portal:ranking.organisation'),
          kind: 'text',
          read: ({ name }: (typeof bars)[number]) => name,
        },
        {
          id: 'value',
          heading: say('portal:number.points'),
          kind: 'number',
          read: ({ value }) => value,
          whenNone: ({ whenNone }) => whenNone,
        },
      ]}
      rows={bars}
      rowId={({ id }) => id}
    >
      {(width) => <BarList bars={bars} width={width} />}
    </ChartFrame>
  );
}

export function ComparePictures({ published, years, chosen }: Of) {
  const say = useSay();
  const indicators = getEdition(published.edition).indicators.map(({ id }) => id);
  return (
    <>
      {years.length > 1 && (
        <Section title={say('portal:compare.trends')}>
          {SCORE_NAMES.map((number) => (
            <Lines key={number} {...{ years, chosen, number }} />
          ))}
        </Section>
      )}
      <Section title={say('portal:compare.indicators')}>
        <div className={styles.many}>
          {indicators.map((number) => (
            <Bars key={number} {...{ published, chosen, number }} />
          ))}
        </div>
      </Section>
    </>
  );
}
