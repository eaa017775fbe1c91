// A row as a form of fields, for phones and for who would rather fill in one thing after another. What is typed is in the
// sheet at once.

import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../button.tsx';
import { SidePanel } from '../dialog.tsx';
import type { FieldFault } from '../field-frame.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '../fields.tsx';
import { useSay } from '../words.tsx';
import { FindingLines } from './cell-bar.tsx';
import { shownText } from './choice-text.ts';
import styles from './sheet.module.css';
import type { SheetColumn, SheetFinding, SheetRow } from './sheet-grid.ts';
import type { Dispatch } from './use-sheet.ts';

type FormProps = {
  readonly open: boolean;
  readonly row: SheetRow | undefined;
  readonly index: number;
  readonly count: number;
  readonly columns: readonly SheetColumn[];
  readonly findings: readonly SheetFinding[];
  readonly readOnly: boolean;
  /** What is said of the row besides its findings. */
  readonly about?: ReactNode;
  readonly dispatch: Dispatch;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
};

type FieldInRow = Pick<FormProps, 'dispatch' | 'readOnly'> & {
  readonly row: SheetRow;
  readonly column: SheetColumn;
  readonly fault: FieldFault | undefined;
};

const AS_LONG_AS_ITS_TEXT = { rows: 1, style: { fieldSizing: 'content' } } as const;

/** One cell of a row as a field; what is typed is told as the act `write`. */
export function RowField({ row, column, fault, readOnly, dispatch }: FieldInRow) {
  const text = row.fields[column.name] ?? '';
  const write = (typed: string) => dispatch({ act: 'write', place: { row: row.id, column: column.name }, text: typed });
  const field = {
    label: column.label,
    fault,
    ...(column.hint === undefined ? {} : { hint: column.hint }),
    ...(column.optional ? { optional: true } : {}),
  };
  if (column.kind === 'choice' && !readOnly && !column.readOnly) {
    const choices = column.choices ?? [];
    // What fits no choice is offered too: opening a form must change nothing.
    const strange = text === '' || choices.some(({ value }) => value === text) ? [] : [{ value: text, label: text }];
    const none = { value: '', label: '' };
    return <SelectField {...field} choices={[none, ...strange, ...choices]} value={text} onChange={write} />;
  }
  const input = {
    value: column.kind === 'several' ? text : shownText(column, text),
    readOnly: readOnly || column.readOnly === true,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  if (column.kind === 'number') return <NumberField {...field} input={input} />;
  // A text keeps its line breaks, which a single line would drop.
  if (column.kind === 'text') return <TextAreaField {...field} area={{ ...input, ...AS_LONG_AS_ITS_TEXT }} />;
  return <TextField {...field} input={input} />;
}

export const refusalOf = (findings: readonly SheetFinding[], name: string) =>
  findings.find(({ weight, column }) => weight === 'refused' && column === name);

export function faultOf(finding: SheetFinding | undefined): FieldFault | undefined {
  if (!finding) return undefined;
  const { words, paragraph } = finding;
  return { what: words, ...(paragraph === undefined ? {} : { paragraph: { label: paragraph } }) };
}

export function RowForm(props: FormProps) {
  const { open, row, index, count, columns, findings, about, onStep, onClose, ...rest } = props;
  const say = useSay();
  const atFields = new Set(columns.map(({ name }) => refusalOf(findings, name)));
  const others = findings.filter((finding) => !atFields.has(finding));
  return (
    <SidePanel open={open && row !== undefined} title={say('sheet:row', { row: index + 1 })} onClose={onClose}>
      {row && (
        <div className={styles.form}>
          {others.length > 0 && <FindingLines findings={others} />}
          {about}
          {columns.map((column) => (
            <RowField
              key={column.name}
              {...rest}
              {...{ row, column }}
              fault={faultOf(refusalOf(findings, column.name))}
            />
          ))}
          <ButtonRow>
            {index > 0 && (
              <Button small onClick={() => onStep(-1)}>
                {say('sheet:previous-row')}
              </Button>
            )}
            {index < count - 1 && (
              <Button small onClick={() => onStep(1)}>
                {say('sheet:next-row')}
              </Button>
            )}
            <Button small kind="primary" onClick={onClose}>
              {say('sheet:back')}
            </Button>
          </ButtonRow>
        </div>
      )}
    </SidePanel>
  );
}
