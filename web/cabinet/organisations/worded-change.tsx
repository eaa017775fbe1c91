// What somebody else changed of an organisation meanwhile.

import { FACT_KINDS, type FactKind } from '#contract/organisations.ts';
import { useSay } from '#web/design/words.tsx';
import type { Change } from '#web/kit/act-fault.tsx';
import { useNames } from './register-queries.ts';
import { wordFact } from './word-fact.ts';

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (side: unknown): Values => (typeof side === 'object' && side !== null ? (side as Values) : {});
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function WordedChange({ change }: { readonly change: Change }) {
  const say = useSay();
  const [before, after] = [valuesOf(change.before), valuesOf(change.after)];
  const kinds = FACT_KINDS.filter((kind) => kind in after);
  const nameOfParent = useNames([before.parent, after.parent].flatMap((id) => textOf(id) ?? []));
  const word = (kind: FactKind, value: unknown) =>
    kind !== 'parent' && textOf(value) === null
      ? say('organisations:not-known')
      : wordFact(say, kind, textOf(value), nameOfParent);
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          {say('organisations:import-change', {
            fact: say(`organisations:fact.${kind}`),
            before: word(kind, before[kind]),
            after: word(kind, after[kind]),
          })}
        </li>
      ))}
    </ul>
  );
}
