// The term: how much is left and until when, opening into how it was counted.

import type { TermStanding, WordedTerm } from '#wording/word-term.ts';
import { StatusMark } from './status-mark.tsx';
import styles from './term-line.module.css';
import { ParagraphMark } from './text.tsx';
import { useSay } from './words.tsx';

const MEANING: { readonly [standing in TermStanding]: 'waiting' | 'late' } = {
  running: 'waiting',
  'last-day': 'late',
  late: 'late',
};

function Derivation({ term }: { readonly term: WordedTerm }) {
  const say = useSay();
  return (
    <div className={styles.derivation}>
      <p>{term.asked}</p>
      <table>
        <caption>{say('web:term.derivation')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('web:term.day')}</th>
            <th scope="col">{say('web:term.counts')}</th>
            <th scope="col">{say('web:term.because')}</th>
          </tr>
        </thead>
        <tbody>
          {term.steps.map(({ date, role, reason, counts }) => (
            <tr key={date} data-counts={counts || undefined}>
              <th scope="row">{date}</th>
              <td>{role}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {[...term.standings, ...term.provisional].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

type TermLineProps = {
  readonly term: WordedTerm;
  readonly reference: string;
  readonly open?: boolean;
};

/** `12 working days left, until Wednesday, 3 February 2027, 24:00 Astana`. */
export function TermLine({ term, reference, open }: TermLineProps) {
  return (
    <details className={styles.term} open={open}>
      <summary>
        <span className={styles.name}>{term.name}</span>
        <span className={styles.line}>
          <StatusMark meaning={MEANING[term.standing]}>{term.left}</StatusMark>
          <span className={styles.until}>{term.until}</span>
          <ParagraphMark>{reference}</ParagraphMark>
        </span>
      </summary>
      <Derivation term={term} />
    </details>
  );
}
