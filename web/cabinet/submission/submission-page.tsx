// The first head submits the year: what goes out and what it lacks, the statement to the letter, the signature. Officers see the
// same without the signature.

import { useNavigate, useParams } from '@tanstack/react-router';
import type { SubmissionState } from '#contract/submission.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { LinkButton } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside, Heading, ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { addressOfSubmission } from '#web/kit/reports/address-of-submission.ts';
import { addressOfReport, type Place } from '#web/kit/reports/report-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { Missing } from './missing.tsx';
import { SignForm, waysOf } from './sign-form.tsx';
import styles from './submission.module.css';
import { useStatement, useSubmission } from './submission-queries.ts';

type Shown = { readonly place: Place; readonly state: SubmissionState };

function WhatGoesOut({ state }: Pick<Shown, 'state'>) {
  const say = useSay();
  const { check, since, organisation } = state;
  if (check.tables.length === 0) return <p>{say('submission:what-nothing')}</p>;
  const { lists, ...changes } = since ?? { lists: false, added: 0, changed: 0, removed: 0 };
  const changed = changes.added + changes.changed + changes.removed > 0;
  return (
    <>
      <p>{say('submission:what', { name: organisation.names[say.language] })}</p>
      <ul>
        {check.tables.map(({ table, rows, refused }) => (
          <li key={table}>
            {say(refused > 0 ? 'submission:table-rows-refused' : 'submission:table-rows', {
              table: say(`law:table.${table}`),
              count: rows,
              refused,
            })}
          </li>
        ))}
      </ul>
      {since && <p>{changed ? say('submission:since', changes) : say('submission:since-nothing')}</p>}
      {lists && <p>{say('submission:lists-changed')}</p>}
      <Missing check={check} />
    </>
  );
}

function Earlier({ place, state }: Shown) {
  const say = useSay();
  return (
    <Section title={say('submission:earlier')}>
      {state.submissions.length === 0 && <p>{say('submission:earlier-none')}</p>}
      <LineList>
        {state.submissions.map(({ number, receivedAt, name }, at) => (
          <Line
            key={number}
            title={<a href={addressOfSubmission(say, place, number)}>{say('submission:receipt-of', { number })}</a>}
          >
            <LineAbout>
              {say('submission:earlier-about', { at: formatMoment(receivedAt, say.language), name })}
              {at === 0 && ` ${say('submission:counts')}`}
            </LineAbout>
          </Line>
        ))}
      </LineList>
    </Section>
  );
}

function Closed({ place, state }: Shown) {
  const say = useSay();
  const date = formatDate(getPlainDate(state.lastDay), say.language);
  return (
    <div className={styles.stack}>
      <Heading level={1}>{say('submission:title', { year: state.reportingYear })}</Heading>
      {state.stage === 'draft' ? (
        <Notice tone="note" title={say('submission:closed-draft')} />
      ) : (
        <Notice tone="refused" title={say('submission:closed')}>
          <p>
            {say('submission:closed-about', { date })} <ParagraphMark>{wordReference(say, 'E-7')}</ParagraphMark>
          </p>
        </Notice>
      )}
      <Earlier place={place} state={state} />
      <LinkButton href={addressOfReport(say, place)}>{say('submission:back')}</LinkButton>
    </div>
  );
}

function findHindrances(say: ReturnType<typeof useSay>, state: SubmissionState, mayDo: boolean): string[] {
  return [
    ...(mayDo ? [] : [say('submission:only-head')]),
    ...(state.check.tables.length === 0 ? [say('submission:nothing-reported')] : []),
    ...(waysOf(state).length === 0 ? [say('submission:no-keys')] : []),
  ];
}

function SubmitAct({ place, state, onAnew }: Shown & { readonly onAnew: () => void }) {
  const say = useSay();
  const may = useMay();
  const go = useNavigate();
  const { data: statement, error, refetch } = useStatement(place);
  if (error && !statement) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!statement) return <LoadingState />;
  const anew = () => {
    onAnew();
    void refetch();
  };
  const date = formatDate(getPlainDate(state.lastDay), say.language);
  return (
    <>
      <ActPage
        title={say('submission:title', { year: state.reportingYear })}
        what={<WhatGoesOut state={state} />}
        ground={{ text: say('submission:ground'), paragraph: wordReference(say, 'E-6') }}
        irreversible={say('submission:irreversible')}
        text={<pre className={styles.statement}>{statement.statement}</pre>}
        signed
        hindrances={findHindrances(say, state, may('submission.submit', place.organisation))}
        sign={
          <SignForm
            key={statement.hash}
            place={place}
            state={state}
            statement={statement}
            onAnew={anew}
            onDone={(number) => void go({ to: addressOfSubmission(say, place, number) })}
          />
        }
      />
      <Aside>{say('submission:until', { date })}</Aside>
      <Earlier place={place} state={state} />
    </>
  );
}

export function SubmissionPage() {
  const say = useSay();
  const { id: round = '', organisation = '' } = useParams({ strict: false }) as { id?: string; organisation?: string };
  const place = { round, organisation };
  const { data: state, error, refetch } = useSubmission(place);
  if (error && !state) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!state) return <LoadingState />;
  const title = say('submission:title', { year: state.reportingYear });
  return (
    <>
      <PageTitle title={title} />
      <Breadcrumb
        up={[{ label: state.organisation.names[say.language], href: addressOfReport(say, place) }]}
        here={title}
      />
      {state.stage === 'intake' ? (
        <SubmitAct place={place} state={state} onAnew={() => void refetch()} />
      ) : (
        <Closed place={place} state={state} />
      )}
    </>
  );
}
