// Bytes of a text, possibly cut in the middle of a letter, into letters.

const CUT_LETTER = 3;

function isUtf8(bytes: Uint8Array): boolean {
  // The last letter may be cut; what stands before it has to be whole.
  for (let missing = 0; missing <= CUT_LETTER; missing += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
      return true;
    } catch {
      // Perhaps one byte less.
    }
  }
  return false;
}

/** UTF-16 by its mark, UTF-8 where it is that, else the code page that Windows in Kazakhstan has written for decades. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1251').decode(bytes);
}
