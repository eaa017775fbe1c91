// npm run shots -- papers: a paper of every template in three languages, its PDF and its DOCX as LibreOffice opens it, and certificates of
// the register, page by page in out/shots/papers. Words after it choose: a language, names of templates.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryLine } from '#contract/status-register.ts';
import { type Caller, callAs } from './caller.ts';
import { layAllPapers } from './lay-all-papers.ts';
import { BEGINNING, startPlatform } from './start-platform.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const only = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const folder = join('out', 'shots', 'papers');
type Line = { readonly id: string; readonly template: string; readonly files: readonly unknown[] };

const languages = LANGUAGES.filter(
  (one) => only.includes(one) || !only.some((word) => LANGUAGES.includes(word as 'kk')),
);

function drawPages(file: string): void {
  execFileSync('pdftoppm', ['-png', '-r', '60', file, file.replace(/\.pdf$/, '')]);
  console.log(file);
}

/** Files are made by a job after the act. */
async function listMade(official: Caller): Promise<readonly Line[]> {
  for (let tries = 0; tries < 120; tries += 1) {
    const { papers } = await official.get<{ papers: Line[] }>('/api/papers');
    if (papers.every(({ files }) => files.length > 0)) return papers;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the files of a paper are not made');
}

async function take(official: Caller): Promise<void> {
  const papers = await listMade(official);
  const kinds = [...new Map(papers.map((line) => [line.template, line])).values()];
  for (const { id, template } of kinds.filter(
    (one) => !kinds.some((kind) => only.includes(kind.template)) || only.includes(one.template),
  ))
    for (const language of languages) {
      const name = join(folder, `${template}-${language}`);
      writeFileSync(`${name}.pdf`, await official.fetchBytes(`/api/papers/${id}/files/${language}/pdf`));
      drawPages(`${name}.pdf`);
      writeFileSync(`${name}-word.docx`, await official.fetchBytes(`/api/papers/${id}/files/${language}/docx`));
      execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, `${name}-word.docx`], {
        stdio: 'ignore',
      });
      drawPages(`${name}-word.pdf`);
    }
}

async function takeCertificates(origin: string): Promise<void> {
  const { entries } = (await (await fetch(`${origin}/api/status-register`)).json()) as { entries: EntryLine[] };
  const held = entries.find(({ state }) => state === 'held');
  for (const language of languages) {
    const file = join(folder, `certificate-${language}.pdf`);
    const reply = await fetch(`${origin}/data/status-register/${held?.bin}/certificate/${language}`);
    writeFileSync(file, Buffer.from(await reply.arrayBuffer()));
    drawPages(file);
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const platform = await startPlatform({ SHYRAQ_EXAMPLE: 'yes' });
try {
  await layAllPapers(platform.origin, BEGINNING.slice(0, 10));
  await take(await callAs(platform.origin, 'official'));
  await takeCertificates(platform.origin);
} finally {
  await platform.stop();
}
