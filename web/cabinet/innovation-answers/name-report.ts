// What a report is called: its group and its years.

import type { InnovationReportLine } from '#contract/innovation-report.ts';
import type { Say } from '#wording/speak.ts';

export function nameReport(say: Say, { scope, of, names, from, to }: InnovationReportLine): string {
  const group = () => {
    if (scope === 'all') return say('answers:group.all');
    return scope === 'region' ? say(`law:region.${of ?? ''}`) : (names?.[say.language] ?? of ?? '');
  };
  return say('answers:report-name', { group: group(), from, to });
}
