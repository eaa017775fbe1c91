// What an import would do: how many rows of each table, which are refused and why, which change, and what was said of the files.

import {
  type ChangedRow,
  type ImportRemark,
  type RefusedRow,
  type ReportImportPreview,
  refusedOf,
} from '#contract/report-import.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import type { Place } from '#web/kit/reports/report-queries.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordImportFault } from '#wording/word-import-fault.ts';
import styles from './report-import.module.css';

type Table = ReportImportPreview['tables'][number];

const tableName = (say: Say, table: Table['table']) => say(`law:table.${table}`);
const columnName = (say: Say, table: Table['table'], column: string) =>
  column === '' ? say('intake:whole-row') : say(`law:column.${table}.${column}`);

const OUTCOMES = ['new', 'changed', 'same', 'refused'] as const;

/** Of each table only what there is: at most eleven lines, which fit on a phone. */
function Counts({ tables }: { readonly tables: readonly Table[] }) {
  const say = useSay();
  if (tables.length === 0) return <p>{say('intake:no-rows')}</p>;
  return (
    <LineList>
      {tables.map((row) => (
        <Line key={row.table} title={tableName(say, row.table)}>
          <LineAbout>
            {OUTCOMES.filter((is) => row[is] > 0)
              .map((is) => `${say(`intake:rows-${is}`)}: ${formatNumber(String(row[is]), say.language)}`)
              .join(' · ')}
          </LineAbout>
        </Line>
      ))}
    </LineList>
  );
}

function Remarks({
  of,
  tone,
  title,
}: {
  readonly of: readonly ImportRemark[];
  readonly tone: 'refused' | 'late' | 'note';
  readonly title: string;
}) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul className={styles.lines}>
        {of.map((remark) => (
          <li key={`${remark.file} ${remark.code} ${JSON.stringify(remark.values)}`}>
            {remark.file}: {wordImportFault(say, remark)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function RefusedReasons({ row }: { readonly row: RefusedRow }) {
  const say = useSay();
  return (
    <ul className={styles.lines}>
      {row.faults.map((fault) => (
        <li key={`${fault.column} ${fault.code}`}>
          {say('intake:fault', {
            column: columnName(say, row.table, fault.column),
            reason: wordImportFault(say, fault),
          })}{' '}
          {fault.paragraph !== 'RP' && <ParagraphMark>{wordReference(say, fault.paragraph)}</ParagraphMark>}
        </li>
      ))}
    </ul>
  );
}

function Places({ rows, show, caption }: RowsProps) {
  const say = useSay();
  return (
    <div className={styles.stack}>
      <ul className={styles.words} aria-label={caption}>
        {rows.map((row) => (
          <li key={`${row.file} ${row.table} ${row.row} ${row.item}`}>
            <p>{say('intake:row-of', { table: tableName(say, row.table), row: String(row.row), item: row.item })}</p>
            {show(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
type AnyRow = RefusedRow | ChangedRow;
type RowsProps = {
  readonly rows: readonly AnyRow[];
  readonly caption: string;
  readonly show: (row: AnyRow) => React.ReactNode;
};

function Changes({ row }: { readonly row: ChangedRow }) {
  const say = useSay();
  const shown = (text: string) => (text === '' ? say('intake:nothing') : text);
  return (
    <ul className={styles.lines}>
      {row.changes.map(({ column, before, after }) => (
        <li key={column}>
          {say('intake:change', {
            column: columnName(say, row.table, column),
            before: shown(before),
            after: shown(after),
          })}
        </li>
      ))}
    </ul>
  );
}

function RefusedFiles({ place, preview }: { readonly place: Place; readonly preview: ReportImportPreview }) {
  const say = useSay();
  const of = (form: 'xlsx' | 'csv') => `${refusedOf(place, preview.id, form)}?language=${say.language}`;
  return (
    <ul className={styles.links}>
      <li>
        <a href={of('xlsx')} download>
          {say('intake:refused-workbook')}
        </a>
      </li>
      {preview.tables
        .filter(({ refused }) => refused > 0)
        .map(({ table }) => (
          <li key={table}>
            <a href={`${of('csv')}&table=${table}`} download>
              {say('intake:refused-csv', { table: tableName(say, table) })}
            </a>
          </li>
        ))}
    </ul>
  );
}

type PreviewProps = { readonly place: Place; readonly preview: ReportImportPreview; readonly title: string };

const OTHER_YEAR = 'intake:import.year-of-rows';

export function ImportPreview({ place, preview, title }: PreviewProps) {
  const say = useSay();
  // What is of another year is said before anything else.
  const ofYear = preview.remarks.filter(({ code }) => code === OTHER_YEAR);
  const others = preview.remarks.filter(({ code }) => code !== OTHER_YEAR);
  const refused = preview.tables.reduce((sum, one) => sum + one.refused, 0);
  return (
    <>
      <Section title={title} aside={<Aside>{preview.files.map(({ name }) => name).join(', ')}</Aside>}>
        <div className={styles.stack}>
          <Remarks of={preview.refusedFiles} tone="refused" title={say('intake:refused-files')} />
          <Remarks of={ofYear} tone="late" title={say('intake:year-of-rows')} />
          <Counts tables={preview.tables} />
          <Remarks of={others} tone="note" title={say('intake:remarks')} />
        </div>
      </Section>
      {refused > 0 && (
        <Section title={say('intake:refused')} aside={<Aside>{say('intake:refused-about')}</Aside>}>
          <div className={styles.stack}>
            <RefusedFiles place={place} preview={preview} />
            <Places
              rows={preview.refused}
              caption={say('intake:refused')}
              show={(row) => ('faults' in row ? <RefusedReasons row={row} /> : null)}
            />
            {refused > preview.refused.length && (
              <Aside>{say('intake:shown-of', { shown: preview.refused.length, all: refused })}</Aside>
            )}
          </div>
        </Section>
      )}
      {preview.changed.length > 0 && (
        <Section title={say('intake:changed')} aside={<Aside>{say('intake:changed-about')}</Aside>}>
          <Places
            rows={preview.changed}
            caption={say('intake:changed')}
            show={(row) => ('changes' in row ? <Changes row={row} /> : null)}
          />
        </Section>
      )}
    </>
  );
}
