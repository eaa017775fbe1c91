// `npm run faults -- journal | disk | power | publication [--long] [--seed N]`: prints tries, failures and the seed; status 1 where anything
// was lost.

import { parseArgs } from 'node:util';
import { diskFull } from './disk-full.ts';
import { type KillReport, killRun } from './kill-run.ts';
import { cutWithoutFsync, powerCuts } from './power-cut.ts';
import { publicationRun } from './publication-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const tell = (line: string) => console.log(line);

function tellReport(report: KillReport): number {
  const { acknowledged, things, entries, effects, faults, failures } = report;
  tell(`${acknowledged} acts acknowledged, ${things} kept, ${entries} entries, ${effects} effects`);
  tell(`answers other than success: ${JSON.stringify(faults)}`);
  for (const failure of failures) tell(`  ${failure}`);
  tell(`failures: ${failures.length}`);
  return failures.length;
}

async function journal(): Promise<number> {
  const kills = values.long ? { serverKills: 50, databaseKills: 50 } : { serverKills: 4, databaseKills: 3 };
  tell(`seed ${seed}: ${kills.serverKills} kills of the server, ${kills.databaseKills} of the database`);
  return tellReport(await killRun({ ...kills, seed }, tell));
}

async function power(): Promise<number> {
  const cuts = values.long ? 50 : 4;
  tell(`seed ${seed}: ${cuts} cuts of power`);
  const control = await cutWithoutFsync(seed);
  const report = await powerCuts({ cuts, seed }, tell);
  if (control === undefined || report === undefined) {
    tell('not tried: no disk of our own can be mounted here (root, Linux, mkfs.ext4, loop devices)');
    return 0;
  }
  tell(`a database that does not wait for the disk has ${control} what was acknowledged`);
  return tellReport(report) + (control === 'lost' ? 0 : 1);
}

async function disk(): Promise<number> {
  const report = await diskFull(tell);
  if (report) return tellReport(report);
  tell('not tried: no disk of our own can be mounted here (root, Linux)');
  return 0;
}

async function publication(): Promise<number> {
  const kills = values.long ? 50 : 6;
  tell(`seed ${seed}: ${kills} kills while results are published`);
  const { published, undone, failures } = await publicationRun({ kills, seed }, tell);
  tell(`${published} versions published, ${undone} tries undone and done again`);
  for (const failure of failures) tell(`  ${failure}`);
  tell(`failures: ${failures.length}`);
  return failures.length;
}

const runs: Readonly<Record<string, () => Promise<number>>> = { journal, disk, power, publication };
const run = runs[positionals[0] ?? ''];
if (!run) {
  console.error(`npm run faults -- ${Object.keys(runs).join(' | ')} [--long] [--seed N]`);
  process.exit(1);
}
process.exit((await run()) === 0 ? 0 : 1);
