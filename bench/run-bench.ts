// npm run bench -- evaluate | package | rescore | firmness | serve | sheet | deadline | import | bundle | publication | results | innovation
// [--short]:
// one JSON line for each measurement on standard output, and on standard error what is going on and, at the end, a table to read.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureBundle } from './bundle/measure-bundle.ts';
import { compareEvaluate } from './compare-evaluate.ts';
import { compareFirmness } from './compare-firmness.ts';
import { compareRescore } from './compare-rescore.ts';
import { type NightMeasurement, playNight } from './deadline/night.ts';
import { measureImport } from './import/measure-import.ts';
import { measureInnovation } from './innovation/measure-innovation.ts';
import type { Measurement } from './measurement.ts';
import { comparePackage } from './package/compare-package.ts';
import { measurePublication } from './publication/measure-publication.ts';
import { measureResults } from './results/measure-results.ts';
import { compareServe, type Told } from './serve/compare-serve.ts';
import { showServe } from './serve/show-serve.ts';
import { measureSheet, type SheetMeasurement, showSheet } from './sheet/measure-sheet.ts';
import { showTable } from './show-table.ts';

const NAMES = [
  'evaluate',
  'package',
  'rescore',
  'firmness',
  'serve',
  'sheet',
  'deadline',
  'import',
  'bundle',
  'publication',
  'results',
  'innovation',
];
const [name = '', ...flags] = process.argv.slice(2);
if (!NAMES.includes(name) || flags.some((flag) => flag !== '--short')) {
  process.stderr.write(`npm run bench -- ${NAMES.join(' | ')} [--short]\n`);
  process.exit(2);
}
const short = flags.includes('--short');
const scripts = import.meta.dirname;
const folder = join(scripts, `data-${process.pid}`);
const measurements: Measurement[] = [];
const note = (text: string) => process.stderr.write(`${text}\n`);
const served: Told[] = [];
const print = (measurement: object) => process.stdout.write(`${JSON.stringify(measurement)}\n`);
const tell = (measurement: Measurement) => {
  measurements.push(measurement);
  print(measurement);
};
const tellServed = (measurement: Told) => {
  served.push(measurement);
  print(measurement);
};

const sheets: SheetMeasurement[] = [];
const tellSheet = (measurement: SheetMeasurement) => {
  sheets.push(measurement);
  print(measurement);
};

const nights: NightMeasurement[] = [];
const tellNight = (measurement: NightMeasurement) => {
  nights.push(measurement);
  print(measurement);
};
const night = short
  ? { organisations: 12, rows: 1000, shown: 200, seconds: 12 }
  : { organisations: 60, rows: 3000, shown: 600, seconds: 60 };

const size = short
  ? { items: 1_000_000, rounds: 1, seconds: 1, pairs: 2 }
  : { items: 10_000_000, rounds: 3, seconds: 4, pairs: 5 };
const options = { ...size, organisations: 1000, runs: short ? 3 : 5, folder, scripts };
try {
  if (name === 'evaluate') compareEvaluate(options, tell);
  if (name === 'package') await comparePackage({ ...options, items: short ? 100_000 : 1_000_000 }, tell, note);
  if (name === 'rescore') compareRescore({ ...options, runs: short ? 200 : 2000 }, tell);
  if (name === 'firmness') compareFirmness({ ...options, draws: short ? 10_000 : 100_000 }, tell);
  if (name === 'serve') await compareServe({ scripts, rounds: short ? 1 : 3, seconds: short ? 3 : 20 }, tellServed);
  if (name === 'sheet')
    await measureSheet(
      { frames: short ? 120 : 600, edits: short ? 5 : 30, web: join(process.cwd(), 'dist', 'web') },
      tellSheet,
    );
  if (name === 'import') await measureImport({ ...options, rows: 50_000 }, { tell, note });
  if (name === 'bundle')
    await measureBundle(
      { ...options, items: short ? 30_000 : 300_000, organisations: 100, web: join(process.cwd(), 'dist', 'web') },
      { tell, note },
    );
  if (name === 'publication')
    await measurePublication({ scripts, rounds: short ? 1 : 3, seconds: short ? 3 : 20 }, tellServed);
  if (name === 'results')
    await measureResults({ items: short ? 30_000 : 300_000, organisations: 100, runs: short ? 3 : 5 }, { tell, note });
  if (name === 'innovation')
    await measureInnovation(
      { introductions: short ? 5_000 : 50_000, transfers: short ? 20_000 : 200_000, runs: short ? 20 : 100 },
      { tell, note },
    );
  if (name === 'deadline') await playNight(night, tellNight, note);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const shown = { serve: () => showServe(served), publication: () => showServe(served), sheet: () => showSheet(sheets) }[
  name
];
if (name !== 'deadline') note(`\n${shown ? shown() : showTable(measurements)}`);
if ([...measurements, ...served, ...sheets, ...nights].some(({ met }) => met === false)) note('\nA goal was missed.');
