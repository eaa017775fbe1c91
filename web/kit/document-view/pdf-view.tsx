// One page of a PDF: drawn as sharp as the screen can show it, with its text above the picture to be read, copied and heard.

import { TextLayer } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { ErrorState, LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './document-view.module.css';
import { openPdf, type Pdf } from './open-pdf.ts';
import { useWidth } from './use-width.ts';
import type { Zoom } from './zoom.ts';

const MOST_PIXELS = 2 ** 24;
/** A size of 100 % is 96 dots to an inch, a PDF has 72 points to it. */
const ACTUAL = 96 / 72;

type PdfViewProps = {
  readonly address: string;
  readonly size: number;
  readonly page: number;
  readonly zoom: Zoom;
  readonly onPages: (pages: number) => void;
};

type Opened = { readonly pdf?: Pdf; readonly fault?: boolean };

function useOpened(address: string, size: number, onPages: (pages: number) => void): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    setOpened({});
    let wanted = true;
    const opening = openPdf(address, size);
    opening.pdf.then(
      (pdf) => {
        if (!wanted) return;
        setOpened({ pdf });
        onPages(pdf.numPages);
      },
      () => wanted && setOpened({ fault: true }),
    );
    return () => {
      wanted = false;
      opening.close();
    };
  }, [address, size, onPages]);
  return opened;
}

type Sheet = { readonly canvas: HTMLCanvasElement; readonly text: HTMLDivElement };

/** Draws until done or given up. A page is drawn on a sheet of its own and then laid down whole: nothing flickers. */
async function draw(pdf: Pdf, number: number, width: number, zoom: Zoom, signal: AbortSignal): Promise<Sheet> {
  const page = await pdf.getPage(Math.min(number, pdf.numPages));
  signal.throwIfAborted();
  const own = page.getViewport({ scale: 1 });
  const scale = zoom === 'fit' ? width / own.width : (zoom / 100) * ACTUAL;
  const viewport = page.getViewport({ scale });
  const sharp = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.style.width = `${Math.floor(viewport.width)}px`;
  canvas.style.height = `${Math.floor(viewport.height)}px`;
  const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  const text = document.createElement('div');
  text.style.setProperty('--total-scale-factor', String(scale));
  text.style.setProperty('--scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  await layer.render();
  // It measures letters on sheets of its own, which are for nobody to read.
  for (const sheet of document.querySelectorAll('.hiddenCanvasElement')) sheet.setAttribute('aria-hidden', 'true');
  signal.throwIfAborted();
  return { canvas, text };
}

export function PdfView({ address, size, page, zoom, onPages }: PdfViewProps) {
  const say = useSay();
  const { pdf, fault } = useOpened(address, size, onPages);
  const [failed, setFailed] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const [frame, width] = useWidth();
  useEffect(() => {
    if (!pdf || width === 0) return undefined;
    const stop = new AbortController();
    setFailed(false);
    draw(pdf, page, width, zoom, stop.signal).then(
      ({ canvas, text }) => {
        text.className = styles.text ?? '';
        holder.current?.replaceChildren(canvas, text);
      },
      () => stop.signal.aborted || setFailed(true),
    );
    return () => stop.abort();
  }, [pdf, page, zoom, width]);
  if (fault || failed) {
    return (
      <ErrorState level={3} title={say('web:view.failed')}>
        <p>{say('web:view.failed-help')}</p>
      </ErrorState>
    );
  }
  return (
    <div ref={frame}>
      {!pdf && <LoadingState what={say('web:view.opening')} />}
      <div className={styles.paper} ref={holder} />
    </div>
  );
}
