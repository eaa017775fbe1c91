// dist/: the server and the command line, each as one file, the parts that they share, and the children that they start.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root } from './install.mjs';

const ENTRIES = {
  shyraq: 'cli/shyraq.ts',
  server: 'server/start.ts',
  'read-workbook-child': 'exchange/package/workbook-child.ts',
};
const DIST = join(root, 'dist');

/** Everything but the pages, which have a build of their own. */
function clear() {
  if (!existsSync(DIST)) return;
  for (const name of readdirSync(DIST)) {
    if (name !== 'web') rmSync(join(DIST, name), { recursive: true, force: true });
  }
}

export async function bundle() {
  installPackages();
  clear();
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: Object.keys(dependencies),
    logLevel: 'warning',
    sourcemap: 'linked',
    sourcesContent: false,
  });
}

if (process.argv[1] === import.meta.filename) await bundle();
