// Files that strangers made to break readers: each must end in rows or in a refusal with a code, soon.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from './open-package.ts';
import { UnreadablePackage } from './package-source.ts';
import { WorkbookProcess } from './workbook-process.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const FOLDERS = ['hostile/xlsx-poi', 'hostile/zip-ooxml-poi', 'evaluation'].map((name) => join(DATA, name));
/** What a reader of nothing but this file may take, start of the process included. */
const SOON = 60_000;

const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlsx?|xlsm|xlsb|zip|docx)$/.test(name))
    .filter((name) => !folder.endsWith('evaluation') || name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

async function codeOf(act: Promise<unknown>): Promise<string | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    if (error instanceof UnreadablePackage) return error.code;
    throw error;
  }
}

/** Every row of every sheet, whether or not it is a table of ours. */
async function readEverything(path: string): Promise<number> {
  const reader = new WorkbookProcess(path);
  try {
    const first = await reader.next();
    const sheets = first.is === 'sheets' ? first.sheets : [];
    let rows = 0;
    for (let sheet = 0; sheet < sheets.length; sheet++) {
      reader.ask({ sheet });
      for (let answer = await reader.next(); answer.is !== 'end'; answer = await reader.next()) {
        if (answer.is === 'rows') rows += answer.rows.length;
      }
    }
    return rows;
  } finally {
    reader.end();
  }
}

describe.skipIf(files.length === 0)('files of strangers (shared/data/hostile, shared/data/evaluation)', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files.filter((path) => !/\.xls[xm]$/.test(path)).map((path) => [path.slice(DATA.length + 1), path]))(
    'are no packages: %s',
    async (_, path) => {
      expect(await codeOf(openPackage(path))).toMatch(
        /^(?:workbook-(?:old-or-locked|binary)|zip-(?:path-outside|damaged|without-tables)|not-a-(?:package|workbook))$/,
      );
    },
    SOON,
  );

  it.each(files.filter((path) => /\.xls[xm]$/.test(path)).map((path) => [path.slice(DATA.length + 1), path]))(
    'are read to their end or refused: %s',
    async (_, path) => {
      const code = await codeOf(readEverything(path));
      expect(code ?? 'read').toMatch(/^(?:read|workbook-(?:doctype|damaged)|zip-(?:path-outside|damaged))$/);
    },
    SOON,
  );
});
