// A row that two people changed: what stands here, what stands there, column by column, and a choice for each. Nothing of either
// is gone until the choice is made.

import { useState } from 'react';
import type { ReportedTable } from '#contract/intake.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './report.module.css';
import { type Conflict, type Fields, isSame } from './row-keeper.ts';

type Side = 'mine' | 'theirs';
type ConflictProps = {
  readonly table: ReportedTable;
  readonly conflict: Conflict;
  readonly row: number;
  readonly onChoose: (id: string, fields: Fields | null) => void;
};

/** What only they changed is taken over, what was changed here stays, until the reader says otherwise. */
const firstChoice = ({ before, mine, theirs }: Conflict, column: string): Side =>
  (mine?.[column] ?? '') === (before[column] ?? '') && (theirs?.[column] ?? '') !== (before[column] ?? '')
    ? 'theirs'
    : 'mine';

function differingColumns(table: ReportedTable, { mine, theirs }: Conflict): readonly string[] {
  return TABLES[table].columns
    .map(({ name }) => name)
    .filter((name) => (mine?.[name] ?? '') !== (theirs?.[name] ?? ''));
}

function Text({ text }: { readonly text: string | undefined }) {
  const say = useSay();
  return text === undefined || text === '' ? <span className={styles.none}>{say('sheet:empty-cell')}</span> : text;
}

function Sides({ table, conflict, row, onChoose }: ConflictProps) {
  const say = useSay();
  const columns = differingColumns(table, conflict);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (column: string) => chosen[column] ?? firstChoice(conflict, column);
  const merged = () => {
    const taken = columns.map((column) => [
      column,
      (sideOf(column) === 'mine' ? conflict.mine : conflict.theirs)?.[column] ?? '',
    ]);
    return { ...conflict.theirs, ...Object.fromEntries(taken) };
  };
  const all = (side: Side) => setChosen(Object.fromEntries(columns.map((column) => [column, side])));
  return (
    <>
      <table className={styles.sides}>
        <caption>{say('report:conflict-row', { row })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report:conflict-column')}</th>
            <th scope="col">{say('report:conflict-mine')}</th>
            <th scope="col">{say('report:conflict-theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">{say(`law:column.${table}.${column}`)}</th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side} data-label={say(`report:conflict-${side}`)}>
                  <label>
                    <input
                      type="radio"
                      name={`${conflict.id} ${column}`}
                      checked={sideOf(column) === side}
                      onChange={() => setChosen({ ...chosen, [column]: side })}
                    />
                    <span>
                      <Text text={conflict[side]?.[column]} />
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ButtonRow>
        <Button small kind="primary" onClick={() => onChoose(conflict.id, merged())}>
          {say('report:conflict-save')}
        </Button>
        <Button small onClick={() => all('mine')}>
          {say('report:conflict-all-mine')}
        </Button>
        <Button small onClick={() => all('theirs')}>
          {say('report:conflict-all-theirs')}
        </Button>
      </ButtonRow>
    </>
  );
}

const NAMES = ['title', 'technology', 'staff_category', 'learner_category', 'employee', 'code', 'id'];
const nameOfRow = (fields: Fields | null): string =>
  NAMES.map((name) => fields?.[name] ?? '').find((text) => text !== '') ?? '';

/** One of the two removed the row. */
function Removed({ conflict, onChoose }: ConflictProps) {
  const say = useSay();
  const { id, mine, theirs } = conflict;
  const stays = mine ?? theirs;
  return (
    <>
      <p>{say(mine ? 'report:conflict-removed-there' : 'report:conflict-removed-here', { name: nameOfRow(stays) })}</p>
      <ButtonRow>
        <Button small kind="primary" onClick={() => onChoose(id, stays)}>
          {say('report:conflict-keep')}
        </Button>
        <Button small onClick={() => onChoose(id, null)}>
          {say('report:conflict-remove')}
        </Button>
      </ButtonRow>
    </>
  );
}

export function RowConflicts({
  table,
  conflicts,
  rowOf,
  onChoose,
}: {
  readonly table: ReportedTable;
  readonly conflicts: readonly Conflict[];
  readonly rowOf: (id: string) => number;
  readonly onChoose: ConflictProps['onChoose'];
}) {
  const say = useSay();
  const [conflict] = conflicts;
  if (!conflict) return null;
  const props = { table, conflict, row: rowOf(conflict.id), onChoose };
  const both = conflict.mine && conflict.theirs && !isSame(conflict.mine, conflict.theirs);
  return (
    <div data-conflict>
      <Notice tone="late" title={say('report:conflict', { count: conflicts.length })} live>
        <p>{say('report:conflict-about')}</p>
        {both ? <Sides key={conflict.id} {...props} /> : <Removed key={conflict.id} {...props} />}
      </Notice>
    </div>
  );
}
