// A document beside or on a page: PDFs page by page, pictures, text as text. What could run in a browser is never opened in
// it. Page and zoom belong to whoever shows it, so that they stand in an address or are remembered per item.

import { type KeyboardEvent, useId, useState } from 'react';
import { LinkButton } from '#web/design/button.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './document-view.module.css';
import { PdfView } from './pdf-view.tsx';
import { PictureView } from './picture-view.tsx';
import { TextView } from './text-view.tsx';
import { ViewTools } from './view-tools.tsx';
import { addressOfContent, type ViewedDocument } from './viewed-document.ts';
import { larger, smaller, type Zoom } from './zoom.ts';

type DocumentViewProps = {
  readonly document: ViewedDocument;
  /** From 1. */
  readonly page: number;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
};

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);
const TEXTS: ReadonlySet<string> = new Set(['text/plain', 'text/csv']);

type Shown = Pick<DocumentViewProps, 'document' | 'page' | 'zoom'> & { readonly onPages: (pages: number) => void };

function Matter({ document, page, zoom, onPages }: Shown) {
  const say = useSay();
  const address = addressOfContent(document.id);
  if (document.type === 'application/pdf')
    return <PdfView {...{ address, page, zoom, onPages }} size={document.size} />;
  if (PICTURES.has(document.type)) return <PictureView {...{ address, zoom }} name={document.name} />;
  if (TEXTS.has(document.type)) return <TextView {...{ address, zoom }} />;
  const download = <LinkButton href={address}>{say('web:view.download')}</LinkButton>;
  return (
    <EmptyState level={3} title={say('web:view.none')} action={download}>
      <p>{say('web:view.none-help')}</p>
    </EmptyState>
  );
}

export function DocumentView({ document, page, zoom, onPage, onZoom }: DocumentViewProps) {
  const say = useSay();
  const keys = useId();
  const [pages, setPages] = useState(1);
  const turn = (to: number) => onPage(Math.min(Math.max(to, 1), pages));
  const acts: Readonly<Record<string, () => void>> = {
    PageDown: () => turn(page + 1),
    PageUp: () => turn(page - 1),
    '+': () => onZoom(larger(zoom)),
    '=': () => onZoom(larger(zoom)),
    '-': () => onZoom(smaller(zoom)),
  };
  const press = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    const act = typing ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const shown = Math.min(page, pages);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is within the view.
    <div className={styles.view} onKeyDown={press}>
      <ViewTools {...{ document, pages, zoom, onZoom }} page={shown} onPage={turn} />
      <section
        className={styles.sheet}
        aria-label={say('web:view.label', { name: document.name })}
        aria-describedby={keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is scrolled by keys.
        tabIndex={0}
      >
        <Matter document={document} page={page} zoom={zoom} onPages={setPages} />
      </section>
      <p className={styles.keys} id={keys} data-screen-only>
        {say('web:view.keys')}
      </p>
    </div>
  );
}
