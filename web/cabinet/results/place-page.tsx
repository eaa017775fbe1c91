// A place of the ranking, opened: how much each indicator brings and where the organisation would stand without it, who stands
// next to it, what changed since the earlier results, which single items hold it up, how firm it is.

import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { subtract, toFixed, toText } from '#rules/kernel/exact.ts';
import { influenceOfIndicators, movesWithout } from '#rules/ranking/influence.ts';
import type { RankedList } from '#rules/ranking/rank.ts';
import { Figures } from '#web/design/figures.tsx';
import { NumberLink } from '#web/design/number-link.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Lead, Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FirmnessPanel } from '#web/kit/firmness/firmness-panel.tsx';
import { addressOfNumber, type SnapshotPlace, useBefore, useTallied } from '#web/kit/results/result-queries.ts';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import { formatNumber } from '#wording/format-number.ts';
import { type Place, placesOf, shownIn } from './listed.ts';
import { PartsChart } from './parts-chart.tsx';
import styles from './results.module.css';
import { ResultsScreen, useSnapshotPlace, WithTallied } from './results-screen.tsx';
import { ScoreChangeTable } from './score-change.tsx';
import { SingleItems } from './single-items.tsx';

type PlaceProps = {
  readonly place: SnapshotPlace;
  readonly tallied: Tallied;
  readonly list: RankedList;
  readonly bin: string;
};

function Influence({ place, tallied, list, bin }: PlaceProps) {
  const say = useSay();
  const { resolved, results, weighting, reporters } = tallied;
  const influences = useMemo(
    () => influenceOfIndicators(resolved, results, weighting, list.score).get(bin) ?? [],
    [resolved, results, weighting, list, bin],
  );
  const organisation = reporters.get(bin)?.organisation ?? '';
  const shown = (value: Parameters<typeof shownIn>[1] | null) => (value ? shownIn(tallied, value) : null);
  const result = results.find((one) => one.organisation.bin === bin);
  return (
    <PlainTable
      label={say('results:influence')}
      caption={say('results:influence-about')}
      headings={['indicator', 'value', 'weight', 'brings', 'share', 'rank-without'].map((one) =>
        say(`results:influence.${one}`),
      )}
    >
      {influences.map(({ indicator, weight, value, share, rankWithout }) => (
        <tr key={indicator}>
          <th scope="row">
            {indicator}. {say(`law:indicator.${indicator}`)}
          </th>
          <td className={styles.number}>
            <NumberLink
              value={shown(result?.indicators.get(indicator)?.value ?? null)}
              whenNone={say('results:not-evaluable')}
              name={say(`law:indicator.${indicator}`)}
              href={addressOfNumber(say, place, organisation, indicator)}
            />
          </td>
          <td className={styles.number}>{weight ? <Figures value={toText(weight)} /> : say('results:as-it-is')}</td>
          <td className={styles.number}>
            {value ? <Figures value={shownIn(tallied, value)} /> : say('results:not-evaluable')}
          </td>
          <td className={styles.number}>
            {share ? (
              <Figures value={toFixed({ top: share.top * 100n, over: share.over }, 1)} />
            ) : (
              say('results:no-share')
            )}
          </td>
          <td className={styles.number}>{rankWithout ?? say('results:no-rank-without')}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** How far the next places are, and who moves when this organisation is left out. */
function Neighbours({ tallied, list, bin, places }: PlaceProps & { readonly places: readonly Place[] }) {
  const say = useSay();
  const at = places.findIndex((one) => one.bin === bin);
  const own = places[at];
  if (!own) return null;
  const above = places.slice(0, at).findLast(({ rank }) => rank < own.rank);
  const below = places.slice(at + 1).find(({ rank }) => rank > own.rank);
  const tied = places.filter(({ rank }) => rank === own.rank).length - 1;
  const moves = movesWithout(list, bin).length;
  const points = (one: Place, other: Place) =>
    formatNumber(shownIn(tallied, subtract(one.score, other.score)), say.language);
  return (
    <Prose>
      <ul>
        {above && (
          <li>
            {say('results:above', {
              name: nameIn(say, tallied, above.bin),
              rank: above.rank,
              points: points(above, own),
            })}
          </li>
        )}
        {tied > 0 && <li>{say('results:tied-with', { count: tied })}</li>}
        {below && (
          <li>
            {say('results:below', {
              name: nameIn(say, tallied, below.bin),
              rank: below.rank,
              points: points(own, below),
            })}
          </li>
        )}
        <li>{say('results:left-out', { count: moves })}</li>
      </ul>
    </Prose>
  );
}

function Opened(props: PlaceProps) {
  const { place, tallied, list, bin } = props;
  const say = useSay();
  const before = useBefore(place);
  const places = useMemo(() => placesOf(tallied, list, before), [tallied, list, before]);
  const { edition, weighting, results } = tallied;
  const { score, category } = list;
  const firm = useMemo(
    () => ({ edition: edition.id, weighting, results, score, category }),
    [edition, weighting, results, score, category],
  );
  const nameOf = useMemo(() => (other: string) => nameIn(say, tallied, other), [say, tallied]);
  const own = places.find((one) => one.bin === bin);
  if (!own) return <EmptyState title={say('results:not-in-list')} />;
  const source = say('results:source', { number: place.number, year: tallied.reportingYear });
  const near = places.filter(({ rank }) => Math.abs(rank - own.rank) <= 2);
  return (
    <>
      <Lead>
        {say('results:stands', {
          rank: own.rank,
          of: places.length,
          category: say(`law:category.${category}`),
          score: say(`law:score.${score}.symbol`),
          points: formatNumber(shownIn(tallied, own.score), say.language),
        })}
      </Lead>
      <Section title={say('results:holds-up')}>
        <div className={styles.stack}>
          <Influence {...props} />
          <PartsChart tallied={tallied} list={list} places={near} source={source} marked={bin} />
          <Neighbours {...props} places={places} />
        </div>
      </Section>
      {before && (
        <Section title={say(`results:changed.${before.kind}`, { year: before.tallied.reportingYear })}>
          <ScoreChangeTable before={before} tallied={tallied} score={score} bin={bin} />
        </Section>
      )}
      <Section title={say('results:single')}>
        <SingleItems place={place} tallied={tallied} score={score} bin={bin} />
      </Section>
      <Section title={say('results:view.firm')}>
        <FirmnessPanel of={firm} nameOf={nameOf} marked={bin} source={source} />
      </Section>
    </>
  );
}

function Found({ place, tallied, bin }: Omit<PlaceProps, 'list'>) {
  const say = useSay();
  const [params] = useAddressParams();
  const holds = ({ places }: RankedList) => places.some(({ result }) => result.organisation.bin === bin);
  const { lists } = tallied.ranking;
  const list = lists.find((one) => one.score === params.get('score') && holds(one)) ?? lists.find(holds);
  if (!list) return <EmptyState title={say('results:not-in-list')} />;
  return <Opened place={place} tallied={tallied} list={list} bin={bin} />;
}

export function PlacePage() {
  const say = useSay();
  const { place, up } = useSnapshotPlace();
  const { bin = '' } = useParams({ strict: false }) as { bin?: string };
  const { tallied } = useTallied(place);
  return (
    <ResultsScreen title={tallied ? nameIn(say, tallied, bin) : say('results:a-place')} between={up}>
      {() => <WithTallied place={place}>{(known) => <Found place={place} tallied={known} bin={bin} />}</WithTallied>}
    </ResultsScreen>
  );
}
