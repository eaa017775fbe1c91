import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const KAZAKH = 'Әңгіме құжаты';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

it('reads UTF-8, also when the last letter is cut', () => {
  const bytes = bytesOf(KAZAKH);
  expect(decodeText(bytes)).toBe(KAZAKH);
  expect(decodeText(bytes.subarray(0, bytes.length - 1)).slice(0, -1)).toBe(KAZAKH.slice(0, -1));
});

it('reads UTF-16 by its mark', () => {
  const little = Buffer.from(`\ufeff${KAZAKH}`, 'utf16le');
  expect(decodeText(new Uint8Array(little))).toBe(KAZAKH);
  expect(decodeText(new Uint8Array(Buffer.from(little).swap16()))).toBe(KAZAKH);
});

it('reads what is no UTF-8 as the code page of Windows', () => {
  expect(decodeText(new Uint8Array([0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7]))).toBe('Приказ');
});

it('reads nothing as nothing', () => expect(decodeText(new Uint8Array())).toBe(''));
