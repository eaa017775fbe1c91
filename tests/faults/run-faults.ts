// `npm run faults -- journal [--long] [--seed N]`: prints tries, failures and the seed; status 1 where anything was lost.

import { parseArgs } from 'node:util';
import { diskFull } from './disk-full.ts';
import { killRun } from './kill-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const tell = (line: string) => console.log(line);

async function journal(): Promise<number> {
  const kills = values.long ? { serverKills: 50, databaseKills: 25 } : { serverKills: 4, databaseKills: 3 };
  const report = await killRun({ ...kills, seed }, tell);
  tell(`seed ${seed}: ${kills.serverKills} kills of the server, ${kills.databaseKills} of the database`);
  tell(
    `${report.acknowledged} acts acknowledged, ${report.things} kept, ${report.entries} entries, ${report.effects} effects`,
  );
  tell(`answers other than success: ${JSON.stringify(report.faults)}`);
  for (const failure of report.failures) tell(`  ${failure}`);
  tell(`failures: ${report.failures.length}`);
  return report.failures.length;
}

async function disk(): Promise<number> {
  const report = await diskFull(tell);
  if (report === undefined) {
    tell('not tried: no small file system can be mounted here');
    return 0;
  }
  tell(
    `${report.acknowledged} acts acknowledged, ${report.things} kept, refused while full: ${JSON.stringify(report.faults)}`,
  );
  for (const failure of report.failures) tell(`  ${failure}`);
  tell(`failures: ${report.failures.length}`);
  return report.failures.length;
}

const runs: Readonly<Record<string, () => Promise<number>>> = { journal, disk };
const run = runs[positionals[0] ?? ''];
if (!run) {
  console.error(`npm run faults -- ${Object.keys(runs).join(' | ')} [--long] [--seed N]`);
  process.exit(1);
}
process.exit((await run()) === 0 ? 0 : 1);
