// Above the board: how much is at risk, what the scores would be without it, and documents that stand for many items.

import { Notice } from '#web/design/notice.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { formatNumber } from '#wording/format-number.ts';
import { wordReference } from '#wording/word-finding.ts';
import type { Board } from './board.ts';
import { shortly } from './board-columns.tsx';
import styles from './evidence.module.css';

function Scores({ board }: { readonly board: Board }) {
  const say = useSay();
  if (board.scores.length === 0) return <Aside>{say('evidence:no-scores')}</Aside>;
  return (
    <PlainTable
      label={say('evidence:scores')}
      caption={say('evidence:scores')}
      headings={[say('evidence:score'), say('evidence:whole'), say('evidence:as-shown'), say('evidence:at-risk')]}
    >
      {board.scores.map(({ id, whole, shown, lost }) => (
        <tr key={id} data-score={id}>
          <th scope="row">{say(`evidence:score.${id}`)}</th>
          <td>{shortly(say, whole)}</td>
          <td>{shortly(say, shown)}</td>
          <td data-lost={lost === '0' ? undefined : true}>{lost === '0' ? '0' : `−${shortly(say, lost)}`}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Shared({ board }: { readonly board: Board }) {
  const say = useSay();
  if (board.shared.length === 0) return null;
  const count = board.shared.length;
  return (
    <Notice tone="note" title={say('evidence:shared', { count })}>
      <p>{say('evidence:shared-help')}</p>
      <details>
        <summary>{say('evidence:shared-which')}</summary>
        <ul className={styles.shared}>
          {board.shared.map(({ document, name, items }) => (
            <li key={document}>
              <a href={inLanguage(`/cabinet/documents/${document}`, say.language)}>{name}</a>
              {' · '}
              {say('evidence:items', { count: items })}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

type HeadProps = { readonly board: Board; readonly isBehind: boolean; readonly draft: boolean };

export function BoardHead({ board, isBehind, draft }: HeadProps) {
  const say = useSay();
  const number = (count: number) => formatNumber(String(count), say.language);
  const told = { count: board.atRisk, items: number(board.items), lost: number(board.atRisk) };
  return (
    <div className={styles.head} aria-busy={isBehind}>
      <p className={styles.finding} role="status">
        {board.atRisk === 0 ? say('evidence:nothing-at-risk') : say('evidence:items-at-risk', told)}{' '}
        <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>
      </p>
      <Scores board={board} />
      {draft && <Aside>{say('evidence:weights-pending')}</Aside>}
      <Shared board={board} />
    </div>
  );
}
