// npm run shots -- design home: pictures of pages in three languages, two widths and two themes, in out/shots.
// npm run shots -- platform: the screens of the running program, as each role sees them.

import { join } from 'node:path';
import { installPackages, installPrograms, run } from './install.mjs';

installPackages();
installPrograms([{ program: 'chromium', debian: 'chromium' }]);
const told = process.argv.slice(2);
const take = (script, words) => run('npx', ['--no-install', 'tsx', join('tests', script), ...words]);
if (told[0] !== 'platform') process.exit(take('web/take-shots.ts', told));
const built = run(process.execPath, [join('build', 'program.mjs')]);
process.exit(built || take('journeys/take-shots.ts', told.slice(1)));
