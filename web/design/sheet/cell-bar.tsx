// Above the rows: where one stands, the whole text of the cell, what belongs there, and what was found, in words.

import type { ReactNode } from 'react';
import { StatusMark, type Tone } from '../status-mark.tsx';
import { Heading, ParagraphMark } from '../text.tsx';
import { useSay } from '../words.tsx';
import { shownText } from './choice-text.ts';
import styles from './sheet.module.css';
import type { SheetColumn, SheetFinding, SheetRow } from './sheet-grid.ts';
import type { FindingWeight } from './sheet-row.tsx';

const TONES: Readonly<Record<FindingWeight, Tone>> = { refused: 'refused', 'not-counted': 'late', note: 'note' };

export function FindingLines({ findings }: { readonly findings: readonly SheetFinding[] }) {
  const say = useSay();
  return (
    <ul className={styles.findings}>
      {findings.map(({ weight, words, paragraph, column }) => (
        <li key={`${column} ${words}`}>
          <StatusMark meaning={TONES[weight]}>{say(`sheet:weight.${weight}`)}:</StatusMark> {words}{' '}
          {paragraph !== undefined && <ParagraphMark>{paragraph}</ParagraphMark>}
        </li>
      ))}
    </ul>
  );
}

type BarProps = {
  readonly id: string;
  readonly row: SheetRow | undefined;
  readonly index: number;
  readonly column: SheetColumn | undefined;
  readonly findings: readonly SheetFinding[];
  readonly about?: ReactNode;
};

export function CellBar({ id, row, index, column, findings, about }: BarProps) {
  const say = useSay();
  if (!row || !column) return null;
  return (
    <section className={styles.bar} aria-label={say('sheet:bar')} tabIndex={about === undefined ? undefined : 0}>
      <div className={styles.whole}>
        <Heading level={3} size={1}>
          {say('sheet:place', { row: index + 1, column: column.label })}
        </Heading>
        <p className={styles.wholeText} data-kind={column.kind}>
          {shownText(column, row.fields[column.name] ?? '') || (
            <span className={styles.soft}>{say('sheet:empty-cell')}</span>
          )}
        </p>
      </div>
      <div className={styles.said} id={id}>
        {findings.length > 0 ? <FindingLines findings={findings} /> : <p className={styles.soft}>{column.hint}</p>}
        {about}
      </div>
    </section>
  );
}
