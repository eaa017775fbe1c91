// npm run build: dist/, the program and its pages. Nothing is done where dist/ was built from these very sources, so that a
// second start is quick and takes no page away from a server that runs.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { installPackages, root } from './install.mjs';
import { buildWeb } from './web.mjs';

const SOURCES = ['rules', 'wording', 'exchange', 'contract', 'server', 'web', 'cli'];
const SINGLE = ['package-lock.json', 'tsconfig.json', 'build/bundle.mjs', 'build/web.mjs', 'build/compress-pages.mjs'];
const TEST = /\.test\.tsx?$/;
const MARK = join(root, 'dist', '.built-from');

function filesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashSources() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of [...SOURCES.flatMap(filesOf), ...SINGLE.map((name) => join(root, name))]) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(root.length)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Answers whether anything was built. The mark is written last: a build that was cut short is done again. */
export async function buildProgram(note = () => {}) {
  installPackages();
  const sources = hashSources();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return false;
  note();
  rmSync(MARK, { force: true });
  await bundle();
  // Whatever the environment says: React for developers is large and slow.
  process.env.NODE_ENV = 'production';
  await buildWeb();
  writeFileSync(MARK, sources);
  return true;
}

if (process.argv[1] === import.meta.filename) await buildProgram();
