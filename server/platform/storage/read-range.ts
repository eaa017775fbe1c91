// Which part of a file a request asks for.

import type { IncomingHttpHeaders } from 'node:http';
import type { Span } from './storage.ts';

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

export type AskedPart =
  | { readonly is: 'whole' }
  | { readonly is: 'part'; readonly span: Span }
  | { readonly is: 'outside' };

/** RFC 9110: a range that is not understood, or several at once, mean the whole; one past the end is refused. */
export function readRange(header: string | undefined, size: number): AskedPart {
  const found = RANGE.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return { is: 'whole' };
  const [first, last] = [found[1] ?? '', found[2] ?? ''];
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? { is: 'outside' } : { is: 'part', span: { from: size - count, to: size - 1 } };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return { is: 'whole' };
  return from >= size ? { is: 'outside' } : { is: 'part', span: { from, to } };
}

/** `If-Range`: the part is only of use to whoever has the rest of the same document. */
export function partOf(headers: IncomingHttpHeaders, size: number, etag: string): AskedPart {
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== etag) return { is: 'whole' };
  return readRange(headers.range, size);
}
