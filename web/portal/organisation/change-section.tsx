// What changed a place between the last two years: by how much the score moved and in which indicators, whom the organisation
// passed and who passed it. Everything adds up.

import type { Published } from '#contract/publication.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { changeOfPlace, type PlaceChange } from '#rules/ranking/change-of-place.ts';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { nameOfNumber } from '#web/kit/published/number-names.ts';
import { organisationAddress } from '#web/kit/published/published-addresses.ts';
import {
  listsOf,
  partsOf,
  SCORE_NAMES,
  type ScoreName,
  scoreIdOf,
  showDecimal,
} from '#web/kit/published/published-numbers.ts';
import { formatNumber } from '#wording/format-number.ts';
import { differencesOf } from './differences.ts';
import styles from './organisation.module.css';
import type { YearOf } from './years-of.ts';

type Pair = { readonly before: YearOf; readonly after: YearOf };

function findChange({ before, after }: Pair, score: ScoreId): PlaceChange | undefined {
  const listIn = ({ published, result }: YearOf) =>
    listsOf(published).find((list) => list.score === score && list.category === result.category);
  const [earlier, later] = [listIn(before), listIn(after)];
  if (!earlier || !later || earlier.category !== later.category) return undefined;
  return changeOfPlace(earlier, later, after.result.bin);
}

function Names({
  of,
  label,
  all,
}: {
  readonly of: readonly string[];
  readonly label: string;
  readonly all: readonly Published[];
}) {
  const say = useSay();
  if (of.length === 0) return null;
  const nameOf = (bin: string) =>
    all.flatMap(({ organisations }) => organisations).findLast((one) => one.bin === bin)?.names[say.language] ?? bin;
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <ul>
        {of.map((bin) => (
          <li key={bin}>
            <a href={inLanguage(organisationAddress(bin), say.language)}>{nameOf(bin)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Differences({ pair, score }: { readonly pair: Pair; readonly score: ScoreName }) {
  const { before, after } = pair;
  const say = useSay();
  const rows = differencesOf(
    partsOf(before.published, before.result, score),
    partsOf(after.published, after.result, score),
  );
  if (rows.length === 0) return null;
  const signed = (value: string) => {
    const text = formatNumber(showDecimal(value, after.published), say.language);
    return value.startsWith('-') ? text : `+${text}`;
  };
  return (
    <div className={styles.numbers}>
      <PlainTable
        label={`${nameOfNumber(say, score)}. ${say('portal:organisation.differences')}`}
        caption={say('portal:organisation.differences')}
        headings={[say('portal:organisation.number'), say('portal:organisation.difference')]}
      >
        {rows.map(({ indicator, difference }) => (
          <tr key={indicator}>
            <th scope="row">{nameOfNumber(say, indicator)}</th>
            <td data-label={say('portal:organisation.difference')}>{signed(difference)}</td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

type ScoreProps = { readonly pair: Pair; readonly score: ScoreName; readonly all: readonly Published[] };

function ScoreChange({ pair, score, all }: ScoreProps) {
  const say = useSay();
  const change = findChange(pair, scoreIdOf(score));
  if (!change) return null;
  const { from, to, overtook, overtakenBy, newcomers, leavers } = change;
  const key = from === to ? 'kept' : 'moved';
  return (
    <section className={styles.change}>
      <Heading level={3}>{nameOfNumber(say, score)}</Heading>
      <p>{say(`portal:organisation.${key}`, { from, to })}</p>
      <Names all={all} of={overtook} label={say('portal:organisation.overtook')} />
      <Names all={all} of={overtakenBy} label={say('portal:organisation.overtaken')} />
      <Names all={all} of={newcomers} label={say('portal:organisation.newcomers')} />
      <Names all={all} of={leavers} label={say('portal:organisation.leavers')} />
      <Differences pair={pair} score={score} />
    </section>
  );
}

export function ChangeSection({
  years,
  all,
}: {
  readonly years: readonly YearOf[];
  readonly all: readonly Published[];
}) {
  const say = useSay();
  const [before, after] = years.slice(-2);
  if (!before || !after) return null;
  const pair = { before, after };
  return (
    <Section
      title={say('portal:organisation.changed', {
        before: before.published.reportingYear,
        after: after.published.reportingYear,
      })}
    >
      {SCORE_NAMES.map((score) => (
        <ScoreChange key={score} pair={pair} score={score} all={all} />
      ))}
    </Section>
  );
}
