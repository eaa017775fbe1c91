// The bytes of a PDF as pdf.js asks for them. To open a scan it looks at the beginning of every page: asked one by one these
// would be hundreds of requests, so what is asked for in the same moment is fetched together.

import { PDFDataRangeTransport } from 'pdfjs-dist';
import { NoAnswer } from '../api-fault.ts';

type Part = { readonly begin: number; readonly end: number };

const TOGETHER = 100;
const MOST_BYTES = 2 ** 22;
/** Pages are looked at one after another within a moment. */
const MOMENT_MS = 8;

/** Packs parts so that none of the requests is too long or too heavy; a part heavier than that goes alone. */
export function packParts(parts: readonly Part[]): readonly (readonly Part[])[] {
  const packs: Part[][] = [];
  let weight = 0;
  for (const part of parts) {
    const size = part.end - part.begin;
    const last = packs.at(-1);
    if (last && last.length < TOGETHER && weight + size <= MOST_BYTES) {
      last.push(part);
      weight += size;
    } else {
      packs.push([part]);
      weight = size;
    }
  }
  return packs;
}

class PartsTransport extends PDFDataRangeTransport {
  onFault: (fault: unknown) => void = () => undefined;
  readonly #address: string;
  readonly #stop = new AbortController();
  #asked: Part[] = [];

  constructor(address: string, size: number) {
    super(size, null);
    this.#address = address;
  }

  override requestDataRange(begin: number, end: number): void {
    if (this.#asked.length === 0) setTimeout(() => this.#fetchAsked(), MOMENT_MS);
    this.#asked.push({ begin, end });
  }

  override abort(): void {
    this.#stop.abort();
  }

  #fetchAsked(): void {
    const packs = packParts(this.#asked);
    this.#asked = [];
    for (const pack of packs)
      this.#fetchPack(pack).catch((fault: unknown) => this.#stop.signal.aborted || this.onFault(fault));
  }

  async #fetchPack(pack: readonly Part[]): Promise<void> {
    const [first] = pack;
    if (!first) return;
    const alone = pack.length === 1;
    const parts = pack.map(({ begin, end }) => `${begin}-${end - 1}`).join(',');
    const response = await fetch(alone ? this.#address : `${this.#address}?parts=${parts}`, {
      credentials: 'same-origin',
      signal: this.#stop.signal,
      ...(alone ? { headers: { range: `bytes=${parts}` } } : {}),
    });
    if (!response.ok) throw new NoAnswer(response.status);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Another length is another answer than was asked for, whoever gave it.
    if (bytes.length !== pack.reduce((sum, { begin, end }) => sum + end - begin, 0))
      throw new NoAnswer(response.status);
    let at = 0;
    for (const { begin, end } of pack) {
      this.onDataRange(begin, bytes.slice(at, at + end - begin));
      at += end - begin;
    }
  }
}

export function fetchInParts(address: string, size: number): PartsTransport {
  return new PartsTransport(address, size);
}
