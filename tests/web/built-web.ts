// The pages as they are in the sources now: built once for whatever state the sources are in, then taken from out/.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'web',
  'wording',
  'rules',
  'contract',
  'exchange',
  'build/web.mjs',
  'build/compress-pages.mjs',
  'package-lock.json',
];

function hashSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const isFolder = !/\.\w+$/.test(source);
    const names = isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : [''];
    for (const name of names.filter((one) => one === '' || /\.\w+$/.test(one))) {
      hash.update(name).update(readFileSync(join(path, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** In a process of its own: a test runner's NODE_ENV would build React for developers. */
function buildInto(folder: string): void {
  const builder = './build/web.mjs';
  const program = `import { buildWeb } from '${builder}'; await buildWeb(${JSON.stringify(folder)});`;
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`the pages could not be built:\n${done.stdout}${done.stderr}`);
}

/** The folder of the built pages. Two who build at once do no harm: the second throws its own away. */
export async function buildOnce(): Promise<string> {
  const shelf = join(root, 'out');
  const folder = join(shelf, `web-${hashSources()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(shelf, { recursive: true });
  const draft = mkdtempSync(join(shelf, 'web-draft-'));
  buildInto(draft);
  try {
    renameSync(draft, folder);
  } catch (fault) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}
