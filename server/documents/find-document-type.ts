// What a file is, by its bytes. Its name only decides where bytes do not tell: text of one kind or another, and signatures.

import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { DOCUMENT_TYPES, type DocumentType } from '#contract/documents.ts';

const HEAD = 2 ** 16;
/** Types that file-type does not know or only guesses at. */
const BY_NAME: ReadonlySet<string> = new Set(['text/csv', 'text/plain', 'text/html', 'application/pkcs7-signature']);

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Text in UTF-8, in UTF-16 with its mark, or in a code of one byte a letter. */
function looksLikeText(head: Buffer): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}

/** A CMS message: DER of a SEQUENCE, its length in several bytes or open, or PEM. */
function looksLikeSignature(head: Buffer): boolean {
  const der = head[0] === 0x30 && (head[1] ?? 0) >= 0x80;
  return der || /^-----BEGIN (?:CMS|PKCS7)-----/.test(head.subarray(0, 40).toString('latin1'));
}

function fits(type: DocumentType, head: Buffer): boolean {
  if (type === 'application/pkcs7-signature') return looksLikeSignature(head);
  // A page that calls itself a table is refused: it would be opened by a browser somewhere.
  const page = /<(?:!doctype|html|script|svg|\?xml)/i.test(head.subarray(0, 4096).toString('latin1'));
  return looksLikeText(head) && page === (type === 'text/html');
}

/** Undefined for what is not accepted: programs, scripts, SVG, bytes that are not what the name says. */
export async function findDocumentType(path: string, name: string): Promise<DocumentType | undefined> {
  const ending = endingOf(name);
  const named = DOCUMENT_TYPES.find(({ ends }) => (ends as readonly string[]).includes(ending))?.type;
  if (!named) return undefined;
  if (BY_NAME.has(named)) return fits(named, await readHead(path)) ? named : undefined;
  const found = await fileTypeFromFile(path);
  return found?.mime === named ? named : undefined;
}
