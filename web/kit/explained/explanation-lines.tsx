// A number opened into lines: the formula in the order's letters, the same with values, down to the item, the coefficient, the
// fact that set it and the paragraph. Words: the subjects `explanation`, `law`, `report`.

import type { ReactNode } from 'react';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Explanation } from '#rules/scoring/explanation.ts';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { explanationLines, type Line } from '#wording/explain-in-words.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './explained.module.css';

export type Circumstances = { readonly resolved: Resolved; readonly weighting: Weighting };

/** More items than anybody reads in a panel; the rest stands in the sheet. */
const MOST_LINES = 600;

const SCORES: readonly string[] = ['A', 'B', 'C'];

export function titleOfNumber(say: Say, number: string): string {
  if (SCORES.includes(number)) return say(`law:score.${number}`);
  return `${number} ${say(number.includes('.') ? `law:component.${number}` : `law:indicator.${number}`)}`;
}

/** Whether the address names a number that the edition has. */
export function isNumber({ edition }: Resolved, number: string): boolean {
  return [...edition.scores, ...edition.indicators, ...edition.components].some(({ id }) => id === number);
}

/** A score out of the whole: its head and what stands under it, with the weighting and the divisors. */
function linesOfScore(say: Say, lines: readonly Line[], score: string): readonly Line[] {
  const begin = lines.findIndex(({ kind, text }) => kind === 'score' && text === say(`law:score.${score}`));
  const end = lines.findIndex(({ depth }, at) => at > begin && depth === 0);
  const first = lines.findIndex(({ kind }) => kind === 'score');
  return [...lines.slice(0, first), ...lines.slice(begin, end < 0 ? lines.length : end)];
}

/** What is told of one number: a score, an indicator, a component. */
export function linesOf(
  say: Say,
  explanation: Explanation,
  number: string,
  circumstances: Circumstances,
): readonly Line[] {
  const told = { ...circumstances, language: say.language };
  if (!SCORES.includes(number)) return explanationLines(say, explanation, { ...told, focus: number });
  return linesOfScore(say, explanationLines(say, explanation, told), number);
}

function LineText({ line, hrefOf }: { readonly line: Line; readonly hrefOf: LinesProps['hrefOf'] }) {
  const say = useSay();
  const href = line.number === undefined ? undefined : hrefOf?.(line.number);
  return (
    <>
      {href === undefined ? line.text : <a href={href}>{line.text}</a>}{' '}
      {line.reference !== undefined && <ParagraphMark>{wordReference(say, line.reference)}</ParagraphMark>}
    </>
  );
}

type LinesProps = {
  readonly lines: readonly Line[];
  /** The page of a number that a line speaks of; undefined where it has none. */
  readonly hrefOf?: (number: string) => string | undefined;
  /** What stands under an item: its documents, its verification. */
  readonly under?: (item: NonNullable<Line['item']>) => ReactNode;
};

export function ExplanationLines({ lines, hrefOf, under }: LinesProps) {
  const say = useSay();
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  return (
    <>
      <ul className={styles.lines} data-number-panel>
        {shown.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are read once and never change.
          <li key={at} data-kind={line.kind} style={{ '--depth': line.depth } as Record<string, number>}>
            <span className={styles.lineText}>
              <LineText line={line} hrefOf={hrefOf} />
              {line.item && under?.(line.item)}
            </span>
            {line.value !== undefined && <span className={styles.lineValue}>{line.value}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && <Aside>{say('report:lines-more', { count: formatNumber(String(rest), say.language) })}</Aside>}
    </>
  );
}
