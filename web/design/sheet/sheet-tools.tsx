// The acts of a sheet as buttons, for hands that do not know its keys; columns, and only the rows in which something was
// found.

import { Button } from '../button.tsx';
import { Check } from '../choice-list.tsx';
import { Unfold } from '../unfold.tsx';
import { useSay } from '../words.tsx';
import styles from './sheet.module.css';
import type { SheetColumn } from './sheet-grid.ts';
import type { Dispatch } from './use-sheet.ts';

type ToolsProps = {
  readonly columns: readonly SheetColumn[];
  readonly shown: readonly SheetColumn[];
  readonly onShown: (names: readonly string[]) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: boolean;
  readonly empty: boolean;
  readonly dispatch: Dispatch;
  readonly onRemove: () => void;
  readonly onForm: () => void;
  readonly found: string;
  readonly onlyFound: boolean;
  readonly onOnlyFound: (only: boolean) => void;
  readonly own: readonly { readonly label: string; readonly busy: string | undefined; readonly onPress: () => void }[];
};

function EditTools({ dispatch, canUndo, canRedo, empty, onRemove }: ToolsProps) {
  const say = useSay();
  return (
    <>
      <Button small aria-disabled={!canUndo || undefined} onClick={() => dispatch({ act: 'undo' })}>
        {say('sheet:undo')}
      </Button>
      <Button small aria-disabled={!canRedo || undefined} onClick={() => dispatch({ act: 'redo' })}>
        {say('sheet:redo')}
      </Button>
      <Button small onClick={() => dispatch({ act: 'insert-below' })}>
        {say('sheet:insert')}
      </Button>
      {!empty && (
        <>
          <Button small onClick={() => dispatch({ act: 'fill-down' })}>
            {say('sheet:fill-down')}
          </Button>
          <Button small onClick={onRemove}>
            {say('sheet:remove')}
          </Button>
        </>
      )}
    </>
  );
}

export function SheetTools(props: ToolsProps) {
  const { columns, shown, onShown, readOnly, empty, onForm, found, onlyFound, onOnlyFound, own } = props;
  const say = useSay();
  const names = shown.map(({ name }) => name);
  return (
    <div className={styles.tools} data-screen-only>
      {!readOnly && <EditTools {...props} />}
      {!empty && (
        <Button small onClick={onForm}>
          {say('sheet:as-form')}
        </Button>
      )}
      {!empty &&
        own.map(({ label, busy, onPress }) => (
          <Button key={label} small busy={busy} onClick={onPress}>
            {label}
          </Button>
        ))}
      <Unfold label={say('sheet:columns')}>
        {columns.slice(1).map(({ name, label }) => (
          <Check
            key={name}
            label={label}
            checked={names.includes(name)}
            onChange={(on) => onShown(on ? [...names, name] : names.filter((one) => one !== name))}
          />
        ))}
      </Unfold>
      <Button small aria-pressed={onlyFound} onClick={() => onOnlyFound(!onlyFound)}>
        {found}
      </Button>
      <Unfold label={say('sheet:keys')}>
        <ul className={styles.keys}>
          {(['move', 'edit', 'select', 'block', 'undo', 'leave'] as const).map((key) => (
            <li key={key}>{say(`sheet:keys.${key}`)}</li>
          ))}
        </ul>
      </Unfold>
    </div>
  );
}
