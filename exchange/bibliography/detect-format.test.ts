import { describe, expect, it } from 'vitest';
import { BibliographyRefusal, FORMATS } from './bibliographic-record.ts';
import { decodeBytes, judgeEncoding } from './decode-bytes.ts';
import { detectFormat } from './detect-format.ts';
import { SAMPLES } from './sample-records.ts';

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof BibliographyRefusal) return error.code;
    throw error;
  }
  return undefined;
}

describe('the format of a file', () => {
  it.each(FORMATS.flatMap((format) => SAMPLES[format].map((text) => [format, text] as const)))(
    '%s is known by its content',
    (format, text) => {
      expect(detectFormat(text)).toBe(format);
      expect(detectFormat(`\ufeff\r\n${text.replaceAll('\n', '\r\n')}`)).toBe(format);
    },
  );

  it.each([
    ['', 'empty-file'],
    ['<?xml version="1.0"?><PubmedArticleSet/>', 'markup'],
    ['%0 Journal Article\n%A Lee, K\n', 'endnote'],
    ['a,b,c\n1,2,3\n', 'table-unknown'],
    ['Dear colleagues\n', 'format-unknown'],
  ])('%j is refused: %s', (text, code) => {
    expect(codeOf(() => detectFormat(text))).toBe(code);
  });
});

describe('the encoding of a file (hazard 15)', () => {
  const text = 'PT J\nTI Қазақ тілі, é\n';
  const utf16 = (littleEndian: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    [...`\ufeff${text}`].forEach((letter, place) => {
      view.setUint16(place * 2, letter.charCodeAt(0), littleEndian);
    });
    return bytes;
  };

  it('is UTF-8 with or without its mark, or UTF-16 by its mark', () => {
    expect(decodeBytes(new TextEncoder().encode(text))).toBe(text);
    expect(decodeBytes(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
    expect(decodeBytes(utf16(true))).toBe(text);
    expect(decodeBytes(utf16(false))).toBe(text);
  });

  it('is UTF-16 without a mark where zeros stand beside letters', () => {
    expect(decodeBytes(utf16(true).slice(2))).toBe(text);
    expect(decodeBytes(utf16(false).slice(2))).toBe(text);
  });

  it('is Windows-1251 where the bytes are not UTF-8', () => {
    expect(decodeBytes(Uint8Array.from([0x54, 0x49, 0x20, 0xcc, 0xe8, 0xf0]))).toBe('TI Мир');
  });

  it('stays UTF-8 where a few bytes of it are damaged, and they are counted', () => {
    const bytes = [...new TextEncoder().encode('Қазақ тілі'), 0xff, 0x41];
    const judge = judgeEncoding();
    judge.push(Uint8Array.from(bytes));
    expect(judge.judge()).toEqual({ encoding: 'utf-8', undecodable: 1 });
  });

  it.each([
    [[0x50, 0x4b, 0x03, 0x04, 0], 'spreadsheet'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0], 'spreadsheet'],
    [[0x25, 0x50, 0x44, 0x46], 'not-text'],
    [[0x41, 0x42, 0x43, 0x00, 0x41], 'not-text'],
  ])('%j is refused: %s', (bytes, code) => {
    expect(codeOf(() => decodeBytes(Uint8Array.from(bytes)))).toBe(code);
  });
});
