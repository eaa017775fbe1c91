// Editions beside each other: each against the one before it. While there is one, the page says so.

import type { Edition } from '#rules/editions/edition.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import type { LegalRow } from '#wording/legal-row.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import { compareEditions } from './compare-editions.ts';

const nameOf = (say: Say, { revision, holdsFrom }: Edition) =>
  say('law:edition', { revision, from: formatDate(holdsFrom, say.language) });

function wordRow(say: Say, row: LegalRow | undefined): string {
  if (!row) return say('methodology:compare.none');
  const where = wordReference(say, row.paragraph);
  return row.value === undefined ? where : `${row.value} · ${where}`;
}

export function EditionCompare({ editions }: { readonly editions: readonly Edition[] }) {
  const say = useSay();
  const pairs = editions.slice(1).flatMap((newer, at) => {
    const older = editions[at];
    return older ? [{ older, newer }] : [];
  });
  const [first] = editions;
  if (pairs.length === 0 && first) return <p>{say('methodology:compare.one', { edition: nameOf(say, first) })}</p>;
  return pairs.map(({ older, newer }) => (
    <PlainTable
      key={newer.id}
      label={nameOf(say, newer)}
      caption={say('methodology:compare.about', { older: nameOf(say, older), newer: nameOf(say, newer) })}
      headings={[
        say('law:legal.heading.id'),
        say('law:legal.heading.says'),
        formatDate(older.holdsFrom, say.language, 'short'),
        formatDate(newer.holdsFrom, say.language, 'short'),
      ]}
    >
      {compareEditions(say, older, newer).map(({ section, id, says, before, after }) => (
        <tr key={`${section} ${id} ${says}`}>
          <th scope="row">{id}</th>
          <td>{says}</td>
          <td>{wordRow(say, before)}</td>
          <td>{wordRow(say, after)}</td>
        </tr>
      ))}
    </PlainTable>
  ));
}
