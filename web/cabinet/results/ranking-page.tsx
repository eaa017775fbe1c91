// The ranking of a snapshot: a list for each score and category, with ties as they are published; what each place is made of; how
// firm it is; who has no score and why.

import { useMemo } from 'react';
import type { RoundWhole } from '#contract/rounds.ts';
import type { RankedList } from '#rules/ranking/rank.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { FirmnessPanel } from '#web/kit/firmness/firmness-panel.tsx';
import { addressOfResults, type SnapshotPlace, useBefore, useSnapshot } from '#web/kit/results/result-queries.ts';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { findList, placesOf } from './listed.ts';
import { PartsChart } from './parts-chart.tsx';
import { PlacesTable } from './places-table.tsx';
import styles from './results.module.css';
import { ResultsScreen, useSnapshotPlace, WithTallied } from './results-screen.tsx';
import { UnrankedTable } from './unranked-table.tsx';

const VIEWS = ['places', 'parts', 'firm', 'unranked'] as const;

/** What this snapshot is beside the others of the round. */
function Standing({ round, place }: { readonly round: RoundWhole; readonly place: SnapshotPlace }) {
  const say = useSay();
  const { data } = useSnapshot(place);
  const { considered } = round;
  if (!data) return null;
  const { number, amends, computedAt, reason } = data.snapshot;
  const at = formatMoment(computedAt, say.language);
  if (considered?.snapshot === number) return <Notice tone="counted" title={say('results:is-considered', { at })} />;
  if (amends)
    return (
      <Notice tone="waiting" title={say('results:is-amendment', { at })}>
        <p>{say('results:because', { reason })}</p>
        {considered && (
          <p>
            <a href={addressOfResults(say, { round: round.id, number: String(considered.snapshot) })}>
              {say('results:to-considered', { number: considered.snapshot })}
            </a>
          </p>
        )}
      </Notice>
    );
  return <Aside>{say('results:is-computed', { at })}</Aside>;
}

type ListProps = {
  readonly place: SnapshotPlace;
  readonly tallied: Tallied;
  readonly list: RankedList;
};

function ListViews({ place, tallied, list }: ListProps) {
  const say = useSay();
  const [params, change] = useAddressParams();
  const before = useBefore(place);
  const { edition, weighting, results } = tallied;
  const places = useMemo(() => placesOf(tallied, list, before), [tallied, list, before]);
  const { score, category } = list;
  const firm = useMemo(
    () => ({ edition: edition.id, weighting, results, score, category }),
    [edition, weighting, results, score, category],
  );
  const nameOf = useMemo(() => (bin: string) => nameIn(say, tallied, bin), [say, tallied]);
  const source = say('results:source', { number: place.number, year: tallied.reportingYear });
  const contents = {
    places: <PlacesTable place={place} tallied={tallied} list={list} places={places} before={before} />,
    parts: <PartsChart tallied={tallied} list={list} places={places} source={source} />,
    firm:
      places.length > 0 ? (
        <FirmnessPanel of={firm} nameOf={nameOf} source={source} />
      ) : (
        <EmptyState title={say('ranking:nobody')} />
      ),
    unranked: <UnrankedTable tallied={tallied} list={list} />,
  };
  const open = (show: string) => {
    const next = new URLSearchParams(params);
    if (show === 'places') next.delete('show');
    else next.set('show', show);
    change(next);
  };
  return (
    <Tabs
      label={say('results:views')}
      open={VIEWS.find((one) => one === params.get('show')) ?? 'places'}
      onOpen={open}
      tabs={VIEWS.map((id) => ({ id, label: say(`results:view.${id}`), content: contents[id] }))}
    />
  );
}

function Lists({ place, tallied }: { readonly place: SnapshotPlace; readonly tallied: Tallied }) {
  const say = useSay();
  const [params, change] = useAddressParams();
  const list = findList(tallied, params.get('score'), params.get('category'));
  if (!list) return <EmptyState title={say('ranking:nobody')} />;
  const choose = (of: string) => {
    const [score = '', category = ''] = of.split(' ');
    const show = params.get('show');
    change(new URLSearchParams({ score, category, ...(show === null ? {} : { show }) }));
  };
  return (
    <div className={styles.stack}>
      <SelectField
        label={say('results:list')}
        value={`${list.score} ${list.category}`}
        onChange={choose}
        choices={tallied.ranking.lists.map(({ score, category }) => ({
          value: `${score} ${category}`,
          label: `${say(`law:score.${score}`)} – ${say(`law:category.${category}`)}`,
        }))}
      />
      <ListViews key={`${list.score} ${list.category}`} place={place} tallied={tallied} list={list} />
    </div>
  );
}

function Ways({ place }: { readonly place: SnapshotPlace }) {
  const say = useSay();
  const may = useMay();
  return (
    <ButtonRow>
      {may('scenario.read') && (
        <LinkButton href={addressOfResults(say, place, 'what-if')}>{say('results:to-what-if')}</LinkButton>
      )}
      <LinkButton href={addressOfResults(say, place, 'check')}>{say('results:to-check')}</LinkButton>
    </ButtonRow>
  );
}

export function RankingPage() {
  const say = useSay();
  const { place, up } = useSnapshotPlace();
  return (
    <ResultsScreen title={say('results:snapshot', { number: place.number })} between={up.slice(0, 1)}>
      {(round) => (
        <div className={styles.stack}>
          <Standing round={round} place={place} />
          <Ways place={place} />
          <WithTallied place={place}>{(tallied) => <Lists place={place} tallied={tallied} />}</WithTallied>
        </div>
      )}
    </ResultsScreen>
  );
}
