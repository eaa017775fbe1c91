// The case of a status: where it stands, the term, what is to do now, the way it goes, the finding, opinions, votes and papers.

import { useState } from 'react';
import { type CaseWhole, RouteCase, WithdrawApplication } from '#contract/status.ts';
import type { Term } from '#rules/calendar/term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { TermLine } from '#web/design/term-line.tsx';
import { Facts } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { today } from '#web/kit/clock.ts';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useMay } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { wordTerm } from '#wording/word-term.ts';
import { Opinions, Papers, Resolution, Votes } from './case-bodies.tsx';
import { CaseScreen } from './case-screen.tsx';
import { CaseSteps } from './case-steps.tsx';
import { FindingsShown } from './findings-shown.tsx';
import { StageMark } from './stage-mark.tsx';
import styles from './status.module.css';
import { addressOf, useAskAgain } from './status-queries.ts';
import { SubmittedShown } from './submitted-shown.tsx';
import { wordHindrance } from './word-hindrance.ts';

type Of = { readonly of: CaseWhole };

function ExaminationTerm({ of: { examination, stage } }: Of) {
  const say = useSay();
  const calendar = useCalendarInForce();
  if (!examination || stage !== 'examination') return null;
  // The contract has checked the parts; the days in them came from a calendar of the server.
  const term = wordTerm(say, examination as unknown as Term, today(), calendar);
  return <TermLine term={term} reference={wordReference(say, term.paragraph)} />;
}

function Withdraw({ of }: Of) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(WithdrawApplication);
  const [words, setWords] = useState('');
  const press = (close: () => void) =>
    act.mutate(
      { params: { id: of.id }, body: { words }, version: of.version },
      { onSuccess: () => void again().then(close) },
    );
  return (
    <ConfirmButton label={say('status:withdraw')} title={say('status:withdraw-title')} act={act} onConfirm={press}>
      <div className={styles.form}>
        <p>{say('status:withdraw-about')}</p>
        <TextAreaField
          label={say('status:withdraw-words')}
          area={{ value: words, rows: 3, maxLength: 2000, onChange: (event) => setWords(event.target.value) }}
        />
      </div>
    </ConfirmButton>
  );
}

function Route({ of }: Of) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(RouteCase);
  const press = (close: () => void) =>
    act.mutate(
      { params: { id: of.id }, body: {}, version: of.version },
      { onSuccess: () => void again().then(close), onError: () => void again() },
    );
  return (
    <ConfirmButton
      label={say('status:route')}
      title={say('status:route-title')}
      kind="primary"
      act={act}
      onConfirm={press}
    >
      <p>{say(`status:route-about.${of.founder ?? 'unknown'}`)}</p>
    </ConfirmButton>
  );
}

/** What the reader may do now; the first is the next step. */
function NextSteps({ of }: Of) {
  const say = useSay();
  const may = useMay();
  const { hindrances, organisation, id } = of;
  const mine = (act: 'status.apply' | 'status.submit') => may(act, organisation.id);
  const link = (screen: string, label: string, kind: 'primary' | 'secondary' = 'primary') => (
    <LinkButton kind={kind} href={addressOf(say, id, screen)}>
      {say(label)}
    </LinkButton>
  );
  return (
    <ButtonRow>
      {of.form && mine('status.apply') && link('application', of.submitted ? 'status:complete' : 'status:go-on')}
      {hindrances.submit && mine('status.submit') && link('submit', 'status:submit', 'secondary')}
      {hindrances.opinion && may('status.give-opinion') && link('opinion', 'status:give-opinion')}
      {of.stage === 'examination' && may('status.resolve') && (
        <LinkButton href={inLanguage('/cabinet/council', say.language)}>{say('status:to-council')}</LinkButton>
      )}
      {hindrances.route && may('status.route') && hindrances.route.length === 0 && <Route of={of} />}
      {hindrances.decide && may('status.route') && link('decision', 'status:enter-decision')}
      {hindrances.withdraw && mine('status.submit') && <Withdraw of={of} />}
    </ButtonRow>
  );
}

function Standing({ of }: Of) {
  const say = useSay();
  const may = useMay();
  const against = may('status.route') ? (of.hindrances.route ?? []) : [];
  return (
    <>
      {against.length > 0 && (
        <Notice tone="refused" title={say('status:hindered')}>
          {against.map((one) => (
            <p key={one.code}>{wordHindrance(say, one)}</p>
          ))}
        </Notice>
      )}
      {of.missed && (
        <Notice tone="late" title={say('status:missed')}>
          <p>{say('status:missed-about')}</p>
        </Notice>
      )}
      {of.withdrawn && (
        <Notice tone="note" title={say('status:stage.withdrawn')}>
          <p>{of.withdrawn.words}</p>
        </Notice>
      )}
      {of.stage === 'refused' && (
        <Notice tone="refused" title={say('status:refused')}>
          <p>{say('status:refused-about')}</p>
        </Notice>
      )}
      {of.upheld && <Notice tone="counted" title={say('status:upheld', { number: of.upheld.document.number })} />}
    </>
  );
}

function Head({ of }: Of) {
  const say = useSay();
  return (
    <Opening>
      <p>
        <StageMark of={of} />
      </p>
      <Facts
        of={[
          { name: say('status:fact.bin'), value: of.organisation.bin },
          { name: say('status:fact.category'), value: say(`status:category.${of.category ?? 'unknown'}`) },
          { name: say('status:fact.founder'), value: say(`status:founder.${of.founder ?? 'unknown'}`) },
        ]}
      />
      <ExaminationTerm of={of} />
      <Standing of={of} />
      <NextSteps of={of} />
    </Opening>
  );
}

function Whole({ of }: Of) {
  const say = useSay();
  return (
    <>
      <Head of={of} />
      <Section title={say('status:steps')}>
        <CaseSteps of={of} />
      </Section>
      <FindingsShown of={of.findings} from={formatDate(getPlainDate(of.requirementsFrom), say.language)} />
      <Resolution of={of} />
      <Opinions of={of} />
      <Votes of={of} />
      <Papers of={of} />
      <SubmittedShown of={of} />
    </>
  );
}

export function CasePage() {
  return <CaseScreen>{(found) => <Whole of={found} />}</CaseScreen>;
}
