// Format, lint, types, boundaries and dead code: every check that needs no test to run. All must be silent.

import { installPackages, run } from './install.mjs';

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

installPackages();
const failed = CHECKS.filter(([title, program, args]) => {
  console.log(`\n— ${title}`);
  return run('npx', ['--no-install', program, ...args]) !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([title]) => title).join('; ')}`);
  process.exit(1);
}
