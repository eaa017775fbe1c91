// A letter of the folder as it was written by open-mailer.ts: headers, one text. Not a reader of foreign mail.

import type { LetterLine } from '#contract/house.ts';

export type ReadLetter = LetterLine & { readonly from: string; readonly messageId: string; readonly text: string };

const WORD = /=\?utf-8\?([qb])\?([^?]*)\?=/gi;

function bytesOfQuoted(text: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? /^[0-9A-F]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    bytes.push(hex ? Number.parseInt(hex, 16) : text.charCodeAt(at));
    if (hex) at += 2;
  }
  return Buffer.from(bytes);
}

/** RFC 2047: the words of a header stand one behind another, a letter may be cut between two of them. */
function decodeHeader(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/(?:=\?utf-8\?[qb]\?[^?]*\?=)+/gi, (words) =>
    Buffer.concat(
      [...words.matchAll(WORD)].map(([, kind = '', word = '']) =>
        kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : bytesOfQuoted(word.replaceAll('_', ' ')),
      ),
    ).toString('utf8'),
  );
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at).toLowerCase(), decodeHeader(line.slice(at + 1).trim())] as const];
    }),
  );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return bytesOfQuoted(body.replace(/=\r\n/g, '')).toString('utf8');
  return Buffer.from(body, 'latin1').toString('utf8');
}

type Part = { readonly of: (key: string) => string; readonly body: string };

function cut(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  const headers = readHeaders(text.slice(0, end));
  return { of: (key) => headers.get(key) ?? '', body: text.slice(end + 4) };
}

/** Where a file goes with the letter, its text is the first part. */
function textOf({ of, body }: Part): string {
  const [, boundary] = /^multipart\/.*boundary="?([^";]+)"?/i.exec(of('content-type')) ?? [];
  const part = boundary === undefined ? { of, body } : cut(body.split(`--${boundary}`)[1]?.slice(2) ?? '');
  return decodeBody(part.body, part.of('content-transfer-encoding').toLowerCase());
}

/** `at`: the moment in the name of its file. */
export function readLetter(name: string, source: Buffer): ReadLetter {
  const whole = cut(source.toString('latin1'));
  const { of } = whole;
  const body = textOf(whole);
  const at = name.slice(0, 24).replace(/^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/, '$1:$2:$3.$4');
  return {
    name,
    at,
    to: of('to'),
    from: of('from'),
    subject: of('subject'),
    messageId: of('message-id'),
    text: body.replaceAll('\r\n', '\n').trimEnd(),
  };
}
