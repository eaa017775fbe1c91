// The worker: rows once, then changes. Changes that came while it was busy are evaluated together.

import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { LiveReport, type ReportSetting } from './live-report.ts';

export type LiveMessage =
  | { readonly setting: ReportSetting; readonly rows: readonly SheetRow[] }
  | { readonly changes: readonly SheetChange[] };

/** Rows by the thousand come in pieces: they are evaluated when no more come. */
const MANY = 100;
const PAUSE = 250;
/** Findings of so many rows travel at once, so that the page never stops to unpack them all. */
const PARCEL = 1000;

let report: LiveReport | undefined;
let version = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function answer(): void {
  if (!report) return;
  const whole = report.evaluate(version);
  for (let begin = 0; begin === 0 || begin < whole.findings.length; begin += PARCEL) {
    const isLast = begin + PARCEL >= whole.findings.length;
    const findings = whole.findings.slice(begin, begin + PARCEL);
    postMessage({ ...whole, findings, version: isLast ? version : 0 });
  }
}

addEventListener('message', ({ data }: MessageEvent<LiveMessage>) => {
  const isMany = 'changes' in data && data.changes.some((change) => change.kind !== 'set' && change.rows.length > MANY);
  if ('setting' in data) report = new LiveReport(data.setting, data.rows);
  else report?.change(data.changes);
  version += 1;
  clearTimeout(waiting);
  waiting = setTimeout(answer, isMany ? PAUSE : 0);
});
