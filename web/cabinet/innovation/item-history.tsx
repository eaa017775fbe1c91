// Every version of an item: who made it, when, and what it changed.

import type { InnovationItem, InnovationVersion } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { REGISTER_COLUMNS } from '#rules/innovation/registers.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import styles from './innovation.module.css';
import { useLists } from './innovation-queries.ts';
import { headingOf, type Known, wordColumn } from './word-item.ts';

function changesOf(
  say: Say,
  register: RegisterName,
  [before, after]: readonly [InnovationVersion | undefined, InnovationVersion],
  known: Known,
): readonly string[] {
  if (!before) return [];
  const word = (text: string | null) => text ?? say('innovation:not-stated');
  return REGISTER_COLUMNS[register]
    .filter(({ name }) => before.fields[name] !== after.fields[name])
    .map((column) =>
      say('innovation:changed-line', {
        column: headingOf(say, register, column.name),
        before: word(wordColumn(say, column, before.fields, known)),
        after: word(wordColumn(say, column, after.fields, known)),
      }),
    );
}

type HistoryProps = { readonly register: RegisterName; readonly item: InnovationItem };

export function ItemHistory({ register, item }: HistoryProps) {
  const say = useSay();
  const { data: lists } = useLists();
  const label = say('innovation:history');
  if (item.history.length === 0) return <p>{say('innovation:history-none')}</p>;
  const headings = ['when', 'what', 'who', 'changes'].map((key) => say(`innovation:history.${key}`));
  return (
    <PlainTable label={label} caption={label} headings={headings}>
      {item.history.map((version, at) => {
        const lines = changesOf(say, register, [item.history[at - 1], version], { lists, names: item.names });
        return (
          <tr key={version.number}>
            <th scope="row">{formatMoment(version.at, say.language)}</th>
            <td>{say(`innovation:version.${version.act}`)}</td>
            <td>{version.by ?? say('innovation:somebody')}</td>
            <td>
              {version.words}
              <ul className={styles.changes}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
