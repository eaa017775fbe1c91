// The register of research organisations: what was done to a status, in order, and what stands against the next act. The
// status is held without a term (S-10) until the competent authority withdraws it (S-13); an upheld complaint cancels that (S-17).

import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export const STATUS_ACTS = ['assigned', 'withdrawn', 'withdrawal-cancelled'] as const;
export type StatusActName = (typeof STATUS_ACTS)[number];

/** One act as the register keeps it: what, and the first day on which it holds. Days never go back from one to the next. */
export type StatusAct = { readonly act: StatusActName; readonly from: PlainDate };

export type StatusState = 'held' | 'not-held';

/** Words: `register:hindrance.<code>`. */
export type StatusHindrance = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

export type NewStatusAct = StatusAct & {
  /** The day of the paper on which the act rests. */
  readonly documentOn: PlainDate;
  readonly today: PlainDate;
  /** The organisation goes on under another one. */
  readonly isMerged: boolean;
};

const PARAGRAPH: Readonly<Record<StatusActName, Paragraph>> = {
  assigned: 'S-10',
  withdrawn: 'S-13',
  'withdrawal-cancelled': 'S-17',
};

/** The paragraph by which the act is done. */
export const paragraphOfStatusAct = (act: StatusActName): Paragraph => PARAGRAPH[act];

const afterAct = ({ act }: StatusAct): StatusState => (act === 'withdrawn' ? 'not-held' : 'held');

/** The last act that holds on the day; undefined before the first. `acts` in the order in which they were entered. */
export const findStatusActOn = <A extends StatusAct>(acts: readonly A[], day: PlainDate): A | undefined =>
  acts.findLast(({ from }) => from <= day);

/** Whether the status is held on the day, by what is in the register. */
export function statusOnDay(acts: readonly StatusAct[], day: PlainDate): StatusState {
  const last = findStatusActOn(acts, day);
  return last === undefined ? 'not-held' : afterAct(last);
}

function findWrongState(last: StatusAct | undefined, { act, isMerged }: NewStatusAct): string[] {
  const isHeld = last !== undefined && afterAct(last) === 'held';
  const found: string[] = [];
  if (act === 'assigned' && isHeld) found.push('already-held');
  if (act === 'withdrawn' && !isHeld) found.push('not-held');
  if (act === 'withdrawal-cancelled' && last?.act !== 'withdrawn') found.push('not-withdrawn');
  if (act !== 'withdrawn' && isMerged) found.push('merged');
  return found;
}

/** Everything that stands against entering the act; nothing where it may be entered. */
export function checkStatusAct(acts: readonly StatusAct[], next: NewStatusAct): StatusHindrance[] {
  const paragraph = PARAGRAPH[next.act];
  const last = acts.at(-1);
  const found: StatusHindrance[] = findWrongState(last, next).map((code) => ({
    code,
    paragraph,
    values: { since: last?.from ?? '' },
  }));
  const add = (code: string, values: StatusHindrance['values']) => found.push({ code, paragraph, values });
  if (last && next.from < last.from) add('before-last-act', { last: last.from });
  if (next.from > next.today) add('in-the-future', { today: next.today });
  if (next.documentOn > next.today) add('document-in-the-future', { today: next.today });
  if (next.from < next.documentOn) add('before-document', { document: next.documentOn });
  return found;
}
