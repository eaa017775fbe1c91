import { expect, it, vi } from 'vitest';

// pdf.js itself needs a browser.
vi.mock('pdfjs-dist', () => ({ PDFDataRangeTransport: class {} }));
const { packParts } = await import('./fetch-in-parts.ts');

const parts = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({ begin: index * 2 * size, end: (index * 2 + 1) * size }));

it('fetches many small parts in few requests and loses none', () => {
  const asked = parts(301, 16_384);
  const packs = packParts(asked);
  expect(packs.map((pack) => pack.length)).toEqual([100, 100, 100, 1]);
  expect(packs.flat()).toEqual(asked);
});

it('keeps a request light', () => {
  const packs = packParts(parts(10, 2 ** 20));
  expect(packs.map((pack) => pack.length)).toEqual([4, 4, 2]);
});

it('lets a heavy part go alone', () => {
  const heavy = { begin: 0, end: 2 ** 26 };
  expect(packParts([heavy, ...parts(1, 10)])).toEqual([[heavy], parts(1, 10)]);
});

it('asks for nothing where nothing is asked', () => expect(packParts([])).toEqual([]));
