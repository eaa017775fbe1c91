// npm run bench -- NAME [--short]: bundles the benchmarks as the command line is bundled, then runs them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run } from './install.mjs';
import { buildProgram } from './program.mjs';

const ENTRIES = {
  'run-bench': 'bench/run-bench.ts',
  'run-case': 'bench/run-case.ts',
  'evaluate-folder': 'bench/package/evaluate-folder.ts',
  'group-folder': 'bench/package/group-folder.ts',
  'firmness-worker': 'bench/firmness/worker.ts',
  'verify-file': 'bench/bundle/verify-file.ts',
  'import-rival': 'bench/import/read-rows.ts',
  'serve-load': 'bench/serve/load-process.ts',
  'serve-rival': 'bench/serve/rival.ts',
};

installPackages();
if (['serve', 'sheet', 'deadline', 'import', 'bundle', 'publication'].includes(process.argv[2])) await buildProgram();
const { build } = await import('esbuild');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
await build({
  absWorkingDir: root,
  entryPoints: ENTRIES,
  outdir: 'out/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: Object.keys({ ...dependencies, ...devDependencies }),
  logLevel: 'warning',
});
process.exit(run(process.execPath, [join(root, 'out/bench/run-bench.mjs'), ...process.argv.slice(2)]));
