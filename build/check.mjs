// Format, lint, types, boundaries and dead code: every check that needs no test to run. All must be silent.

import { spawn } from 'node:child_process';
import { installPackages, root } from './install.mjs';

const CHECKS = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the rules, which see neither Node nor a browser', 'tsc', ['-p', 'rules/tsconfig.json']],
  ['types of the web, which sees a browser and no Node', 'tsc', ['-p', 'web/tsconfig.json']],
  ['types of the tests that look into a browser', 'tsc', ['-p', 'tests/web/tsconfig.json']],
  [
    'boundaries',
    'depcruise',
    [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
      'rules',
      'wording',
      'exchange',
      'contract',
      'server',
      'web',
      'cli',
      'bench',
      'tests',
    ],
  ],
  ['nothing unused', 'knip', ['--no-progress']],
];

/** What a check says is printed when it is over, in one piece: two of them run at a time. */
function runQuietly([title, program, args]) {
  return new Promise((done, failed) => {
    const child = spawn('npx', ['--no-install', program, ...args], { cwd: root });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', failed);
    child.on('close', (status) => {
      console.log(`\n— ${title}\n${Buffer.concat(said)}`);
      done(status === 0);
    });
  });
}

installPackages();
const waiting = [...CHECKS];
const failed = [];
async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    if (!(await runQuietly(check))) failed.push(check[0]);
  }
}
await Promise.all([work(), work()]);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join('; ')}`);
  process.exit(1);
}
