// Every figure, formula and condition of the edition, section by section, each with an address of its own.

import type { Edition } from '#rules/editions/edition.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import type { SECTIONS } from '#wording/legal-row.ts';
import { legalTable } from '#wording/legal-table.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { type AnchoredRow, anchorRows } from './legal-anchors.ts';
import styles from './methodology.module.css';

export const TABLED = ['scores', 'divisors', 'indicators', 'components', 'coefficients', 'languages'] as const;
export type Tabled = (typeof TABLED)[number] & (typeof SECTIONS)[number];

const HEADINGS = ['says', 'value', 'paragraph', 'from'] as const;

/** The rows of the edition, each with its address; reckoned once for the whole page. */
export function lawRows(say: Say, edition: Edition): readonly AnchoredRow[] {
  return anchorRows(legalTable(say, edition));
}

function LawRow({ row }: { readonly row: AnchoredRow }) {
  const say = useSay();
  return (
    <tr id={row.anchor} data-names={row.names || undefined}>
      <th scope="row">
        {row.names ? (
          <span id={row.subject} className={styles.subject}>
            <b>{row.id}</b> {row.says}
          </span>
        ) : (
          row.says
        )}
      </th>
      <td data-kind="number">{row.value}</td>
      <td>
        <ParagraphMark href={`#${row.anchor}`}>{wordReference(say, row.paragraph)}</ParagraphMark>
      </td>
      <td>{row.from && formatDate(row.from, say.language, 'short')}</td>
    </tr>
  );
}

export function LawTable({ section, rows }: { readonly section: Tabled; readonly rows: readonly AnchoredRow[] }) {
  const say = useSay();
  const named = say(`law:legal.section.${section}`);
  return (
    <div className={styles.law}>
      <PlainTable
        label={named}
        caption={say(`methodology:about.${section}`)}
        headings={HEADINGS.map((heading) => say(`law:legal.heading.${heading}`))}
      >
        {rows
          .filter((row) => row.section === section)
          .map((row) => (
            <LawRow key={row.anchor} row={row} />
          ))}
      </PlainTable>
    </div>
  );
}
