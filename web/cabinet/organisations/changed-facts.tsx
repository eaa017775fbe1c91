// What will hold instead of what, before it is done.

import { FACT_KINDS, type Period } from '#contract/organisations.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import type { Draft } from './fact-fields.tsx';
import { useNames } from './register-queries.ts';
import { findHeld, findNext, wordFact } from './word-fact.ts';

type ChangedProps = {
  readonly held: Draft;
  readonly changes: Partial<Draft>;
  readonly day: PlainDate | undefined;
  readonly periods: readonly Period[];
};

export function ChangedFacts({ held, changes, day, periods }: ChangedProps) {
  const say = useSay();
  const nameOfParent = useNames([held.parent, changes.parent].flatMap((id) => (id ? [id] : [])));
  const kinds = FACT_KINDS.filter((kind) => changes[kind] !== undefined && changes[kind] !== '');
  const word = (kind: (typeof kinds)[number], value: string | null) =>
    value === '' ? say('organisations:not-known') : wordFact(say, kind, value, nameOfParent);
  const until = (kind: (typeof kinds)[number]) => {
    const last = day && (findNext(periods, kind, day)?.from ?? findHeld(periods, kind, day)?.until);
    return last ? formatDate(getPlainDate(last), say.language, 'short') : say('organisations:until-open');
  };
  return (
    <PlainTable
      label={say('organisations:change')}
      caption={
        kinds.length === 0
          ? say('organisations:changes-none')
          : say('organisations:changes', { date: day ? formatDate(day, say.language) : '…' })
      }
      headings={
        kinds.length === 0
          ? []
          : [
              say('organisations:history-fact'),
              say('organisations:changes-before'),
              say('organisations:changes-after'),
              say('organisations:until'),
            ]
      }
      live
    >
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{say(`organisations:fact.${kind}`)}</th>
          <td>{word(kind, held[kind])}</td>
          <td>{word(kind, changes[kind] ?? null)}</td>
          <td>{until(kind)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
