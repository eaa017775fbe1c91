// A ranking of a published year. Category and score stand in the address; so do search, filters and version.

import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Published } from '#contract/publication.ts';
import { getById } from '#rules/editions/edition.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { Button } from '#web/design/button.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { PartBars } from '#web/design/chart/part-bars.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Aside, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FirmnessPanel } from '#web/kit/firmness/firmness-panel.tsx';
import type { FirmnessQuestion } from '#web/kit/firmness/firmness-run.ts';
import { useFirmness } from '#web/kit/firmness/use-firmness.ts';
import { inLanguage } from '#web/kit/language.ts';
import { wordNone } from '#web/kit/published/number-names.ts';
import { indicatorAddress, mapAddress, organisationAddress } from '#web/kit/published/published-addresses.ts';
import { PublishedPage, useAskedVersion, VersionLine } from '#web/kit/published/published-frame.tsx';
import { resultsOf, scoreIdOf, showDecimal, weightingOf } from '#web/kit/published/published-numbers.ts';
import { usePublishedAll, usePublishedYears } from '#web/kit/published/use-published.ts';
import { formatNumber } from '#wording/format-number.ts';
import { ColumnsExplained } from './columns-explained.tsx';
import { ListChoice, listOf } from './list-choice.tsx';
import { type List, rankedRows, unranked } from './ranked-rows.ts';
import styles from './ranking.module.css';
import { rankingColumns } from './ranking-columns.ts';
import { RankingTable } from './ranking-table.tsx';

const DRAWS = 100_000;
const SEED = 2026;

type Shown = { readonly published: Published; readonly list: List; readonly version: string | undefined };

/** The year before, where one is published. */
function useYearBefore(year: number): Published | undefined {
  const { data } = usePublishedYears();
  const before = data?.find(({ reportingYear }) => reportingYear === year - 1);
  const [published] = usePublishedAll(before ? [before.reportingYear] : []);
  return published;
}

function useFirmnessOf(published: Published, list: List) {
  return useMemo(
    () => ({
      edition: published.edition,
      weighting: weightingOf(published),
      score: scoreIdOf(list.score),
      category: list.category,
      results: resultsOf(published),
    }),
    [published, list],
  );
}

function Picture({ published, list, rows }: Shown & { readonly rows: ReturnType<typeof rankedRows> }) {
  const say = useSay();
  const symbol = say(`law:score.${scoreIdOf(list.score)}.symbol`);
  const { weighted, plain } = getById(getEdition(published.edition).scores, scoreIdOf(list.score));
  const ids = [...weighted, ...plain];
  const names = ids.map((id) => ({ id, short: id, name: say(`law:indicator.${id}`) }));
  const shown = (value: string) => formatNumber(showDecimal(value, published), say.language);
  const bars = rows.map((row) => ({ ...row, label: shown(row.score), marked: row.rank === 1 }));
  const [first] = rows;
  if (!first || names.length < 2) return null;
  return (
    <ChartFrame
      id="parts"
      title={say('portal:ranking.finding', { name: first.name, symbol, score: shown(first.score) })}
      subtitle={say('portal:ranking.parts-measure', { symbol })}
      source={say('portal:source', { year: published.reportingYear, version: published.version })}
      text={say('portal:ranking.parts-text')}
      columns={rankingColumns(say, published, list, ids, new Map()).filter(({ id }) =>
        /^(name|score|part-.*)$/.test(id),
      )}
      rows={rows}
      rowId={({ id }) => id}
    >
      {(width) => <PartBars bars={bars} names={names} width={width} />}
    </ChartFrame>
  );
}

function Unranked({ published, list }: Shown) {
  const say = useSay();
  const missing = unranked(published, list);
  if (missing.length === 0) return null;
  return (
    <Section title={say('portal:ranking.unranked')}>
      <ul className={styles.unranked}>
        {missing.map((one) => (
          <li key={one.bin}>
            <a href={inLanguage(organisationAddress(one.bin), say.language)}>{one.names[say.language]}</a>
            <p>{wordNone(say, one, list.score)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Firm({ published, list }: Shown) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const of = useFirmnessOf(published, list);
  const names = useMemo(
    () => new Map(published.organisations.map(({ bin, names: known }) => [bin, known[say.language]])),
    [published, say.language],
  );
  return (
    <Section title={say('portal:ranking.firm')}>
      <Prose>
        <p>{say('portal:ranking.firm-about')}</p>
      </Prose>
      {open ? (
        <FirmnessPanel
          of={of}
          nameOf={(bin) => names.get(bin) ?? bin}
          source={say('portal:source', { year: published.reportingYear, version: published.version })}
        />
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{say('portal:ranking.firm-open')}</Button>
        </p>
      )}
    </Section>
  );
}

function Ranking({ published, version }: Omit<Shown, 'list'>) {
  const say = useSay();
  const [params] = useAddressParams();
  const { score, category } = listOf(published, params);
  const list = useMemo(() => ({ score, category }), [score, category]);
  const before = useYearBefore(published.reportingYear);
  const rows = useMemo(
    () => rankedRows(published, list, say.language, before),
    [published, list, say.language, before],
  );
  const of = useFirmnessOf(published, list);
  const question = useMemo(
    (): FirmnessQuestion => ({
      ...of,
      range: { kind: 'around', every: { low: '0.75', high: '1.25' } },
      seed: SEED,
      draws: DRAWS,
    }),
    [of],
  );
  const { told, isDrawing } = useFirmness(question);
  const firm = useMemo(
    () => new Map(isDrawing ? [] : (told?.places ?? []).map((place) => [place.bin, place])),
    [told, isDrawing],
  );
  const shown = { published, list, version };
  const caption = `${say(`law:score.${scoreIdOf(score)}`)}. ${say(`law:category.${category}`)}`;
  const year = { year: published.reportingYear, version };
  return (
    <>
      <VersionLine published={published} />
      <ListChoice {...shown} />
      {rows.length === 0 ? (
        <EmptyState title={say('portal:ranking.nobody')} />
      ) : (
        <RankingTable
          {...shown}
          {...{ rows, firm, caption }}
          most={Math.max(...rows.map((row) => Number(row.score)))}
        />
      )}
      <Aside>{say('portal:ranking.interval-words')}</Aside>
      <ColumnsExplained score={score} />
      <Unranked {...shown} />
      {rows.length > 1 && (
        <Section title={say('portal:ranking.picture')}>
          <Picture {...shown} rows={rows} />
        </Section>
      )}
      {rows.length > 1 && <Firm key={`${score} ${category}`} {...shown} />}
      <Section title={say('portal:ranking.further')}>
        <ul className={styles.further}>
          <li>
            <a href={inLanguage(mapAddress(year), say.language)}>{say('portal:map.title', { year: year.year })}</a>
          </li>
          {getEdition(published.edition).indicators.map(({ id }) => (
            <li key={id}>
              <a href={inLanguage(indicatorAddress(year, id), say.language)}>
                {id}. {say(`law:indicator.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

export function RankingPage() {
  const say = useSay();
  const { year = '' } = useParams({ strict: false }) as { year?: string };
  const version = useAskedVersion();
  return (
    <PublishedPage year={year} title={say('portal:ranking.title', { year })}>
      {(published) => <Ranking published={published} version={version} />}
    </PublishedPage>
  );
}
