// The entries of the register as a table to be read: who, since when, of which founder. Searched, filtered and saved as every list; on
// a phone each organisation stands by itself.

import type { EntryLine } from '#contract/status-register.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { ReadingList } from '#web/design/reading-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatDate } from '#wording/format-date.ts';
import { entryAddress, StateMark } from './entry-columns.tsx';
import styles from './status-register.module.css';

type Shown = {
  readonly columns: readonly Column<EntryLine>[];
  readonly rows: readonly EntryLine[];
  readonly caption: string;
  readonly on: string | undefined;
};

function Row({ of, on }: { readonly of: EntryLine; readonly on: string | undefined }) {
  const say = useSay();
  const { names, bin, category, region, founder, state, since } = of;
  const about = [
    category === null ? say('register:not-known') : say(`law:category.${category}.one`),
    ...(region === null ? [] : [say(`law:region.${region}`)]),
  ];
  return (
    <tr>
      <th scope="row" className={styles.organisation}>
        <a href={entryAddress(say, bin, on)}>{names[say.language]}</a>
        <small>{about.join(' · ')}</small>
      </th>
      <td className={styles.state}>
        <StateMark state={state} say={say} />
        <small>{say('register:since-day', { date: formatDate(getPlainDate(since), say.language) })}</small>
      </td>
      <td>{founder === null ? say('register:not-known') : say(`organisations:founder.${founder}`)}</td>
      <td className={styles.bin}>{bin}</td>
    </tr>
  );
}

export function EntriesTable({ columns, rows, caption, on }: Shown) {
  const say = useSay();
  const [view, setView] = useTableAddress(columns);
  return (
    <ReadingList
      {...{ caption, columns, rows, view }}
      rowId={({ organisation }) => organisation}
      onView={setView}
      drawn={{
        row: (line) => <Row key={line.organisation} of={line} on={on} />,
        headings: ['register:organisation', 'register:state', 'register:fact.founder', 'register:bin'].map((id) =>
          say(id),
        ),
        laidOut: styles.rows,
      }}
    />
  );
}
