// The field in a cell: a line of text, or a line with the choices that go on from what is typed. Alt+Enter breaks a line.

import { Popover } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { offerChoices } from './choice-text.ts';
import styles from './sheet.module.css';
import type { SheetColumn } from './sheet-grid.ts';
import type { Editing } from './sheet-state.ts';
import type { Dispatch } from './use-sheet.ts';

/** Choices unfold over the rows but inside the page's content, where readers of the screen look for them. */
const LAYER = { target: '[data-sheet-layer]' };

type EditorProps = {
  readonly column: SheetColumn;
  readonly editing: Editing;
  readonly label: string;
  readonly invalid: boolean;
  readonly dispatch: Dispatch;
};

function toEnd(field: HTMLInputElement | HTMLTextAreaElement | null) {
  if (!field || field.dataset.ready) return;
  field.dataset.ready = 'yes';
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

function LineEditor({ column, editing, label, invalid, dispatch }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { selectionStart, selectionEnd, value } = field.current ?? { selectionStart: 0, selectionEnd: 0, value: '' };
    dispatch({ act: 'type', text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}` });
  };
  return (
    <textarea
      ref={(element) => {
        field.current = element;
        toEnd(element);
      }}
      className={styles.editor}
      rows={1}
      aria-label={label}
      aria-invalid={invalid || undefined}
      data-kind={column.kind}
      inputMode={column.kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      value={editing.text}
      onChange={(event) => dispatch({ act: 'type', text: event.target.value })}
      onKeyDown={onKeyDown}
      onBlur={() => dispatch({ act: 'commit' })}
    />
  );
}

function ChoiceEditor({ column, editing, label, invalid, dispatch }: EditorProps) {
  const id = useId();
  const untouched = useRef(editing.mode === 'editing' ? editing.text : undefined);
  const offers = offerChoices(column, editing.text, editing.text === untouched.current);
  const [at, setAt] = useState(editing.mode === 'typing' ? 0 : -1);
  // A letter typed picks the first choice that it begins, as in a list; what is typed in full needs none.
  const picked = Math.min(at, offers.length - 1);
  useEffect(() => {
    if (picked >= 0) document.getElementById(`${id}-${picked}`)?.scrollIntoView({ block: 'nearest' });
  }, [picked, id]);
  const take = (typed: string) => dispatch({ act: 'type', text: typed });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offers.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      setAt((picked + step + offers.length + (picked < 0 && step < 0 ? 1 : 0)) % offers.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const offer = offers[picked];
      if (offer) take(offer.typed);
    }
  };
  return (
    <Popover
      opened={offers.length > 0}
      position="bottom-start"
      offset={1}
      withRoles={false}
      shadow="none"
      trapFocus={false}
      portalProps={LAYER}
    >
      <Popover.Target>
        <input
          ref={toEnd}
          className={styles.editor}
          role="combobox"
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-expanded={offers.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={picked >= 0 ? `${id}-${picked}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={editing.text}
          onChange={(event) => {
            const text = event.target.value;
            setAt(text === '' ? -1 : 0);
            take(text);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => dispatch({ act: 'commit' })}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.offers}>
        <div id={id} role="listbox" aria-label={label}>
          {offers.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above.
            // biome-ignore lint/a11y/useFocusableInteractive: it is pointed at by the field, which keeps the focus.
            <div
              key={offer.typed}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === picked}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                take(offer.typed);
                dispatch({ act: 'commit' });
              }}
            >
              {offer.label}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

export function CellEditor(props: EditorProps) {
  return props.column.choices ? <ChoiceEditor {...props} /> : <LineEditor {...props} />;
}
