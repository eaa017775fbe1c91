// What the report lacks before it is submitted, with what it costs. Nothing of it stands in the way (E-7).

import type { Completeness, LackingRow } from '#contract/submission.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Aside, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatNumber } from '#wording/format-number.ts';
import { wordFault, wordReference } from '#wording/word-finding.ts';
import styles from './submission.module.css';

/** So many are drawn; the sheets show all of them. */
const SHOWN = 50;

function Rows({ rows, count }: { readonly rows: readonly LackingRow[]; readonly count: number }) {
  const say = useSay();
  const shown = rows.slice(0, SHOWN);
  return (
    <>
      <LineList>
        {shown.map(({ row, table, number, title, findings, documents, loss }) => (
          <Line key={row} title={title || say('submission:row', { table: say(`law:table.${table}`), number })}>
            <LineAbout>
              {[
                ...(title ? [say('submission:row', { table: say(`law:table.${table}`), number })] : []),
                ...findings.map(({ code, values }) => wordFault(say, code, values)),
                ...documents.map((id) => say(`law:document.${id}`)),
                ...(loss === null ? [] : [say('submission:row-loss', { loss: formatNumber(loss, say.language) })]),
              ].join('. ')}
            </LineAbout>
          </Line>
        ))}
      </LineList>
      {count > shown.length && <Aside>{say('submission:rows-more', { count: count - shown.length })}</Aside>}
    </>
  );
}

function Lists({ check }: { readonly check: Completeness }) {
  const say = useSay();
  if (check.divisors.length + check.lists.length === 0) return null;
  return (
    <ul>
      {check.divisors.map((table) => (
        <li key={table}>{say(`submission:missing-${table}`)}</li>
      ))}
      {check.lists.map(({ document, paragraph }) => (
        <li key={`${document}${paragraph}`}>
          {say('submission:missing-list', { document: say(`law:document.${document}`) })}{' '}
          <ParagraphMark>{wordReference(say, paragraph)}</ParagraphMark>
        </li>
      ))}
    </ul>
  );
}

export function Missing({ check }: { readonly check: Completeness }) {
  const say = useSay();
  const { refused, evidence, lists, divisors } = check;
  const nothing = refused.count + evidence.count + lists.length + divisors.length === 0;
  if (nothing) return <p>{say('submission:missing-nothing')}</p>;
  return (
    <div className={styles.stack}>
      <Notice tone="waiting" title={say('submission:missing')}>
        <p>
          {say('submission:missing-about')} <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>
        </p>
      </Notice>
      <Lists check={check} />
      {refused.count > 0 && (
        <details className={styles.more}>
          <summary>{say('submission:refused-rows', { count: refused.count })}</summary>
          <Rows {...refused} />
        </details>
      )}
      {evidence.count > 0 && (
        <details className={styles.more}>
          <summary>
            {say('submission:unshown-rows', {
              count: evidence.count,
              loss: formatNumber(evidence.loss, say.language),
            })}
          </summary>
          <Rows {...evidence} />
        </details>
      )}
    </div>
  );
}
