// Every number of an organisation, a column for each year; each opens into how it was computed.

import { getEdition } from '#rules/editions/editions.ts';
import { NumberLink } from '#web/design/number-link.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { nameOfNumber, wordNone } from '#web/kit/published/number-names.ts';
import { indicatorAddress, numberAddress, rankingAddress } from '#web/kit/published/published-addresses.ts';
import {
  findScoreName,
  numberOf,
  rankOf,
  SCORE_NAMES,
  type ScoreName,
  showDecimal,
} from '#web/kit/published/published-numbers.ts';
import styles from './organisation.module.css';
import type { YearOf } from './years-of.ts';

type Years = { readonly years: readonly YearOf[] };

function Place({ of: { published, result }, score }: { readonly of: YearOf; readonly score: ScoreName }) {
  const say = useSay();
  const rank = rankOf(result, score);
  if (rank === null) return null;
  const of = published.organisations.filter(
    (one) => one.category === result.category && rankOf(one, score) !== null,
  ).length;
  return (
    <a
      className={styles.place}
      href={inLanguage(rankingAddress({ year: published.reportingYear }, score, result.category), say.language)}
    >
      {say('portal:organisation.place', { rank, of })}
    </a>
  );
}

function NumberRow({ number, years }: Years & { readonly number: string }) {
  const say = useSay();
  const score = findScoreName(number);
  const newest = years.at(-1);
  return (
    <tr data-score={score && true}>
      <th scope="row">
        {score || !newest ? (
          nameOfNumber(say, number)
        ) : (
          <a href={inLanguage(indicatorAddress({ year: newest.published.reportingYear }, number), say.language)}>
            {nameOfNumber(say, number)}
          </a>
        )}
      </th>
      {years.map((of) => {
        const { published, result } = of;
        const value = numberOf(result, number);
        return (
          <td key={published.reportingYear} data-label={published.reportingYear}>
            <NumberLink
              value={value === null ? null : showDecimal(value, published)}
              whenNone={wordNone(say, result, number)}
              name={nameOfNumber(say, number)}
              href={inLanguage(numberAddress({ year: published.reportingYear }, result.bin, number), say.language)}
            />
            {score && <Place of={of} score={score} />}
          </td>
        );
      })}
    </tr>
  );
}

export function NumbersSection({ years }: Years) {
  const say = useSay();
  const newest = years.at(-1);
  const indicators = newest ? getEdition(newest.published.edition).indicators.map(({ id }) => id) : [];
  return (
    <Section title={say('portal:organisation.numbers')}>
      <div className={styles.numbers}>
        <PlainTable
          label={say('portal:organisation.numbers')}
          caption={say('portal:organisation.numbers-about')}
          headings={[
            say('portal:organisation.number'),
            ...years.map(({ published }) => String(published.reportingYear)),
          ]}
        >
          {[...SCORE_NAMES, ...indicators].map((number) => (
            <NumberRow key={number} number={number} years={years} />
          ))}
        </PlainTable>
      </div>
    </Section>
  );
}
