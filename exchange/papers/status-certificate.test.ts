// The certificate as it comes out of the printer: its words are read back out of the file, and its square code out of the picture of
// the page, module by module, by a reader that knows nothing of what was drawn.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CertificateData, certificatePdf } from './status-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADDRESS = 'https://shyraq.kz/kk/status/940140000385';
const DATA: CertificateData = {
  bin: '940140000385',
  names: {
    kk: '«Академик Ғ. Қ. Өтеуов атындағы жүрек-қан тамырлары аурулары» ҒЗО ңұүһіәө',
    ru: 'НИЦ сердечно-сосудистых заболеваний имени академика Г. К. Утеуова',
    en: 'Uteuov Research Centre',
  },
  on: '2026-11-23',
  since: '2020-03-02',
  paragraph: 'S-10',
  document: {
    kind: 'government-decision',
    number: '117',
    on: '2020-02-27',
    issuer: 'Қазақстан Республикасының Үкіметі',
  },
  address: ADDRESS,
};

type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

function drawPage(pdf: string): Picture {
  const out = join(folder, 'page');
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', pdf, out]);
  const bytes = readFileSync(`${out}.pgm`);
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** The dark square of the page as modules: the code is the only thing in the left third of the lower half. */
function findModules({ width, height, pixels }: Picture): boolean[][] {
  const isDark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 100;
  const dark: [number, number][] = [];
  for (let y = Math.floor(height / 2); y < height * 0.9; y += 1)
    for (let x = 0; x < width / 3; x += 1) if (isDark(x, y)) dark.push([x, y]);
  const [left, right] = [Math.min(...dark.map(([x]) => x)), Math.max(...dark.map(([x]) => x))];
  const top = Math.min(...dark.map(([, y]) => y));
  // The corner begins with seven dark modules.
  let run = 0;
  while (isDark(left + run, top + 1)) run += 1;
  const count = Math.round((right - left + 1) / (run / 7));
  const step = (right - left + 1) / count;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) =>
      isDark(Math.floor(left + (column + 0.5) * step), Math.floor(top + (row + 0.5) * step)),
    ),
  );
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** Corners, timing lines and the one small square of versions 2 to 6: no data there. */
function isFixed(size: number, row: number, column: number): boolean {
  const [top, left, bottom, right] = [row <= 8, column <= 8, row >= size - 8, column >= size - 8];
  if ((top && (left || right)) || (bottom && left)) return true;
  const middle = size - 7;
  return row === 6 || column === 6 || (Math.abs(row - middle) <= 2 && Math.abs(column - middle) <= 2);
}

/** The places of the data in their order: pairs of columns from the right, up and down in turn. */
function* places(size: number): Generator<readonly [row: number, column: number]> {
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2, upwards = !upwards)
    for (let at = 0; at < size; at += 1) {
      const row = upwards ? size - 1 - at : at;
      yield [row, right];
      yield [row, right - 1];
    }
}

/** ISO/IEC 18004, as far as a short text of bytes in one block (up to version 5 at level L) needs it. */
function readCode(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const bit = (row: number, column: number) => (modules[row]?.[column] ? 1 : 0);
  // The bits of the form beside the first corner, unmasked by the standard’s own pattern: two of the level, three of the mask.
  const form = [0, 1, 2, 3, 4].reduce((sum, at) => sum * 2 + bit(8, at), 0) ^ 0b10101;
  expect(form >> 3, 'level L').toBe(1);
  const mask = MASKS[form & 7];
  const bits = [...places(size)]
    .filter(([row, column]) => !isFixed(size, row, column))
    .map(([row, column]) => bit(row, column) ^ (mask?.(row, column) ? 1 : 0));
  const take = (from: number, length: number) => bits.slice(from, from + length).reduce((sum, one) => sum * 2 + one, 0);
  expect(take(0, 4), 'bytes').toBe(4);
  return Buffer.from(Array.from({ length: take(4, 8) }, (_, at) => take(12 + at * 8, 8))).toString();
}

describe('the certificate of the status', () => {
  const path = join(folder, 'kk.pdf');
  beforeAll(() => writeFileSync(path, certificatePdf(DATA, 'kk')));

  it('says what the register says, with every Kazakh letter', () => {
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const part of ['ҒЗО ңұүһіәө', '940140000385', '2020 жылғы 2 наурыз', '№ 117', 'Үкіметі', ADDRESS])
      expect(text).toContain(part);
  });

  it('has a square code that leads to the entry, read from the picture of the page', () => {
    expect(readCode(findModules(drawPage(path)))).toBe(ADDRESS);
  });

  it('is the same file for the same entry, and another one in another language', () => {
    expect(Buffer.from(certificatePdf(DATA, 'kk')).equals(readFileSync(path))).toBe(true);
    expect(Buffer.from(certificatePdf(DATA, 'en')).equals(readFileSync(path))).toBe(false);
  });
});
