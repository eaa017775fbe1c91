// A whole process that evaluates a package as the command line does: reads, validates, tallies, scores, ranks and writes
// the JSON. Says on standard error what it needed.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openFolder } from '#exchange/package/open-folder.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { tallyText } from '#rules/scoring/tally.ts';

const [folder = '', output = '', year = '', marked = ''] = process.argv.slice(2);
const evaluation = await evaluatePackage(await openFolder(folder), {
  edition: CURRENT_EDITION,
  settings: completeSettings(CURRENT_EDITION).settings,
  weighting: draftWeighting(CURRENT_EDITION),
  reportingYear: Number(year),
});
writeFileSync(output, JSON.stringify(resultJson(evaluation, (finding) => finding.code)));
const { user, system } = process.cpuUsage();
const said = {
  cpu: (user + system) / 1000,
  peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
  refused: evaluation.findings.length,
  // Only asked for outside the measured runs.
  mark: marked === '' ? '' : createHash('sha256').update(tallyText(evaluation.tally)).digest('hex'),
};
process.stderr.write(JSON.stringify(said));
