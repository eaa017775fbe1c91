// Every term of the round with its derivation; a moved one with the decision that moved it.

import type { RoundWhole } from '#contract/rounds.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { lastDayOf, readTerm, tryToWord } from '#web/kit/rounds/read-round.ts';
import { formatDate } from '#wording/format-date.ts';
import styles from './rounds.module.css';

function Moved({ line, moved }: { readonly line: RoundWhole['terms'][number]; readonly moved: RoundWhole['moved'] }) {
  const say = useSay();
  if (line.movedTo === null || moved === null) return null;
  const date = (day: string) => formatDate(getPlainDate(day), say.language);
  return (
    <p className={styles.moved}>
      {say('rounds:moved', {
        before: date(line.lastDay),
        after: date(line.movedTo),
        number: moved.number,
        date: date(moved.date),
      })}
    </p>
  );
}

export function RoundTerms({ round }: { readonly round: RoundWhole }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const examination = lastDayOf(round, 'yearly-examination');
  const { councilOn } = round;
  return (
    <div className={styles.terms}>
      <Aside>
        {councilOn === null
          ? examination && say('rounds:council-open', { date: formatDate(examination, say.language) })
          : say('rounds:council-called', { date: formatDate(getPlainDate(councilOn), say.language) })}
      </Aside>
      <div>
        {round.terms.map((line) => (
          <div key={line.term}>
            <CountedTerm term={tryToWord(say, () => readTerm(line), today(), calendar)} />
            <Moved line={line} moved={round.moved} />
          </div>
        ))}
      </div>
    </div>
  );
}
