// How firm the places of a list are, for who looks: within which range the weights are varied, the picture with the places of
// each organisation, the table behind it, how far the draws are and a way to stop them. Words: the subject `ranking`.

import { useMemo, useState } from 'react';
import { Button } from '#web/design/button.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { PlaceStrips } from '#web/design/chart/place-strip.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { ProgressLine } from '#web/design/progress-line.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import styles from './firmness.module.css';
import type { FirmnessQuestion, FirmnessTold, FirmPlaceTold } from './firmness-run.ts';
import { useFirmness } from './use-firmness.ts';

const RANGES = {
  tenth: { kind: 'around', every: { low: '0.9', high: '1.1' } },
  quarter: { kind: 'around', every: { low: '0.75', high: '1.25' } },
  half: { kind: 'around', every: { low: '0.5', high: '1.5' } },
  any: { kind: 'any' },
} as const;
export type RangeName = keyof typeof RANGES;
const RANGE_NAMES = ['tenth', 'quarter', 'half', 'any'] as const satisfies readonly RangeName[];

const DRAWS = 100_000;
/** The same everywhere: whoever asks the same sees the same. */
const SEED = 2026;

export type FirmnessOf = Pick<FirmnessQuestion, 'edition' | 'weighting' | 'score' | 'category' | 'results'>;
type PanelProps = {
  /** The same object while it is the same list. */
  readonly of: FirmnessOf;
  readonly nameOf: (bin: string) => string;
  /** Drawn with weight. */
  readonly marked?: string | undefined;
  /** What the figures rest on. */
  readonly source: string;
};

type Row = FirmPlaceTold & { readonly name: string };

const span = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

function labelOf(say: Say, { rank, low, high }: Row): string {
  return low === rank && high === rank ? String(rank) : say('ranking:firm-label', { rank, low, high });
}

function columnsOf(say: Say): readonly Column<Row>[] {
  return [
    { id: 'name', heading: say('ranking:organisation'), kind: 'text', read: ({ name }) => name },
    { id: 'rank', heading: say('ranking:place'), kind: 'number', read: ({ rank }) => String(rank) },
    { id: 'most', heading: say('ranking:firm-most'), kind: 'text', read: ({ low, high }) => span(low, high) },
    { id: 'median', heading: say('ranking:firm-median'), kind: 'number', read: ({ median }) => String(median) },
    { id: 'met', heading: say('ranking:firm-met'), kind: 'text', read: ({ best, worst }) => span(best, worst) },
  ];
}

/** The finding: how many keep their place in nine of ten weightings. */
function titleOf(say: Say, rows: readonly Row[]): string {
  const firm = rows.filter(({ rank, low, high }) => low === rank && high === rank).length;
  if (rows.length === 1) return say('ranking:firm-alone');
  if (firm === rows.length) return say('ranking:firm-all');
  return say('ranking:firm-title', { firm, of: rows.length });
}

function Picture(props: Omit<PanelProps, 'of'> & { readonly told: FirmnessTold; readonly range: RangeName }) {
  const { told, nameOf, marked, source, range } = props;
  const say = useSay();
  const rows = useMemo(() => told.places.map((place) => ({ ...place, name: nameOf(place.bin) })), [told, nameOf]);
  const drawn = formatNumber(String(told.drawn), say.language);
  const strips = rows.map((row) => ({ ...row, id: row.bin, label: labelOf(say, row), marked: row.bin === marked }));
  return (
    <ChartFrame
      title={titleOf(say, rows)}
      subtitle={`${say('ranking:firm-subtitle')} ${say(`ranking:firm-range.${range}-words`)}`}
      source={`${source}; ${say('ranking:firm-drawn', { drawn })}`}
      text={say('ranking:firm-text')}
      columns={columnsOf(say)}
      rows={rows}
      rowId={({ bin }) => bin}
    >
      {(width) => <PlaceStrips strips={strips} of={rows.length} width={width} />}
    </ChartFrame>
  );
}

export function FirmnessPanel({ of, ...shown }: PanelProps) {
  const say = useSay();
  const [range, setRange] = useState<RangeName>('quarter');
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same once more.
  const question = useMemo(
    (): FirmnessQuestion => ({ ...of, range: RANGES[range], seed: SEED, draws: DRAWS }),
    [of, range, turn],
  );
  const { told, isDrawing, fault, stop } = useFirmness(question);
  if (fault) return <FaultView fault={fault} onAgain={() => setTurn(turn + 1)} />;
  const isStopped = !isDrawing && told !== undefined && told.drawn < told.of && told.places.length > 0;
  return (
    <div className={styles.panel} data-firmness={isDrawing ? 'drawing' : 'drawn'}>
      <OneOf
        label={say('ranking:firm-range')}
        hint={say('ranking:firm-range-hint')}
        choices={RANGE_NAMES.map((value) => ({ value, label: say(`ranking:firm-range.${value}`) }))}
        value={range}
        onChange={(next) => setRange(RANGE_NAMES.find((one) => one === next) ?? range)}
      />
      {isDrawing && (
        <ProgressLine what={say('ranking:firm-drawing')} done={told?.drawn ?? 0} total={DRAWS} onStop={stop} />
      )}
      {isStopped && (
        <p>
          {say('ranking:firm-stopped')} <Button onClick={() => setTurn(turn + 1)}>{say('ranking:firm-again')}</Button>
        </p>
      )}
      {told?.places.length === 0 && <EmptyState title={say('ranking:nobody')} />}
      {!told && <LoadingState what={say('ranking:firm-drawing')} />}
      {told && told.places.length > 0 && <Picture told={told} range={range} {...shown} />}
      <Aside>{say('ranking:firm-about')}</Aside>
    </div>
  );
}
