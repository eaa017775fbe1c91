// Beside the board: one line with what Annex 2 asks of it, a place to hand each document in, and the documents to be looked at.

import { useState } from 'react';
import type { Attachment } from '#contract/evidence.ts';
import type { ReportRow } from '#contract/intake.ts';
import type { LateRow } from '#contract/late-evidence.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { DocumentView } from '#web/kit/document-view/document-view.tsx';
import type { Zoom } from '#web/kit/document-view/zoom.ts';
import { wordReference } from '#wording/word-finding.ts';
import { AttachHere, LayLateHere } from './attach-here.tsx';
import type { AskedLine, BoardLine } from './board.ts';
import { nameOfLine, StateMark, shortly } from './board-columns.tsx';
import { DetachButton } from './detach-button.tsx';
import styles from './evidence.module.css';
import type { EvidencePlace } from './evidence-queries.ts';
import { addressOfLate } from './late-queries.ts';

type BesideProps = {
  readonly line: BoardLine;
  /** Its place among those that are walked, from 0. */
  readonly at: number;
  readonly of: number;
  readonly place: EvidencePlace;
  readonly attachments: readonly Attachment[];
  readonly rows: readonly ReportRow[];
  readonly mayAttach: boolean;
  /** What was laid down after the term; undefined while there is no such thing. */
  readonly late: readonly LateRow[] | undefined;
  readonly mayLay: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
};

/** The documents of a line: those of its row, or those that stand for its list. */
const documentsOf = ({ row, asked }: BoardLine, attachments: readonly Attachment[]): readonly Attachment[] =>
  attachments.filter((one) => one.row === row && (row !== null || one.asked === asked[0]?.id));

const barredAt = (barred: boolean) => (barred ? { 'aria-disabled': true } : {});

function Steps({ at, of, onStep, onClose }: Pick<BesideProps, 'at' | 'of' | 'onStep' | 'onClose'>) {
  const say = useSay();
  return (
    <div className={styles.steps}>
      <Button small onClick={() => onStep(-1)} {...barredAt(at <= 0)}>
        {say('evidence:previous')}
      </Button>
      <Button small onClick={() => onStep(1)} {...barredAt(at + 1 >= of)}>
        {say('evidence:next')}
      </Button>
      <Button small kind="quiet" onClick={onClose}>
        {say('evidence:close')}
      </Button>
      <p className={styles.keys} data-screen-only>
        {say('evidence:keys', { at: at + 1, of })}
      </p>
    </div>
  );
}

function Asked({
  of,
  line,
  ...rest
}: { readonly of: AskedLine } & Pick<BesideProps, 'line' | 'place' | 'mayAttach' | 'mayLay' | 'onChanged'>) {
  const say = useSay();
  const isShown = of.shownBy !== null;
  return (
    <li className={styles.asked}>
      <p>
        <StatusMark meaning={isShown ? 'counted' : 'refused'}>
          {say(isShown ? 'evidence:is-shown' : 'evidence:is-missing')}
        </StatusMark>{' '}
        {say(`law:document.${of.id}`)} <ParagraphMark>{wordReference(say, line.paragraph)}</ParagraphMark>
      </p>
      {of.shownBy !== null && of.file === null && <Aside>{say(`evidence:shown-by.${of.shownBy}`)}</Aside>}
      {of.file !== null && <Aside>{of.file}</Aside>}
      {!isShown && !of.takesFile && <Aside>{say('evidence:state-in-row')}</Aside>}
      {rest.mayAttach && of.takesFile && <AttachHere row={line.row} asked={of.id} {...rest} />}
      {rest.mayLay && of.takesFile && line.row !== null && <LayLateHere row={line.row} asked={of.id} {...rest} />}
    </li>
  );
}

