// The rival of an import: Papa Parse reads the same file into objects, in a process of its own. It judges nothing and keeps nothing.

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Papa from 'papaparse';
import { peakMemory } from '../measurement.ts';

const [file = ''] = process.argv.slice(2);
const begun = process.cpuUsage();
const start = performance.now();
const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(begun);
const cpu = (user + system) / 1000;
process.stdout.write(JSON.stringify({ ms, cpu, peakMemory: peakMemory(), n: data.length, faults: errors.length }));
