// What is wrong with a row or a file that somebody imports, in words: the fault's own subject says them.

import type { Say } from './speak.ts';
import { wordFault } from './word-finding.ts';

type Fault = { readonly code: string; readonly values: Readonly<Record<string, string | number>> };

const FINDINGS = 'findings:';

/** A sentence. Throws an Error where the code has no words. */
export function wordImportFault(say: Say, { code, values }: Fault): string {
  return code.startsWith(FINDINGS) ? wordFault(say, code.slice(FINDINGS.length), values) : say(code, values);
}
