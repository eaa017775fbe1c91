// Places and indicators of an organisation as small pictures over the years.

import { getEdition } from '#rules/editions/editions.ts';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import type { Series } from '#web/design/chart/line-chart.tsx';
import { SmallMultiples } from '#web/design/chart/small-multiples.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { Section } from '#web/design/page-frame.tsx';
import { useSay } from '#web/design/words.tsx';
import { nameOfNumber } from '#web/kit/published/number-names.ts';
import { numberOf, rankOf, SCORE_NAMES, showDecimal } from '#web/kit/published/published-numbers.ts';
import type { Say } from '#wording/speak.ts';
import type { YearOf } from './years-of.ts';

type Years = { readonly years: readonly YearOf[] };

function columnsOf(say: Say, years: readonly YearOf[], none: string): readonly Column<Series>[] {
  return [
    { id: 'name', heading: say('portal:organisation.number'), kind: 'text', read: ({ name }) => name },
    ...years.map(
      ({ published }, at): Column<Series> => ({
        id: String(published.reportingYear),
        heading: String(published.reportingYear),
        kind: 'number',
        read: ({ points }) => points[at]?.value ?? null,
        whenNone: () => none,
      }),
    ),
  ];
}

function spanOf(years: readonly YearOf[]): string {
  const all = years.map(({ published }) => published.reportingYear);
  return all.length === 1 ? String(all[0]) : `${all[0]}–${all.at(-1)}`;
}

type PicturesProps = Years & {
  readonly id: string;
  readonly series: readonly Series[];
  readonly turned?: boolean;
};

function Pictures({ years, id, series, turned = false }: PicturesProps) {
  const say = useSay();
  const none = say('portal:organisation.no-value');
  return (
    <ChartFrame
      id={id}
      title={say(`portal:organisation.${id}-title`, { years: spanOf(years) })}
      subtitle={say(`portal:organisation.${id}-measure`)}
      source={say('portal:source-years', { years: spanOf(years) })}
      text={say('portal:organisation.pictures-text')}
      columns={columnsOf(say, years, none)}
      rows={series}
      rowId={(row) => row.id}
    >
      {(width) => <SmallMultiples series={series} width={width} none={none} turned={turned} apart={!turned} />}
    </ChartFrame>
  );
}

export function PicturesSection({ years }: Years) {
  const say = useSay();
  const newest = years.at(-1);
  if (!newest) return null;
  if (years.length < 2)
    return (
      <Section title={say('portal:organisation.pictures')}>
        <p>{say('portal:indicator.one-year')}</p>
      </Section>
    );
  const indicators = getEdition(newest.published.edition).indicators.map(({ id }) => id);
  const series = (number: string): Series => ({
    id: number,
    name: nameOfNumber(say, number),
    points: years.map(({ published, result }) => {
      const value = numberOf(result, number);
      return { year: published.reportingYear, value: value === null ? null : showDecimal(value, published) };
    }),
  });
  const places = SCORE_NAMES.filter((score) => years.some(({ result }) => rankOf(result, score) !== null)).map(
    (score): Series => ({
      id: score,
      name: nameOfNumber(say, score),
      points: years.map(({ published, result }) => {
        const rank = rankOf(result, score);
        return { year: published.reportingYear, value: rank === null ? null : String(rank) };
      }),
    }),
  );
  return (
    <Section title={say('portal:organisation.pictures')}>
      {places.length > 0 && <Pictures id="places" years={years} series={places} turned />}
      <Pictures id="indicators" years={years} series={indicators.map(series)} />
    </Section>
  );
}
