// npm run shots -- design home: pictures of pages in three languages, two widths and two themes, in out/shots.

import { installPackages, installPrograms, run } from './install.mjs';

installPackages();
installPrograms([{ program: 'chromium', debian: 'chromium' }]);
process.exit(run('npx', ['--no-install', 'tsx', 'tests/web/take-shots.ts', ...process.argv.slice(2)]));
