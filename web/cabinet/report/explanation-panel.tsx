// A number of the year, opened: the formula in the order's letters, the same with values, down to the item, the coefficient,
// the fact that set it and the paragraph. It has an address and can be printed by itself.

import type { Resolved } from '#rules/editions/resolve-edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Explanation } from '#rules/scoring/explanation.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { SidePanel } from '#web/design/dialog.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { explanationLines, type Line } from '#wording/explain-in-words.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './report.module.css';

type Circumstances = { readonly resolved: Resolved; readonly weighting: Weighting };

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

function linesOf(say: Say, explanation: Explanation, number: string, circumstances: Circumstances): readonly Line[] {
  const told = { ...circumstances, language: say.language };
  if (!SCORES.includes(number)) return explanationLines(say, explanation, { ...told, focus: number });
  return linesOfScore(say, explanationLines(say, explanation, told), number);
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay();
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  return (
    <>
      <ul className={styles.lines} data-number-panel>
        {shown.map(({ depth, text, value, reference, kind }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are read once and never change.
          <li key={at} data-kind={kind} style={{ '--depth': depth } as Record<string, number>}>
            <span className={styles.lineText}>
              {text} {reference !== undefined && <ParagraphMark>{wordReference(say, reference)}</ParagraphMark>}
            </span>
            {value !== undefined && <span className={styles.lineValue}>{value}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && <Aside>{say('report:lines-more', { count: formatNumber(String(rest), say.language) })}</Aside>}
    </>
  );
}

type PanelProps = Circumstances & {
  /** Empty: closed. */
  readonly number: string;
  /** Undefined while it is on its way. */
  readonly explanation: Explanation | undefined;
  readonly of: string;
  readonly onClose: () => void;
};

export function ExplanationPanel({ number, explanation, of, onClose, ...circumstances }: PanelProps) {
  const say = useSay();
  return (
    <SidePanel open={number !== ''} title={number === '' ? '' : titleOfNumber(say, number)} onClose={onClose}>
      <Aside>{of}</Aside>
      {number !== '' &&
        (explanation ? (
          <Lines lines={linesOf(say, explanation, number, circumstances)} />
        ) : (
          <LoadingState what={say('report:reckoning')} />
        ))}
      <div data-screen-only>
        <ButtonRow>
          <Button small onClick={() => window.print()}>
            {say('web:number.print')}
          </Button>
        </ButtonRow>
      </div>
    </SidePanel>
  );
}
