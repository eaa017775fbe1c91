// The case of a status holder: what the figures propose, what the Council resolved, what goes out and until when.

import { PAPER_FILE } from '#contract/papers.ts';
import type { RevisionWhole } from '#contract/revision.ts';
import type { Term } from '#rules/calendar/term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Facts, Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { inLanguage } from '#web/kit/language.ts';
import { CountedTerm } from '#web/kit/rounds/counted-term.tsx';
import { tryToWord } from '#web/kit/rounds/read-round.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordJustification } from '#wording/word-justification.ts';
import { ConformitySection } from './conformity-section.tsx';
import { DynamicsSection } from './dynamics-section.tsx';
import styles from './revision.module.css';
import { addressOf } from './revision-queries.ts';
import { RevisionScreen } from './revision-screen.tsx';
import { TONE_OF } from './revisions-page.tsx';
import { wordRevisionHindrance } from './word-revision.ts';

type Of = { readonly of: RevisionWhole };

const ACT_OF = {
  resolve: 'revision.keep',
  submit: 'revision.keep',
  end: 'revision.keep',
  answer: 'revision.answer',
  decide: 'revision.answer',
} as const;

/** What may be done now by the reader; what stands against it is said here and not only after the press. */
function Acts({ of }: Of) {
  const say = useSay();
  const may = useMay();
  const mine = of.acts.filter(({ act }) => may(ACT_OF[act]));
  const isEndable = mine.some(({ act, hindrances }) => act === 'end' && hindrances.length === 0);
  const shown = mine.filter(({ act }) => (act === 'end') === isEndable);
  if (shown.length === 0) return null;
  return (
    <Section title={say('revision:next')}>
      <div className={styles.stack}>
        {shown.map(({ act, hindrances }) =>
          hindrances.length > 0 ? (
            <Notice key={act} tone="waiting" title={say(`revision:act.${act}`)}>
              {hindrances.map((one) => (
                <p key={one.code}>{wordRevisionHindrance(say, one)}</p>
              ))}
            </Notice>
          ) : (
            <div key={act} className={styles.acts}>
              <LinkButton kind="primary" href={addressOf(say, of.id, act)}>
                {say(`revision:act.${act}`)}
              </LinkButton>
            </div>
          ),
        )}
      </div>
    </Section>
  );
}

function Terms({ of }: Of) {
  const say = useSay();
  const calendar = useCalendarInForce();
  return (
    <Section title={say('revision:terms')}>
      <div className={styles.stack}>
        {of.terms
          .filter(({ running }) => running)
          .map(({ name, term }) => (
            // The contract has checked the parts; the days in them came from a calendar of the server.
            <CountedTerm key={name} term={tryToWord(say, () => term as unknown as Term, today(), calendar)} />
          ))}
        {of.missedTerms.map(({ term, lastDay }) => (
          <Notice
            key={term}
            tone="late"
            title={say('revision:term-missed', {
              term: say(`revision:term.${term}`),
              date: formatDate(getPlainDate(lastDay), say.language),
            })}
          />
        ))}
        {of.terms.every(({ running }) => !running) && of.missedTerms.length === 0 && <p>{say('revision:no-term')}</p>}
      </div>
    </Section>
  );
}

function Resolution({ of }: Of) {
  const say = useSay();
  const { resolution, vote, submitted, answered, decided } = of;
  const day = (text: string) => formatDate(getPlainDate(text), say.language);
  const words = resolution?.justification && wordJustification(say, resolution.justification);
  const told = [
    ...(vote && !resolution
      ? [{ name: say('revision:vote'), value: say(`revision:vote.${vote.outcome}`, { date: day(vote.on) }) }]
      : []),
    ...(resolution
      ? [
          {
            name: say('revision:resolution'),
            value: say(`revision:resolved.${resolution.outcome}`, {
              date: day(resolution.on),
              protocol: resolution.protocol,
            }),
          },
          { name: say('revision:proposed-then'), value: say(`revision:proposed.${resolution.proposed}`) },
        ]
      : []),
    ...(words ? [{ name: say('revision:justification'), value: words }] : []),
    ...(submitted
      ? [
          {
            name: say('revision:submitted'),
            value: say('revision:paper', { number: submitted.paper.number, date: day(submitted.paper.on) }),
          },
        ]
      : []),
    ...(answered
      ? [
          {
            name: say(`revision:answered.${answered.route}`),
            value: say('revision:paper', { number: answered.paper.number, date: day(answered.paper.on) }),
          },
        ]
      : []),
    ...(decided
      ? [
          {
            name: say(`revision:decided.${decided.withdrawn ? 'withdrawn' : 'declined'}`),
            value: say('revision:paper', { number: decided.document.number, date: day(decided.document.on) }),
          },
        ]
      : []),
  ];
  if (told.length === 0) return null;
  return (
    <Section title={say('revision:course')}>
      <Facts of={told} />
    </Section>
  );
}

function Papers({ of }: Of) {
  const say = useSay();
  if (of.papers.length === 0) return null;
  const address = (id: string, language: string, format: string) =>
    PAPER_FILE.replace(':id', id).replace(':language', language).replace(':format', format);
  return (
    <Section title={say('revision:papers')}>
      <ul className={styles.papers}>
        {of.papers.map(({ id, number, on, template, files }) => (
          <li key={id}>
            {say(`revision:paper-name.${template}`)}{' '}
            {say('revision:paper', { number, date: formatDate(getPlainDate(on), say.language) })}{' '}
            <span>
              {files.map(({ language, format }) => (
                <a key={`${language}${format}`} href={address(id, language, format)} hrefLang={language}>
                  {say(`revision:file.${language}`, { format: format.toUpperCase() })}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CaseView({ of }: Of) {
  const say = useSay();
  const { organisation, reportingYear, stage, dossier, founder, frozen } = of;
  return (
    <>
      <Opening>
        <Heading level={1}>{organisation.names[say.language]}</Heading>
        <Lead>{say('revision:of-year', { year: reportingYear })}</Lead>
        <p>
          <StatusMark meaning={TONE_OF[stage]}>{say(`revision:stage.${stage}`)}</StatusMark>
        </p>
      </Opening>
      <Section title={say('revision:finding')}>
        <div className={styles.finding}>
          <Facts
            of={[
              { name: say('revision:proposes'), value: <b>{say(`revision:proposed.${dossier.proposed}`)}</b> },
              { name: say('revision:rests-on'), value: wordReference(say, 'S-12') },
              { name: say('revision:bin'), value: organisation.bin },
              {
                name: say('revision:founder'),
                value: founder === null ? say('revision:not-known') : say(`organisations:founder.${founder}`),
              },
              {
                name: say('revision:dossier-state'),
                value: say(frozen ? 'revision:dossier-frozen' : 'revision:dossier-live'),
              },
            ]}
          />
          <p>
            <a href={inLanguage(`/status/${organisation.bin}`, say.language)}>{say('revision:to-register')}</a>
          </p>
        </div>
      </Section>
      <Acts of={of} />
      <Terms of={of} />
      <Resolution of={of} />
      <DynamicsSection of={dossier} />
      <ConformitySection of={dossier.conformity} organisation={organisation.id} />
      <Papers of={of} />
    </>
  );
}

export function RevisionPage() {
  return <RevisionScreen>{(revision) => <CaseView of={revision} />}</RevisionScreen>;
}
