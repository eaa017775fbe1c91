// One entry of the journal: when, who, what, on which ground, to what, and what it changed.

import { ACTS, type JournalLine, KINDS } from '#contract/journal.ts';
import { findRole } from '#contract/roles.ts';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { FIELDS } from './fields.ts';
import styles from './journal.module.css';
import { listDifferences } from './list-differences.ts';

const isKnown = (list: readonly string[], name: string): boolean => list.includes(name);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** An entry of a newer version of the program keeps the name that it was written with. */
export const wordAct = (say: Say, act: string): string => (isKnown(ACTS, act) ? say(`journal:act.${act}`) : act);
export const wordKind = (say: Say, kind: string): string => (isKnown(KINDS, kind) ? say(`journal:kind.${kind}`) : kind);
const wordField = (say: Say, field: string): string => (isKnown(FIELDS, field) ? say(`journal:field.${field}`) : field);

type NameOf = (organisation: string) => string;

function wordValue(say: Say, nameOf: NameOf, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return say('journal:nothing');
  if (typeof value === 'boolean') return say(value ? 'journal:yes' : 'journal:no');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (field === 'role' && findRole(value)) return say(`accounts:role.${value}`);
  return INSTANT.test(value) ? formatMoment(value, say.language) : nameOf(value);
}

function Differences({ entry, nameOf }: { readonly entry: JournalLine; readonly nameOf: NameOf }) {
  const say = useSay();
  const differences = listDifferences(entry.before, entry.after);
  const hasBefore = differences.some(({ before }) => before !== undefined && before !== null);
  if (differences.length === 0) return <p className={styles.quiet}>{say('journal:no-change')}</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{say('journal:field')}</th>
          {hasBefore && <th scope="col">{say('journal:before')}</th>}
          <th scope="col">{say('journal:after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{wordField(say, field)}</th>
            {hasBefore && <td>{wordValue(say, nameOf, field, before)}</td>}
            <td>{wordValue(say, nameOf, field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ entry, filters }: { readonly entry: JournalLine; readonly filters: boolean }) {
  const say = useSay();
  if (entry.account === null) return say('journal:system');
  const name = entry.name ?? say('journal:unnamed');
  if (!filters) return name;
  const query = new URLSearchParams({ account: entry.account });
  return (
    <a href={`${inLanguage('/cabinet/journal', say.language)}?${query}`} title={say('journal:by-person')}>
      {name}
    </a>
  );
}

type EntryProps = {
  readonly entry: JournalLine;
  readonly nameOf: NameOf;
  /** Whether the reader may see the acts of one person. */
  readonly filters: boolean;
};

export function EntryView({ entry, nameOf, filters }: EntryProps) {
  const say = useSay();
  const { number, at, act, subject, organisation, paragraph, version, hash } = entry;
  const trail = new URLSearchParams({ kind: subject.kind, id: subject.id });
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <time dateTime={at}>{formatMoment(at, say.language, 'short')}</time>
        <span className={styles.quiet}>{number}</span>
      </p>
      <p className={styles.who}>
        <Who entry={entry} filters={filters} />
      </p>
      <div className={styles.what}>
        <p>
          <strong className={styles.act}>{wordAct(say, act)}</strong>{' '}
          {paragraph !== null && <ParagraphMark>{paragraph}</ParagraphMark>}{' '}
          <span className={styles.quiet}>
            {wordKind(say, subject.kind)}
            {organisation !== null && ` · ${nameOf(organisation)}`}
          </span>
        </p>
        <details className={styles.details}>
          <summary>{say('journal:details')}</summary>
          <Differences entry={entry} nameOf={nameOf} />
          <p className={styles.quiet}>
            {version !== null && `${say('journal:version', { version })} · `}
            {say('journal:hash')}: <code className={styles.hash}>{hash}</code>
          </p>
          <p>
            <a href={`${inLanguage('/cabinet/journal', say.language)}?${trail}`}>{say('journal:trail')}</a>
          </p>
        </details>
      </div>
    </li>
  );
}
