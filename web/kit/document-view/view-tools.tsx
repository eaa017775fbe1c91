// Above a document: its pages, its size, and the ways out of the view.

import { useEffect, useId, useState } from 'react';
import { Button, LinkButton } from '#web/design/button.tsx';
import { Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import styles from './document-view.module.css';
import { addressOfContent, type ViewedDocument } from './viewed-document.ts';
import { larger, smaller, type Zoom } from './zoom.ts';

type ToolsProps = {
  readonly document: ViewedDocument;
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
};

function Pages({ page, pages, onPage }: Pick<ToolsProps, 'page' | 'pages' | 'onPage'>) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    if (/^\d{1,6}$/.test(typed)) onPage(Number(typed));
    else setTyped(String(page));
  };
  return (
    <form
      className={styles.pages}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Button small onClick={() => onPage(page - 1)} {...(page <= 1 ? { 'aria-disabled': true } : {})}>
        <span aria-hidden="true">←</span>
        <Unseen>{say('web:view.previous')}</Unseen>
      </Button>
      <label htmlFor={id}>{say('web:view.page')}</label>
      <input
        id={id}
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
      />
      <span>{say('web:view.of', { pages })}</span>
      <Button small onClick={() => onPage(page + 1)} {...(page >= pages ? { 'aria-disabled': true } : {})}>
        <span aria-hidden="true">→</span>
        <Unseen>{say('web:view.next')}</Unseen>
      </Button>
    </form>
  );
}

export function ViewTools({ document, page, pages, zoom, onPage, onZoom }: ToolsProps) {
  const say = useSay();
  const address = addressOfContent(document.id);
  const isPdf = document.type === 'application/pdf';
  return (
    <div className={styles.tools} role="toolbar" aria-label={say('web:view.tools')} data-screen-only>
      {isPdf && <Pages page={page} pages={pages} onPage={onPage} />}
      <div className={styles.group}>
        <Button small onClick={() => onZoom(smaller(zoom))}>
          <span aria-hidden="true">−</span>
          <Unseen>{say('web:view.smaller')}</Unseen>
        </Button>
        <output className={styles.zoom}>
          {zoom === 'fit' ? say('web:view.fit') : say('web:view.zoom', { percent: zoom })}
        </output>
        <Button small onClick={() => onZoom(larger(zoom))}>
          <span aria-hidden="true">+</span>
          <Unseen>{say('web:view.larger')}</Unseen>
        </Button>
        {zoom !== 'fit' && (
          <Button small kind="quiet" onClick={() => onZoom('fit')}>
            {say('web:view.fit')}
          </Button>
        )}
      </div>
      <div className={styles.group}>
        {isPdf && (
          <LinkButton small href={`${address}?show=yes`}>
            {say('web:view.print')}
          </LinkButton>
        )}
        <LinkButton small href={address}>
          {say('web:view.download')}
        </LinkButton>
      </div>
    </div>
  );
}
