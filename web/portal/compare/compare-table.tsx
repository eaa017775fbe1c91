// Every number of the compared beside each other; each opens into how it was computed. On a phone they go by the numbers under
// which they stand in the list above.

import type { Published, PublishedResult } from '#contract/publication.ts';
import { NumberLink } from '#web/design/number-link.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { nameOfNumber, wordNone } from '#web/kit/published/number-names.ts';
import { numberAddress } from '#web/kit/published/published-addresses.ts';
import { findScoreName, numberOf, rankOf, showDecimal } from '#web/kit/published/published-numbers.ts';
import styles from './compare.module.css';

type TableProps = {
  readonly published: Published;
  readonly chosen: readonly PublishedResult[];
  readonly numbers: readonly string[];
};

type CellProps = { published: Published; one: PublishedResult; number: string; label: string };

function Cell({ published, one, number, label }: CellProps) {
  const say = useSay();
  const value = numberOf(one, number);
  const score = findScoreName(number);
  const rank = score ? rankOf(one, score) : null;
  return (
    <td data-label={label}>
      <NumberLink
        value={value === null ? null : showDecimal(value, published)}
        whenNone={wordNone(say, one, number)}
        name={nameOfNumber(say, number)}
        href={inLanguage(numberAddress({ year: published.reportingYear }, one.bin, number), say.language)}
      />
      {rank !== null && <small>{say('portal:compare.place', { rank })}</small>}
    </td>
  );
}

export function CompareTable({ published, chosen, numbers }: TableProps) {
  const say = useSay();
  const categories = new Set(chosen.map(({ category }) => category));
  return (
    <div className={styles.table}>
      {categories.size > 1 && <p>{say('portal:compare.categories')}</p>}
      <PlainTable
        label={say('portal:compare.numbers', { year: published.reportingYear })}
        caption={say('portal:compare.numbers', { year: published.reportingYear })}
        headings={[
          say('portal:organisation.number'),
          ...chosen.map(({ names }, at) => `${at + 1}. ${names[say.language]}`),
        ]}
      >
        <tr>
          <th scope="row">{say('portal:ranking.categories')}</th>
          {chosen.map(({ bin, category }, at) => (
            <td key={bin} data-label={`${at + 1}.`}>
              {say(`law:category.${category}.one`)}
            </td>
          ))}
        </tr>
        {numbers.map((number) => (
          <tr key={number}>
            <th scope="row">{nameOfNumber(say, number)}</th>
            {chosen.map((one, at) => (
              <Cell key={one.bin} {...{ published, one, number }} label={`${at + 1}.`} />
            ))}
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
