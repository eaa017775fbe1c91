// A year by region: the map, beside it the same as a sorted list, since a map hides small cities; below it who is in the region
// that was touched.

import { useParams } from '@tanstack/react-router';
import type { Published } from '#contract/publication.ts';
import { compare, getDecimal } from '#rules/kernel/exact.ts';
import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { RegionMap } from '#web/design/map/region-map.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { inLanguage } from '#web/kit/language.ts';
import { ChoiceLinks } from '#web/kit/published/choice-links.tsx';
import { organisationAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import { PublishedPage, useAskedVersion, VersionLine } from '#web/kit/published/published-frame.tsx';
import { showDecimal } from '#web/kit/published/published-numbers.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import styles from './map.module.css';
import { MEASURES, type Measure, type RegionRow, regionRows } from './region-rows.ts';

type Named = RegionRow & { readonly name: string };
type Of = { readonly published: Published; readonly by: Measure };

const wordMeasure = (say: Say, by: Measure): string =>
  by === 'organisations' || by === 'positions'
    ? say(`portal:map.${by}`)
    : say('portal:map.mean', { category: say(`law:category.${by}`) });

function namedRows(say: Say, { published, by }: Of): readonly Named[] {
  const shown = (value: string) => (by === 'organisations' ? value : showDecimal(value, published));
  const rows = regionRows(published, by).map(({ code, value }) => ({
    code,
    name: say(`law:region.${code}`),
    value: value === null ? null : shown(value),
  }));
  const size = ({ value }: Named) => getDecimal(value ?? '0');
  return rows.sort((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
    return compare(size(other), size(one));
  });
}

function Pictures({
  published,
  by,
  hrefOf,
  region,
}: Of & { hrefOf: (code: string) => string; region: string | undefined }) {
  const say = useSay();
  const rows = namedRows(say, { published, by });
  const none = say('portal:map.none');
  const [first] = rows;
  const columns: readonly Column<Named>[] = [
    { id: 'region', heading: say('portal:region'), kind: 'text', read: ({ name }) => name },
    { id: 'code', heading: say('portal:map.code'), kind: 'text', read: ({ code }) => code },
    {
      id: 'value',
      heading: wordMeasure(say, by),
      kind: 'number',
      read: ({ value }) => value,
      whenNone: () => none,
    },
  ];
  const frame = { columns, rows, rowId: ({ code }: Named) => code };
  const highest = rows.filter(({ value }) => value !== null && value === first?.value);
  const finding = say('portal:map.finding', {
    name: highest.map(({ name }) => name).join(', '),
    value: formatNumber(first?.value ?? '0', say.language),
  });
  const source = say('portal:source', { year: published.reportingYear, version: published.version });
  return (
    <div className={styles.pictures}>
      <ChartFrame
        {...frame}
        id="map"
        touchable
        title={finding}
        subtitle={wordMeasure(say, by)}
        source={`${source}. ${say('portal:map.source')}`}
        text={say('portal:map.text')}
      >
        {(width) => (
          <RegionMap
            width={width}
            whenNone={none}
            marked={region}
            regions={[...rows]
              .sort((one, other) => Number(one.code) - Number(other.code))
              .map((row) => ({ ...row, href: hrefOf(row.code) }))}
          />
        )}
      </ChartFrame>
      <ChartFrame
        {...frame}
        id="regions"
        title={say('portal:map.sorted')}
        subtitle={wordMeasure(say, by)}
        source={source}
        text={say('portal:map.sorted-text')}
      >
        {(width) => (
          <BarList
            width={width}
            bars={rows.map(({ code, name, value }) => ({
              id: code,
              name,
              value,
              whenNone: none,
              marked: code === region,
            }))}
          />
        )}
      </ChartFrame>
    </div>
  );
}

function InRegion({ published, region }: { readonly published: Published; readonly region: string }) {
  const say = useSay();
  const mine = published.organisations.filter((one) => one.region === region);
  return (
    <Section title={say(`law:region.${region}`)}>
      {mine.length === 0 && <p>{say('portal:map.none')}</p>}
      <ul className={styles.organisations}>
        {mine.map(({ bin, names, category }) => (
          <li key={bin}>
            <Heading level={3} size={2}>
              <a href={inLanguage(organisationAddress(bin), say.language)}>{names[say.language]}</a>
            </Heading>
            <p>{say(`law:category.${category}.one`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ByRegion({ published }: { readonly published: Published }) {
  const say = useSay();
  const [params] = useAddressParams();
  const by = MEASURES.find((one) => one === params.get('by')) ?? 'organisations';
  const region = regionRows(published, by).find(({ code }) => code === params.get('region'))?.code;
  const hrefWith = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    return `?${next}`;
  };
  return (
    <>
      <VersionLine published={published} />
      <ChoiceLinks
        label={say('portal:map.measures')}
        chosen={by}
        choices={MEASURES.map((id) => ({ id, label: wordMeasure(say, id), href: hrefWith('by', id) }))}
      />
      <Pictures {...{ published, by, region }} hrefOf={(code) => hrefWith('region', code)} />
      {region !== undefined && <InRegion published={published} region={region} />}
    </>
  );
}

export function MapPage() {
  const say = useSay();
  const version = useAskedVersion();
  const { year = '' } = useParams({ strict: false }) as { year?: string };
  return (
    <PublishedPage
      year={year}
      title={say('portal:map.title', { year })}
      up={[{ label: say('portal:ranking.title', { year }), href: rankingAddress({ year, version }) }]}
    >
      {(published) => <ByRegion published={published} />}
    </PublishedPage>
  );
}
