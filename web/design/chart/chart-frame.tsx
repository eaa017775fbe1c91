// A chart: its title says the finding, its subtitle the measure and the unit; below it the source, and the same as a table,
// as a picture, as rows and as a link.

import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import type { Column } from '../data-table/column.ts';
import { saveFile, writeRows } from '../data-table/export-rows.ts';
import { useSay } from '../words.tsx';
import styles from './chart.module.css';
import { ChartTable } from './chart-table.tsx';
import { drawPicture, writePicture } from './save-picture.ts';

type ChartFrameProps<Row> = {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure and unit. */
  readonly subtitle: string;
  readonly source: string;
  /** What the picture shows, for who does not see it. */
  readonly text: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What stands here once there is something to draw; without rows nothing can be saved. */
  readonly whenEmpty?: string;
  /** The address within the page, where it shall stay the same. */
  readonly id?: string;
  /** The drawing holds links: it is a group of them and not one picture. */
  readonly touchable?: boolean;
  /** Draws for the given width in pixels. */
  readonly children: (width: number) => ReactNode;
};

const SLUG = /[^\p{L}\p{N}]+/gu;

function useWidth() {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver>(undefined);
  const box = (element: HTMLDivElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.current.observe(element);
  };
  return [width, useRef(box).current] as const;
}

export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, subtitle, rows, whenEmpty } = props;
  const made = useId();
  const id = props.id ?? made;
  const isEmpty = rows.length === 0 && whenEmpty !== undefined;
  return (
    <figure className={styles.frame} id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <p className={styles.title} id={`${id}-title`}>
          {title}
        </p>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      {isEmpty ? <p>{whenEmpty}</p> : <Drawn {...props} id={id} />}
    </figure>
  );
}

function Drawn<Row>(props: ChartFrameProps<Row> & { readonly id: string }) {
  const { title, subtitle, source, text, columns, rows, rowId, children, id, touchable = false } = props;
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  const [copied, setCopied] = useState(false);
  const [width, box] = useWidth();
  const picture = useRef<HTMLDivElement>(null);
  const name = title.replace(SLUG, '-').slice(0, 60);
  const svg = () => picture.current?.querySelector('svg') ?? undefined;
  const words = { title, subtitle, source: say('web:chart.source', { source }) };
  const saveSvg = async () => {
    const drawn = svg();
    if (drawn) saveFile(`${name}.svg`, 'image/svg+xml', await writePicture(drawn, words));
  };
  const savePng = async () => {
    const drawn = svg();
    if (drawn) saveFile(`${name}.png`, 'image/png', await drawPicture(drawn, words));
  };
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${window.location.href.split('#')[0]}#${id}`);
    setCopied(true);
  };
  return (
    <>
      <div ref={box}>
        {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name. */}
        <div
          className={styles.picture}
          ref={picture}
          hidden={asTable}
          role={touchable ? 'group' : 'img'}
          aria-label={text}
        >
          {width > 0 && children(width)}
        </div>
        <div hidden={!asTable} className={styles.tableBox}>
          <ChartTable caption={title} columns={columns} rows={rows} rowId={rowId} />
        </div>
      </div>
      <p className={styles.source}>{say('web:chart.source', { source })}</p>
      <div className={styles.buttons} data-screen-only>
        <Button small kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? say('web:chart.as-chart') : say('web:chart.as-table')}
        </Button>
        <Button small kind="quiet" onClick={saveSvg}>
          {say('web:chart.svg')}
        </Button>
        <Button small kind="quiet" onClick={savePng}>
          {say('web:chart.png')}
        </Button>
        <Button
          small
          kind="quiet"
          onClick={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', writeRows(columns, rows))}
        >
          {say('web:chart.csv')}
        </Button>
        <Button small kind="quiet" onClick={copyLink}>
          {copied ? say('web:number.copied') : say('web:chart.link')}
        </Button>
      </div>
    </>
  );
}
