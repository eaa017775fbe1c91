// npm run faults -- journal | disk | power | publication [--long] [--seed N]: faults on purpose, and what is left after them.

import { installPackages, run } from './install.mjs';

installPackages();
process.exit(run(process.execPath, ['--import', 'tsx', 'tests/faults/run-faults.ts', ...process.argv.slice(2)]));
