// pdf.js with its worker and its tables from our own server. A file is fetched in pieces as its pages are looked at, so a
// scan of three hundred pages opens with its first.

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { fetchInParts } from './fetch-in-parts.ts';

export type Pdf = PDFDocumentProxy;

/** Where build/web.mjs lays the tables of this very version. */
const TABLES = `/assets/pdfjs-${version}`;
/** Small: of a scan without an index each page is asked for where it begins; what lies together is fetched together anyway. */
const PIECE = 2 ** 14;
/** A page that claims to be larger is drawn smaller and not refused. */
const MOST_PIXELS = 2 ** 25;

GlobalWorkerOptions.workerSrc = workerAddress;

/** `close` may be called at any time, also before the document has come. */
export function openPdf(address: string, size: number): { readonly pdf: Promise<Pdf>; readonly close: () => void } {
  const parts = fetchInParts(address, size);
  const task = getDocument({
    range: parts,
    rangeChunkSize: PIECE,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    canvasMaxAreaInBytes: MOST_PIXELS * 4,
    cMapUrl: `${TABLES}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${TABLES}/standard_fonts/`,
    wasmUrl: `${TABLES}/wasm/`,
    iccUrl: `${TABLES}/iccs/`,
  });
  const lost = new Promise<never>((_, reject) => {
    parts.onFault = reject;
  });
  const close = () => {
    parts.abort();
    void task.destroy();
  };
  return { pdf: Promise.race([task.promise, lost]), close };
}
