// Every vote of the commission on a complaint, the last one first: by name, with who presided and what it came to.

import type { AppealVote, AppealWhole } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import type { Meaning } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOfPaper } from '#web/kit/papers/paper-addresses.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordJustification } from '#wording/word-justification.ts';
import styles from './appeals.module.css';

const TONE: Readonly<Record<AppealVote['outcome'], Meaning>> = {
  satisfied: 'counted',
  'satisfied-by-chair': 'counted',
  refused: 'refused',
  'refused-by-chair': 'refused',
  undecided: 'waiting',
};

function Vote({ of }: { readonly of: AppealVote }) {
  const say = useSay();
  const conflictOf = (account: string) => of.conflicts.find((one) => one.account === account);
  const wordOf = (account: string): string => {
    const vote = of.votes.find((one) => one.account === account);
    if (vote) return say(`appeals:vote.${vote.vote}`);
    const conflict = conflictOf(account);
    if (conflict)
      return say('appeals:conflict-of', { ground: conflict.words || say(`appeals:conflict.${conflict.ground}`) });
    return say(of.present.includes(account) ? 'appeals:vote.no-vote' : 'appeals:vote.absent');
  };
  return (
    <Section title={say('appeals:vote-of', { on: formatDate(getPlainDate(of.on), say.language) })}>
      <div className={styles.stack}>
        <Notice tone={TONE[of.outcome]} title={say(`appeals:outcome.${of.outcome}`)}>
          <p>
            {say('appeals:vote-chair', { name: of.chair?.name ?? say('appeals:nobody-presides') })}
            {' · '}
            <a href={addressOfPaper(say, of.protocol.id)}>{say('appeals:protocol', { number: of.protocol.number })}</a>
          </p>
        </Notice>
        <LineList>
          {of.members.map(({ account, name }) => (
            <Line key={account} title={name}>
              <LineAbout>{wordOf(account)}</LineAbout>
            </Line>
          ))}
        </LineList>
        <p className={styles.words}>{wordJustification(say, of.justification)}</p>
      </div>
    </Section>
  );
}

export function Votes({ of }: { readonly of: AppealWhole }) {
  return of.votes.toReversed().map((vote) => <Vote key={vote.at} of={vote} />);
}
