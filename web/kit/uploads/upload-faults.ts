// What is wrong with a file that is to be handed in: seen before it is sent, or answered by the server.

import type { DetailedError } from 'tus-js-client';
import { DOCUMENT_TYPES, LARGEST_DOCUMENT } from '#contract/documents.ts';
import { ProblemBody } from '#contract/problem.ts';

/** What stands against a file before a byte of it is sent. */
export function findFault({ name, size }: File): [key: string, values?: Record<string, string>] | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!DOCUMENT_TYPES.some(({ ends }) => (ends as readonly string[]).includes(ending)))
    return ['documents:type-not-accepted', { name }];
  if (size === 0) return ['documents:file-empty'];
  return size > LARGEST_DOCUMENT ? ['documents:too-large'] : undefined;
}

/** In the words of the server. */
export const wordsOf = ({ reasons, detail }: ProblemBody): string =>
  reasons.length > 0 ? reasons.map(({ words }) => words).join(' ') : detail;

/** The problem that the server answered an upload with, where it is one. */
export function problemIn(error: DetailedError | Error): ProblemBody | undefined {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const read = ProblemBody.safeParse(JSON.parse(body ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