/** A link is never followed by the server: a person opens it, in a window that knows nothing of this one. */
function RowLink({ url }: { readonly url: string }) {
  const say = useSay();
  if (!/^https?:\/\//i.test(url)) return null;
  return (
    <p className={styles.link}>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {say('evidence:open-link')}
      </a>{' '}
      <span>{url}</span>
    </p>
  );
}

function Documents({
  own,
  mayAttach,
  place,
  onChanged,
}: { readonly own: readonly Attachment[] } & Pick<BesideProps, 'mayAttach' | 'place' | 'onChanged'>) {
  const say = useSay();
  const [chosen, setChosen] = useState(own[0]?.id);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const shown = own.find(({ id }) => id === chosen) ?? own[0];
  if (!shown) return <Aside>{say('evidence:no-documents')}</Aside>;
  const choose = (id: string) => {
    setChosen(id);
    setPage(1);
  };
  return (
    <div className={styles.documents}>
      <ul className={styles.files} aria-label={say('evidence:documents')}>
        {own.map(({ id, document, asked }) => (
          <li key={id}>
            <Button
              small
              kind={id === shown.id ? 'secondary' : 'quiet'}
              aria-pressed={id === shown.id}
              onClick={() => choose(id)}
            >
              {document.name}
            </Button>
            {asked !== null && <span className={styles.said}>{say(`evidence:short.${asked}`)}</span>}
            {mayAttach && <DetachButton attachment={id} name={document.name} place={place} onChanged={onChanged} />}
          </li>
        ))}
      </ul>
      <DocumentView document={shown.document} page={page} zoom={zoom} onPage={setPage} onZoom={setZoom} />
    </div>
  );
}

/** E-7: what came after the term stands at its row too, and says that it does not count there. */
function LaidLate({ line, late, mayLay, place, onChanged }: BesideProps) {
  const say = useSay();
  if (late === undefined || line.row === null) return null;
  const laid = late.find(({ row }) => row === line.row)?.documents ?? [];
  if (laid.length === 0 && !mayLay) return null;
  return (
    <div className={styles.lateAsked} data-late>
      {laid.length > 0 && (
        <ul className={styles.files} aria-label={say('evidence:late-laid')}>
          {laid.map(({ id, document }) => (
            <li key={id}>
              <StatusMark meaning="late">{say('evidence:late-mark')}</StatusMark> {document.name}
            </li>
          ))}
        </ul>
      )}
      {mayLay && <LayLateHere row={line.row} asked={null} place={place} onChanged={onChanged} />}
      <Aside>
        {say('evidence:late-here')} <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>{' '}
        <a href={addressOfLate(say, place)}>{say('evidence:late-all')}</a>
      </Aside>
    </div>
  );
}

export function LineBeside(props: BesideProps) {
  const { line, attachments, rows, at, of, onStep, onClose, late, ...rest } = props;
  const say = useSay();
  const title = line.title || say(`law:indicator.${line.indicator}`);
  const own = documentsOf(line, attachments);
  const { loss } = line;
  return (
    <aside className={styles.beside} aria-label={say('evidence:beside')}>
      <Steps {...{ at, of, onStep, onClose }} />
      <Heading level={2} size={3}>
        {nameOfLine(say, line)}
      </Heading>
      <p>{title}</p>
      <p>
        <StateMark say={say} line={line} />
        {loss?.score && ` ${say(`evidence:score.${loss.scoreId}`)} −${shortly(say, loss.score)}`}
      </p>
      <ul className={styles.askedList}>
        {line.asked.map((one) => (
          <Asked key={one.id} of={one} line={line} {...rest} />
        ))}
      </ul>
      {line.absent.length > 0 && <Aside>{say('evidence:not-there-help', { names: line.absent.join(', ') })}</Aside>}
      {line.row !== null && rest.mayAttach && (
        <ButtonRow>
          <AttachHere row={line.row} asked={null} {...rest} />
        </ButtonRow>
      )}
      <LaidLate {...props} />
      <RowLink url={line.url} />
      <Documents key={line.key} own={own} {...rest} />
    </aside>
  );
}
