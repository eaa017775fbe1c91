// What each column of a ranking says.

import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import type { ScoreName } from '#web/kit/published/published-numbers.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './ranking.module.css';

const PARAGRAPHS = { sa: 'E-5.1', sb: 'E-5.2', sc: 'E-5.3' } as const;

export function ColumnsExplained({ score }: { readonly score: ScoreName }) {
  const say = useSay();
  return (
    <details className={styles.explained}>
      <summary>{say('portal:ranking.columns')}</summary>
      <dl>
        {['place', 'interval', 'organisation', 'score', 'parts', 'change'].map((id) => (
          <div key={id}>
            <dt>{say(`portal:ranking.${id}`)}</dt>
            <dd>
              {say(`portal:ranking.${id}-about`)}{' '}
              {id === 'score' && (
                <ParagraphMark href={inLanguage(`/methodology#${PARAGRAPHS[score]}`, say.language)}>
                  {wordReference(say, PARAGRAPHS[score])}
                </ParagraphMark>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
