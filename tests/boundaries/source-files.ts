// The files of the repository as the check of boundaries sees them, and what each of them imports.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** JSON is part of the house as code is; settings of the compiler are not. */
const DATA = /(?:^|\/)(?!tsconfig)[^/]*\.json$/;
const PASSED_OVER = new Set(['node_modules', '.git', 'dist', 'out', 'coverage']);

export const isCode = (path: string) => CODE.test(path);
export const needsRoom = (path: string) => CODE.test(path) || DATA.test(path);

/** The files of a folder, however deep; paths relative to it, with `/`. Text is read of code alone. */
export function readSources(root: string, folder = ''): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : readSources(root, path);
    return [{ path, text: isCode(path) ? readFileSync(join(root, path), 'utf8') : '' }];
  });
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm;
const IMPORTS = [
  // import … from 'x', export … from 'x': the words of the clause hold no quote, bracket of a call or semicolon.
  /\b(?:import|export)\b[^'"`;()=]*?\bfrom\s*(['"`])(?<what>[^'"`\n]+)\1/g,
  /\bimport\s*(['"`])(?<what>[^'"`\n]+)\1/g,
  /\b(?:import|require)\s*\(\s*(['"`])(?<what>[^'"`\n]+)\1/g,
  /\bnew\s+URL\s*\(\s*(['"`])(?<what>\.[^'"`\n]*\.[cm]?[jt]sx?)\1\s*,\s*import\.meta\.url/g,
];

/** Every module that a text imports, re-exports, loads when asked, names as a type or starts beside itself. */
export function importsOf(text: string): string[] {
  const bare = text.replace(COMMENTS, ' ');
  const found = IMPORTS.flatMap((pattern) => [...bare.matchAll(pattern)].map((match) => match.groups?.what ?? ''));
  // What is put together at run time names no module here.
  return [...new Set(found)].filter((what) => !what.includes('${'));
}
