// dist/: the command line as one file, and the children that it starts.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root } from './install.mjs';

const ENTRIES = { shyraq: 'cli/shyraq.ts', 'read-workbook-child': 'exchange/package/workbook-child.ts' };

export async function bundle() {
  installPackages();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
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
