// The board of a report: what Annex 2 asks for, what shows it, what is missing and what that costs; beside it the documents of
// the line that is open.

import { useCallback, useEffect, useMemo } from 'react';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { LinkButton } from '#web/design/button.tsx';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { useMay } from '#web/kit/session.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import type { Board, BoardLine } from './board.ts';
import { buildColumns } from './board-columns.tsx';
import { BoardHead } from './board-head.tsx';
import styles from './evidence.module.css';
import { useBoard } from './evidence-queries.ts';
import { addressOfEvidence, EvidenceScreen, type Given } from './evidence-screen.tsx';
import { addressOfLate, useLate } from './late-queries.ts';
import { LineBeside } from './line-beside.tsx';

/** The open line stands in the address; Alt and an arrow lead to the next of those in the list. */
function useOpenLine(lines: readonly BoardLine[]) {
  const [params, change] = useAddressParams();
  const key = params.get('line');
  const at = lines.findIndex((line) => line.key === key);
  const open = useCallback(
    (next: BoardLine | undefined) => {
      const changed = new URLSearchParams(params);
      if (next) changed.set('line', next.key);
      else changed.delete('line');
      for (const name of ['page', 'document']) changed.delete(name);
      change(changed, { replace: true });
    },
    [params, change],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const next = step === undefined ? undefined : lines[at + step];
      if (!event.altKey || at < 0 || !next) return;
      event.preventDefault();
      open(next);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [lines, at, open]);
  return { line: lines[at], at, open };
}

function Shown({ given, board }: { readonly given: Given; readonly board: Board }) {
  const say = useSay();
  const may = useMay();
  const { place, round, attachments, rows } = given;
  const [params] = useAddressParams();
  const hrefOf = useCallback(
    (key: string) => {
      const query = new URLSearchParams(params);
      query.set('line', key);
      for (const name of ['page', 'document']) query.delete(name);
      return `${addressOfEvidence(say, place)}?${query}`;
    },
    [params, say, place],
  );
  const columns = useMemo(() => buildColumns(say, hrefOf), [say, hrefOf]);
  const [view, setView] = useTableAddress(columns);
  const indicator = view.filters.component;
  const walked = useMemo(
    () => (indicator ? board.lines.filter((line) => indicator.includes(line.indicator)) : board.lines),
    [board.lines, indicator],
  );
  const { line, at, open } = useOpenLine(walked);
  const mayAttach = may('evidence.attach', place.organisation) && round.stage === 'intake';
  const { late, mayLay } = useLate(place, round);
  return (
    <div className={styles.board} data-open={line ? true : undefined}>
      <div className={styles.list}>
        <DataTable
          caption={say('evidence:title')}
          columns={columns}
          rows={board.lines}
          rowId={({ key }) => key}
          view={view}
          onView={setView}
          empty={
            <EmptyState title={say('evidence:empty')}>
              <p>{say('evidence:empty-help')}</p>
            </EmptyState>
          }
        />
      </div>
      {line && (
        <LineBeside
          key={line.key}
          {...{ line, at, place, attachments, rows, mayAttach, mayLay }}
          late={late?.rows}
          of={walked.length}
          onStep={(step) => open(walked[at + step])}
          onClose={() => open(undefined)}
          onChanged={given.anew}
        />
      )}
    </div>
  );
}

function Whole({ given }: { readonly given: Given }) {
  const say = useSay();
  const may = useMay();
  const { board, isBehind } = useBoard(given);
  const { place, round } = given;
  if (!board) return <LoadingState what={say('evidence:computing')} />;
  return (
    <>
      <BoardHead board={board} isBehind={isBehind} draft={round.weighting === null} />
      {round.stage !== 'intake' && (
        <Notice tone="waiting" title={say('evidence:closed')}>
          {isInPlace('lay-late', round.stage) && (
            <p>
              {say('evidence:closed-late')} <a href={addressOfLate(say, place)}>{say('evidence:late-all')}</a>
            </p>
          )}
        </Notice>
      )}
      {may('evidence.attach', place.organisation) && round.stage === 'intake' && (
        <p>
          <LinkButton kind="primary" href={addressOfEvidence(say, place, 'folder')}>
            {say('evidence:folder')}
          </LinkButton>
        </p>
      )}
      <Shown given={given} board={board} />
    </>
  );
}

export function EvidencePage() {
  return <EvidenceScreen>{(given) => <Whole given={given} />}</EvidenceScreen>;
}
