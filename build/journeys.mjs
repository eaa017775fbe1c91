// npm run journeys -- platform: browser journeys through the built program; without a name, all of them. In every
// language, width and theme; `npm test` runs them in a cross-section.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, installPrograms, root, run } from './install.mjs';

installPackages();
installPrograms([{ program: 'chromium', debian: 'chromium' }]);
const [name, ...more] = process.argv.slice(2);
const path = join('tests', 'journeys', name ? `${name}.test.ts` : '');
if (!existsSync(join(root, path))) {
  console.error(`There is no journey ${name}.`);
  process.exit(2);
}
const built = run(process.execPath, [join('build', 'program.mjs')]);
const env = { ...process.env, JOURNEYS: 'all' };
process.exit(built || run('npx', ['--no-install', 'vitest', 'run', path, ...more], { env }));
