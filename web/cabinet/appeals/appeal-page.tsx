// One complaint: what it is about, its words and documents, the commission, its votes, what the authority did, its papers.

import type { AppealWhole } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Facts, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PaperLines } from '#web/kit/papers/paper-lines.tsx';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordJustification } from '#wording/word-justification.ts';
import { addressOf, addressOfCase } from './appeal-queries.ts';
import { AppealScreen } from './appeal-screen.tsx';
import { AppealStage } from './appeal-stage.tsx';
import styles from './appeals.module.css';
import { Commission } from './commission.tsx';
import { Votes } from './votes.tsx';
import { wordFault } from './word-fault.ts';

type Of = { readonly of: AppealWhole };

function Decision({ of }: Of) {
  const say = useSay();
  const { appealed, decision } = of;
  const day = (text: string) => formatDate(getPlainDate(text), say.language);
  return (
    <Facts
      of={[
        {
          name: say('appeals:about'),
          value: appealed ? (
            <a href={addressOfCase(say, decision)}>{say(`appeals:decision.${decision.kind}`)}</a>
          ) : (
            say(`appeals:decision.${decision.kind}`)
          ),
        },
        ...(appealed
          ? [
              { name: say('appeals:decided-on'), value: day(appealed.decidedOn) },
              { name: say('appeals:received-on'), value: day(appealed.receivedOn) },
              {
                name: say('appeals:term'),
                value: (
                  <>
                    {say('appeals:term-24', { day: day(appealed.term.lastDay) })}{' '}
                    <ParagraphMark>{wordReference(say, 'S-14')}</ParagraphMark>
                  </>
                ),
              },
            ]
          : []),
        { name: say('appeals:lodged-at'), value: formatMoment(of.lodgedAt, say.language) },
      ]}
    />
  );
}

function Complaint({ of }: Of) {
  const say = useSay();
  return (
    <div className={styles.stack}>
      {of.name !== null && (
        <p className={styles.who}>
          {say('appeals:by', { name: of.name, at: formatMoment(of.lodgedAt, say.language) })}
        </p>
      )}
      <p className={styles.words}>{of.words}</p>
      {of.documents.length === 0 && <Aside>{say('appeals:no-documents')}</Aside>}
      {of.documents.length > 0 && (
        <ul className={styles.documents}>
          {of.documents.map(({ document, name }) => (
            <li key={document}>
              <a href={inLanguage(`/cabinet/documents/${document}`, say.language)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NextStep({ of }: Of) {
  const say = useSay();
  const may = useMay();
  const ways = [
    ...(of.stage === 'called' && may('appeal.keep') ? (['vote'] as const) : []),
    ...(['lodged', 'called'].includes(of.stage) && may('appeal.keep') ? (['call'] as const) : []),
    ...(of.stage === 'recommended' && may('appeal.follow') ? (['follow'] as const) : []),
  ];
  const labels = {
    vote: say('appeals:vote-act'),
    follow: say('appeals:follow'),
    call: say(of.stage === 'called' ? 'appeals:call-again' : 'appeals:call'),
  };
  if (ways.length === 0) return null;
  return (
    <Section title={say('appeals:next')}>
      <ButtonRow>
        {ways.map((way, at) => (
          <LinkButton key={way} kind={at === 0 ? 'primary' : 'secondary'} href={addressOf(say, of.id, way)}>
            {labels[way]}
          </LinkButton>
        ))}
      </ButtonRow>
    </Section>
  );
}

function Followed({ of }: Of) {
  const say = useSay();
  const { followed } = of;
  if (!followed) return null;
  const { accepted, document, words, at } = followed;
  const on = formatDate(getPlainDate(document.on), say.language);
  return (
    <Section title={say('appeals:followed')}>
      <div className={styles.stack}>
        <Notice
          tone={accepted ? 'counted' : 'refused'}
          title={say(accepted ? 'appeals:accepted.yes' : 'appeals:accepted.no')}
        >
          <p>{say('appeals:document-of', { ...document, on })}</p>
        </Notice>
        <p className={styles.words}>{wordJustification(say, words)}</p>
        <Aside>{formatMoment(at, say.language)}</Aside>
      </div>
    </Section>
  );
}

function Whole({ of }: Of) {
  const say = useSay();
  const may = useMay();
  return (
    <>
      <Opening close>
        <p>
          <AppealStage of={of.stage} />
        </p>
        {of.stage === 'refused' && <Aside>{say('appeals:next-court')}</Aside>}
      </Opening>
      {of.faults.length > 0 && (
        <Notice tone="late" title={say('appeals:not-examined')}>
          {of.faults.map((fault) => (
            <p key={fault.code}>
              {wordFault(say, fault)} <ParagraphMark>{wordReference(say, fault.paragraph)}</ParagraphMark>
            </p>
          ))}
        </Notice>
      )}
      <Decision of={of} />
      <NextStep of={of} />
      <Followed of={of} />
      <Votes of={of} />
      <Section title={say('appeals:words')}>
        <Complaint of={of} />
      </Section>
      {of.stage !== 'not-admitted' && <Commission of={of} sees={may('appeal.keep') || may('appeal.declare')} />}
      <Section title={say('appeals:papers')}>
        <PaperLines of={of.papers} />
      </Section>
    </>
  );
}

export function AppealPage() {
  return <AppealScreen>{(appeal) => <Whole of={appeal} />}</AppealScreen>;
}
