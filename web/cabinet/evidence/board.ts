// The board of a report: what Annex 2 asks of each item and list, what shows it, and what is lost without it. Computed from the
// report by the rules themselves, so that it moves with each document that is attached; in a worker, so that nobody waits.

import type { Attachment } from '#contract/evidence.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { Participant } from '#contract/rounds.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { isZero, toFixed } from '#rules/kernel/exact.ts';
import { evaluateReport } from '#rules/report/evaluate-report.ts';
import { type ItemReadiness, type ListReadiness, readinessOf } from '#rules/report/points-at-risk.ts';
import { compareLosses, type Loss } from '#rules/scoring/loss.ts';
import { attachedOf } from '#web/kit/reports/attached-of.ts';
import { planOf, type Reading, reporterOf } from '#web/kit/reports/report-queries.ts';

export type BoardSetting = {
  readonly reading: Reading;
  readonly participant: Participant;
  readonly rows: readonly ReportRow[];
  readonly attachments: readonly Attachment[];
};

export type AskedLine = {
  /** Of rules/evidence/documents.ts. */
  readonly id: string;
  readonly shownBy: 'file' | 'column' | 'table' | 'attachment' | null;
  readonly file: string | null;
  /** A document can be attached for it; a link is stated in the row. */
  readonly takesFile: boolean;
};

/** Decimals as texts: `score` with ten digits, null where nothing is lost or the score has no value. */
export type BoardLoss = {
  readonly points: string;
  readonly indicator: string | null;
  readonly score: string | null;
  readonly scoreId: ScoreId | null;
};

export type BoardLine = {
  /** The row of an item; `<list>/<indicator>` for a list. */
  readonly key: string;
  readonly row: string | null;
  readonly indicator: string;
  readonly component: string;
  readonly paragraph: string;
  /** As the organisation calls it; empty for a list. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly items: number;
  readonly asked: readonly AskedLine[];
  readonly absent: readonly string[];
  readonly missing: boolean;
  readonly loss: BoardLoss | null;
};

export type BoardScore = {
  readonly id: ScoreId;
  readonly whole: string;
  readonly shown: string;
  readonly lost: string;
};

export type Board = {
  /** What is missing first, the dearest first. */
  readonly lines: readonly BoardLine[];
  readonly scores: readonly BoardScore[];
  readonly atRisk: number;
  readonly items: number;
  /** Documents that stand for more than one item, with how many. */
  readonly shared: readonly { readonly document: string; readonly name: string; readonly items: number }[];
};

const DIGITS = 10;

function lossOf(loss: Loss | undefined): BoardLoss | null {
  if (!loss) return null;
  const [[scoreId, score] = [null, null]] = loss.scores;
  const [indicator = null] = loss.indicators.values();
  return {
    points: toFixed(loss.points, DIGITS),
    indicator: indicator && toFixed(indicator, DIGITS),
    score: score && toFixed(score, DIGITS),
    scoreId,
  };
}

const indicatorOf = (component: string): string => component.split('.')[0] ?? '';

function lineOfItem({ row, component, documents, absent, loss }: ItemReadiness, { fields }: ReportRow): BoardLine {
  const [first] = documents;
  return {
    key: row,
    row,
    indicator: indicatorOf(component),
    component,
    paragraph: first?.paragraph ?? 'RP',
    id: fields.id ?? fields.employee ?? '',
    title: fields.title ?? fields.technology ?? fields.name ?? '',
    url: fields.url ?? '',
    items: 1,
    asked: documents.map(({ document, shownBy, file }) => ({
      id: document.id,
      shownBy: shownBy ?? null,
      file: file ?? null,
      takesFile: document.shownBy?.file ?? false,
    })),
    absent,
    missing: loss !== undefined,
    loss: lossOf(loss),
  };
}

function lineOfList({ document, paragraph, components, shownBy, items, loss }: ListReadiness): BoardLine {
  const [component = ''] = components;
  const takesFile = document.form !== 'list';
  return {
    key: `${document.id}/${indicatorOf(component)}`,
    row: null,
    indicator: indicatorOf(component),
    component,
    paragraph,
    ...{ id: '', title: '', url: '', items, absent: [] },
    asked: [{ id: document.id, shownBy: shownBy ?? null, file: null, takesFile }],
    missing: shownBy === undefined,
    loss: lossOf(loss),
  };
}

const compareDecimals = (one: BoardLine, other: BoardLine) =>
  one.indicator === other.indicator ? 0 : Number(one.indicator) - Number(other.indicator);

function sharedOf(attachments: readonly Attachment[]): Board['shared'] {
  const rows = new Map<string, { name: string; rows: Set<string> }>();
  for (const { row, document } of attachments) {
    if (row === null) continue;
    const known = rows.get(document.id) ?? { name: document.name, rows: new Set() };
    rows.set(document.id, known);
    known.rows.add(row);
  }
  return [...rows]
    .map(([document, { name, rows: those }]) => ({ document, name, items: those.size }))
    .filter(({ items }) => items > 1)
    .sort((one, other) => other.items - one.items);
}

export function drawBoard(setting: BoardSetting): Board {
  const { reading, participant, rows, attachments } = setting;
  const plan = planOf(reading);
  const attached = attachedOf(attachments);
  const evaluation = evaluateReport(reporterOf(participant), rows, plan, attached);
  const ready = readinessOf({ rows, evaluation, plan, attached });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = [
    ...ready.lists.map((list) => ({ line: lineOfList(list), loss: list.loss })),
    ...ready.items.flatMap((item) => {
      const row = byId.get(item.row);
      return row ? [{ line: lineOfItem(item, row), loss: item.loss }] : [];
    }),
  ];
  lines.sort((one, other) => {
    if (one.loss && other.loss) return compareLosses(one.loss, other.loss) || compareDecimals(one.line, other.line);
    if (one.loss || other.loss) return one.loss ? -1 : 1;
    return compareDecimals(one.line, other.line);
  });
  const scores = [...ready.whole.scores].flatMap(([id, { value }]): BoardScore[] => {
    const shown = ready.shown.scores.get(id)?.value ?? null;
    const lost = ready.loss.scores.get(id);
    if (value === null || shown === null) return [];
    const [before, after] = [toFixed(value, DIGITS), toFixed(shown, DIGITS)];
    return [{ id, whole: before, shown: after, lost: lost && !isZero(lost) ? toFixed(lost, DIGITS) : '0' }];
  });
  return {
    lines: lines.map(({ line }) => line),
    scores,
    atRisk: ready.atRisk,
    items: ready.items.length,
    shared: sharedOf(attachments),
  };
}
