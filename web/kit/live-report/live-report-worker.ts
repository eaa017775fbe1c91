// The worker: rows once, then changes. Changes that came while it was busy are evaluated together.

import type { SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';
import { LiveReport, type ReportSetting } from './live-report.ts';

export type LiveMessage =
  | { readonly setting: ReportSetting; readonly rows: readonly SheetRow[] }
  | { readonly changes: readonly SheetChange[] };

let report: LiveReport | undefined;
let version = 0;
let waiting = false;

function answer(): void {
  waiting = false;
  if (report) postMessage(report.evaluate(version));
}

addEventListener('message', ({ data }: MessageEvent<LiveMessage>) => {
  if ('setting' in data) report = new LiveReport(data.setting, data.rows);
  else report?.change(data.changes);
  version += 1;
  if (waiting) return;
  waiting = true;
  setTimeout(answer);
});
