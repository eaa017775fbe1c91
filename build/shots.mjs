// npm run shots -- design home: pictures of pages in three languages, two widths and two themes, in out/shots.
// npm run shots -- platform: the screens of the running program, as each role sees them.
// npm run shots -- results map: the pages of published results, in out/shots/results.
// npm run shots -- status 390: the screens of the status, in out/shots/status.
// npm run shots -- papers: a paper of every template, as PDF and as DOCX, in out/shots/papers.
// npm run shots -- innovation ru: the answers on innovation activity and a report with its files, in out/shots/innovation.

import { join } from 'node:path';
import { installPackages, installPrograms, run } from './install.mjs';

installPackages();
const told = process.argv.slice(2);
const FOR_PAPERS = [
  { program: 'soffice', debian: 'libreoffice-writer-nogui' },
  { program: 'pdftoppm', debian: 'poppler-utils' },
];
installPrograms(told[0] === 'papers' ? FOR_PAPERS : [{ program: 'chromium', debian: 'chromium' }]);
const take = (script, words) => run('npx', ['--no-install', 'tsx', join('tests', script), ...words]);
const ofTheProgram = {
  platform: 'journeys/take-shots.ts',
  results: 'journeys/take-results-shots.ts',
  papers: 'journeys/take-paper-shots.ts',
  status: 'journeys/take-status-shots.ts',
  innovation: 'journeys/take-innovation-shots.ts',
}[told[0]];
if (!ofTheProgram) process.exit(take('web/take-shots.ts', told));
const built = run(process.execPath, [join('build', 'program.mjs')]);
process.exit(built || take(ofTheProgram, told.slice(1)));
