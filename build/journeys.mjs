// npm run journeys -- platform: browser journeys through the built program; without a name, all of them. In every
// language, width and theme; `npm test` runs them in a cross-section.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, installPrograms, root, run } from './install.mjs';

installPackages();
installPrograms([{ program: 'chromium', debian: 'chromium' }]);
const [name, ...more] = process.argv.slice(2);
const folder = join('tests', 'journeys');
// `round` is every journey of the round: round.test.ts, round-….test.ts.
const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.ts'));
const chosen = files.filter((file) => !name || file === `${name}.test.ts` || file.startsWith(`${name}-`));
// The pages of the design by themselves, in all their looks.
const pages = !name || name === 'pages' ? [join('tests', 'web', 'looks.test.ts')] : [];
if (chosen.length + pages.length === 0) {
  console.error(`There is no journey ${name}.`);
  process.exit(2);
}
const paths = [...chosen.map((file) => join(folder, file)), ...pages];
const built = run(process.execPath, [join('build', 'program.mjs')]);
const env = { ...process.env, JOURNEYS: 'all' };
process.exit(built || run('npx', ['--no-install', 'vitest', 'run', ...paths, ...more], { env }));
