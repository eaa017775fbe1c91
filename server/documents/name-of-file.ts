// The name that a document keeps: what the person called the file, without folders and without signs that deceive.

const LONGEST = 200;

/** Kazakh letters stay as they are; signs that a system splits into letter and mark are joined (NFC). Undefined for nothing. */
export function findNameOfFile(given: string): string | undefined {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const tame = last
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^\.*$/.test(tame)) return undefined;
  if ([...tame].length <= LONGEST) return tame;
  const ending = /\.[^.]{1,10}$/.exec(tame)?.[0] ?? '';
  return [...tame].slice(0, LONGEST - ending.length).join('') + ending;
}
