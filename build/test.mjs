// npm test: installs what is missing, runs every check and every test, and the short form of the fuzzing.

import { installPackages, installPrograms, run } from './install.mjs';

installPackages();
installPrograms([
  { program: 'chromium', debian: 'chromium' },
  { program: 'soffice', debian: 'libreoffice-calc-nogui' },
  { program: 'pdftotext', debian: 'poppler-utils' },
]);
const steps = [
  ['node', ['build/check.mjs']],
  ['node', ['build/program.mjs']],
  ['npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)]],
  ['node', ['build/fuzz.mjs', 'package', '--short']],
];
for (const [command, args] of steps) {
  const status = run(command, args);
  if (status !== 0) process.exit(status);
}
