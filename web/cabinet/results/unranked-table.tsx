// Who belongs into a list and has no score: never 0, always the reason and its paragraph.

import type { RankedList } from '#rules/ranking/rank.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import { wordReference } from '#wording/word-finding.ts';
import { unrankedOf } from './listed.ts';

export function UnrankedTable({ tallied, list }: { readonly tallied: Tallied; readonly list: RankedList }) {
  const say = useSay();
  const unranked = unrankedOf(tallied, list);
  if (unranked.length === 0) return <EmptyState title={say('results:all-ranked')} />;
  return (
    <PlainTable
      label={say('results:unranked')}
      caption={say('results:unranked')}
      headings={[say('ranking:organisation'), say('results:why-none')]}
    >
      {unranked.map(({ bin, why: { reason, paragraph, lacking } }) => (
        <tr key={bin}>
          <th scope="row">{nameIn(say, tallied, bin)}</th>
          <td>
            {say(`law:no-value.${reason}`)}
            {lacking.length > 0 && <small>{say('results:lacking', { of: lacking.join(', ') })}</small>}{' '}
            <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
