// npm run example: writes the invented example, evaluates its last year and prints the ranking with the paths of the
// written files.

import { join } from 'node:path';
import { root, run } from './install.mjs';
import { buildProgram } from './program.mjs';

await buildProgram();
const shyraq = (...args) => {
  const status = run(process.execPath, [join('dist', 'shyraq.js'), ...args]);
  if (status !== 0) process.exit(status);
};

const example = join('out', 'example');
const year = '2025';
const results = join('out', `results-${year}`);
shyraq('example', example, '--replace');
shyraq('evaluate', join(example, year), '--year', year);
for (const format of ['json', 'csv', 'xlsx']) {
  shyraq('evaluate', join(example, year), '--year', year, '--format', format, '--output', `${results}.${format}`);
}
console.log(`\nAll files lie in ${join(root, 'out')}.`);
