// An indicator across the organisations of a category: sorted bars, how the values are spread, the table, and the middle of each
// category over the years.

import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Published } from '#contract/publication.ts';
import { getById } from '#rules/editions/edition.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { CATEGORIES, type Category } from '#rules/evidence/tables.ts';
import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { LineChart, type Series } from '#web/design/chart/line-chart.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { NumberLink } from '#web/design/number-link.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Lead, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { inLanguage } from '#web/kit/language.ts';
import { ChoiceLinks } from '#web/kit/published/choice-links.tsx';
import { wordNone } from '#web/kit/published/number-names.ts';
import { numberAddress, organisationAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import { PublishedPage, useAskedVersion, VersionLine } from '#web/kit/published/published-frame.tsx';
import { showDecimal } from '#web/kit/published/published-numbers.ts';
import { usePublishedAll, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatNumber } from '#wording/format-number.ts';
import { indicatorFormula } from '#wording/formula-text.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './indicator.module.css';
import { type IndicatorRow, indicatorRows, medianOf } from './indicator-rows.ts';
import { SpreadChart } from './spread-chart.tsx';

type Of = { readonly published: Published; readonly indicator: string; readonly category: Category };

const nameAndValue = (say: ReturnType<typeof useSay>, published: Published): readonly Column<IndicatorRow>[] => [
  { id: 'name', heading: say('portal:ranking.organisation'), kind: 'text', read: ({ name }) => name },
  {
    id: 'value',
    heading: say('portal:number.points'),
    unit: say('portal:points'),
    kind: 'number',
    read: ({ value }) => (value === null ? null : showDecimal(value, published)),
    whenNone: ({ none }) => none,
  },
];

function Bars({ published, indicator, rows }: Omit<Of, 'category'> & { readonly rows: readonly IndicatorRow[] }) {
  const say = useSay();
  const known = rows.flatMap(({ value }) => value ?? []);
  const [first] = rows;
  const frame = {
    source: say('portal:source', { year: published.reportingYear, version: published.version }),
    columns: nameAndValue(say, published),
    rows,
    rowId: ({ id }: IndicatorRow) => id,
  };
  const shown = (value: string) => formatNumber(showDecimal(value, published), say.language);
  const median = medianOf(known);
  return (
    <>
      <ChartFrame
        {...frame}
        id="spread"
        title={say('portal:indicator.spread', {
          low: shown(known.at(-1) ?? '0'),
          high: shown(known[0] ?? '0'),
          median: shown(median ?? '0'),
        })}
        subtitle={say('portal:indicator.spread-measure', { indicator })}
        text={say('portal:indicator.spread-text')}
      >
        {(width) => <SpreadChart values={known} median={median} width={width} />}
      </ChartFrame>
      <ChartFrame
        {...frame}
        id="bars"
        title={say('portal:indicator.finding', { name: first?.name ?? '', value: shown(first?.value ?? '0') })}
        subtitle={say('portal:indicator.measure', { indicator })}
        text={say('portal:indicator.bars-text')}
      >
        {(width) => (
          <BarList
            width={width}
            bars={rows.map(({ id, name, value, none }, at) => ({
              ...{ id, name, whenNone: none, marked: at === 0 },
              value: value === null ? null : showDecimal(value, published),
            }))}
          />
        )}
      </ChartFrame>
    </>
  );
}

function Table({ published, indicator, rows }: Omit<Of, 'category'> & { readonly rows: readonly IndicatorRow[] }) {
  const say = useSay();
  const version = useAskedVersion();
  return (
    <div className={styles.table}>
      <PlainTable
        label={say('portal:indicator.table')}
        caption={say('portal:indicator.table')}
        headings={[say('portal:ranking.organisation'), say('portal:region'), say('portal:number.points')]}
      >
        {rows.map(({ id, name, region, value, none }) => (
          <tr key={id}>
            <th scope="row">
              <a href={inLanguage(organisationAddress(id), say.language)}>{name}</a>
            </th>
            <td>{region === null ? say('portal:region.none') : say(`law:region.${region}`)}</td>
            <td>
              <NumberLink
                value={value === null ? null : showDecimal(value, published)}
                whenNone={none}
                name={say('portal:indicator.number', { indicator })}
                href={inLanguage(
                  numberAddress({ year: published.reportingYear, version }, id, indicator),
                  say.language,
                )}
              />
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

function Trend({ indicator }: { readonly indicator: string }) {
  const say = useSay();
  const { data } = usePublishedYears();
  const years = usePublishedAll((data ?? []).map(({ reportingYear }) => reportingYear));
  if (years.length < 2) return <p>{say('portal:indicator.one-year')}</p>;
  const series = CATEGORIES.map(
    (category): Series => ({
      id: category,
      name: say(`law:category.${category}`),
      points: years.map((published) => {
        const median = medianOf(
          published.organisations.flatMap((one) =>
            one.category === category ? (one.indicators[indicator] ?? []) : [],
          ),
        );
        return { year: published.reportingYear, value: median && showDecimal(median, published) };
      }),
    }),
  );
  return (
    <ChartFrame
      id="trend"
      title={say('portal:indicator.trend-title', {
        from: years[0]?.reportingYear ?? '',
        to: years.at(-1)?.reportingYear ?? '',
      })}
      subtitle={say('portal:indicator.trend-measure', { indicator })}
      source={say('portal:source-years', { years: years.map(({ reportingYear }) => reportingYear).join(', ') })}
      text={say('portal:indicator.trend-text')}
      columns={[
        { id: 'name', heading: say('portal:ranking.categories'), kind: 'text', read: ({ name }: Series) => name },
        ...years.map(
          ({ reportingYear }, at): Column<Series> => ({
            id: String(reportingYear),
            heading: String(reportingYear),
            kind: 'number',
            read: ({ points }) => points[at]?.value ?? null,
            whenNone: () => say('portal:organisation.no-value'),
          }),
        ),
      ]}
      rows={series}
      rowId={({ id }) => id}
    >
      {(width) => <LineChart series={series} width={width} />}
    </ChartFrame>
  );
}

function Indicator({ published, indicator }: Omit<Of, 'category'>) {
  const say = useSay();
  const version = useAskedVersion();
  const [params] = useAddressParams();
  const category = CATEGORIES.find((one) => one === params.get('category')) ?? 'clinical';
  const rows = useMemo(
    () => indicatorRows(published, indicator, category, say.language, (one) => wordNone(say, one, indicator)),
    [published, indicator, category, say],
  );
  const edition = getEdition(published.edition);
  const rule = getById(edition.indicators, indicator);
  const symbol = getById(edition.divisors, rule.by).symbol;
  const hrefOf = (one: Category) => {
    const next = new URLSearchParams(params);
    next.set('category', one);
    return `?${next}`;
  };
  return (
    <>
      <Lead>{indicatorFormula(say, { ...rule, symbol })}</Lead>
      <p>
        <ParagraphMark href={inLanguage(`/methodology#${rule.paragraph}`, say.language)}>
          {wordReference(say, rule.paragraph)}
        </ParagraphMark>
      </p>
      <VersionLine published={published} />
      <ChoiceLinks
        label={say('portal:ranking.categories')}
        chosen={category}
        choices={CATEGORIES.map((id) => ({ id, label: say(`law:category.${id}`), href: hrefOf(id) }))}
      />
      {rows.some(({ value }) => value !== null) ? (
        <Section title={say('portal:indicator.across')}>
          <Bars {...{ published, indicator, rows }} />
        </Section>
      ) : (
        <EmptyState title={say('portal:indicator.nobody')} />
      )}
      <Section title={say('portal:indicator.all')}>
        <Table {...{ published, indicator, rows }} />
      </Section>
      <Section title={say('portal:indicator.trend')}>
        <Trend indicator={indicator} />
      </Section>
      <p data-screen-only>
        <a href={inLanguage(rankingAddress({ year: published.reportingYear, version }), say.language)}>
          {say('portal:ranking.title', { year: published.reportingYear })}
        </a>
      </p>
    </>
  );
}

const KNOWN = /^([1-9]|1[01])$/;

export function IndicatorPage() {
  const say = useSay();
  const version = useAskedVersion();
  const { year = '', id = '' } = useParams({ strict: false }) as { year?: string; id?: string };
  const isKnown = KNOWN.test(id);
  return (
    <PublishedPage
      year={year}
      title={isKnown ? `${id}. ${say(`law:indicator.${id}`)}` : id}
      up={[{ label: say('portal:ranking.title', { year }), href: rankingAddress({ year, version }) }]}
    >
      {(published) =>
        isKnown ? (
          <Indicator published={published} indicator={id} />
        ) : (
          <EmptyState title={say('portal:number.unknown')} />
        )
      }
    </PublishedPage>
  );
}
