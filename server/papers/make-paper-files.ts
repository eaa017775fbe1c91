// The files of a paper: three languages, each as PDF and as DOCX, known by their hashes.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { letterDocx } from '#exchange/papers/letter-docx.ts';
import { letterPdf } from '#exchange/papers/letter-pdf.ts';
import { record } from '#server/journal/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import { LANGUAGES } from '#wording/texts.ts';
import { findPaper, type StoredPaper, subjectOf, writeLetter } from './store.ts';

type Made = {
  readonly language: (typeof LANGUAGES)[number];
  readonly format: 'pdf' | 'docx';
  readonly bytes: Buffer;
  readonly hash: string;
};

export async function makeFiles(paper: StoredPaper): Promise<Made[]> {
  const made: Made[] = [];
  for (const language of LANGUAGES) {
    const letter = writeLetter(paper, language);
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = Buffer.from(format === 'pdf' ? letterPdf(letter) : await letterDocx(letter));
      made.push({ language, format, bytes, hash: createHash('sha256').update(bytes).digest('hex') });
    }
  }
  return made;
}

export const makePaperFilesTask: Task = defineTask(
  'make-paper-files',
  z.strictObject({ paper: z.uuid() }),
  async ({ payload, read, effect }) => {
    const paper = await read(({ db }) => findPaper(db, payload.paper));
    if (!paper) return;
    const files = await makeFiles(paper);
    await effect(async (work) => {
      await work.db
        .insertInto('outgoing_file')
        .values(files.map((file) => ({ ...file, paper: paper.id, made_at: work.at })))
        .execute();
      await record(work, {
        act: 'papers.written',
        subject: subjectOf(paper.id),
        after: { files: Object.fromEntries(files.map((one) => [`${one.language}.${one.format}`, one.hash])) },
      });
    });
  },
);
