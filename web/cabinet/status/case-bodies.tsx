// What the bodies read of a case: opinions of members, votes of the Council; and what everybody reads: the resolution and the papers.

import type { CaseVote, CaseWhole } from '#contract/status.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordJustification } from '#wording/word-justification.ts';
import styles from './status.module.css';
import { addressOf } from './status-queries.ts';

type Of = { readonly of: CaseWhole };

const POSITION = { approve: 'counted', refuse: 'refused', undecided: 'note' } as const;

export function Opinions({ of }: Of) {
  const say = useSay();
  if (of.opinions.length === 0) return null;
  return (
    <Section title={say('status:opinions')}>
      <LineList>
        {of.opinions.map(({ account, name, position, words, at }) => (
          <Line key={account} title={name}>
            <LineAbout>{formatMoment(at, say.language)}</LineAbout>
            <StatusMark meaning={POSITION[position]}>{say(`status:position.${position}`)}</StatusMark>
            <p className={styles.words}>{words}</p>
          </Line>
        ))}
      </LineList>
    </Section>
  );
}

function voteState({ adopted, state }: CaseVote): 'open' | 'adopted' | 'rejected' | 'unsigned' {
  if (adopted === null) return 'open';
  if (!adopted) return 'rejected';
  return state === 'signed' ? 'adopted' : 'unsigned';
}
const VOTE = { open: 'waiting', unsigned: 'waiting', adopted: 'counted', rejected: 'refused' } as const;

export function Votes({ of }: Of) {
  const say = useSay();
  const may = useMay();
  if (of.votes.length === 0) return null;
  return (
    <Section title={say('status:votes')}>
      <LineList>
        {of.votes.map((vote) => {
          const stands = voteState(vote);
          const date = formatDate(getPlainDate(vote.on), say.language);
          const sitting = inLanguage(`/cabinet/council/${vote.sitting}`, say.language);
          return (
            <Line
              key={vote.item}
              title={<a href={sitting}>{say('status:vote-at', { date })}</a>}
              action={
                of.stage === 'examination' && stands === 'adopted' && may('status.resolve') ? (
                  <LinkButton kind="primary" href={addressOf(say, of.id, `resolve/${vote.item}`)}>
                    {say('status:resolve')}
                  </LinkButton>
                ) : undefined
              }
            >
              <LineAbout>
                {say(`status:vote-on.${vote.outcome}`)}
                {vote.protocol !== null && ` · ${say('status:protocol', { number: vote.protocol })}`}
              </LineAbout>
              <StatusMark meaning={VOTE[stands]}>{say(`status:vote.${stands}`)}</StatusMark>
            </Line>
          );
        })}
      </LineList>
    </Section>
  );
}

export function Resolution({ of: { resolved } }: Of) {
  const say = useSay();
  if (!resolved?.justification) return null;
  return (
    <Section title={say('status:justification')}>
      <p className={styles.small}>{say(`status:found-then.${resolved.proposed}`)}</p>
      <p className={styles.words}>{wordJustification(say, resolved.justification)}</p>
    </Section>
  );
}

export function Papers({ of: { papers } }: Of) {
  const say = useSay();
  if (papers.length === 0) return null;
  return (
    <Section title={say('status:papers')}>
      <LineList>
        {papers.map(({ id, template, number, on, files }) => (
          <Line key={id} title={say(`status:paper.${template}`)}>
            <LineAbout>
              {say('status:paper-of', { number, date: formatDate(getPlainDate(on), say.language) })}
              {files.length === 0 && ` · ${say('status:paper-making')}`}
            </LineAbout>
            <p>
              {files
                .filter(({ language }) => language === say.language)
                .map(({ language, format }) => (
                  <span key={format}>
                    <a href={`/api/papers/${id}/files/${language}/${format}`}>{format.toUpperCase()}</a>{' '}
                  </span>
                ))}
            </p>
          </Line>
        ))}
      </LineList>
    </Section>
  );
}
