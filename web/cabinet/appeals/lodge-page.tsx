// The first head lodges a complaint: what it is about, until when, the words, the documents; afterwards the receipt, or why it is
// kept and not examined.

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { APPEALED_KINDS, type AppealedDecision, type AppealFault, LodgeComplaint } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { useConfirmation } from '#web/kit/confirmation.tsx';
import { ForbiddenPage, NotFoundPage } from '#web/kit/fault-pages.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { ChooseDocuments, type ChosenDocument } from '#web/kit/uploads/choose-documents.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { addressOf, addressOfAppeals, addressOfCase, useAppealable, useAskAgain } from './appeal-queries.ts';
import styles from './appeals.module.css';
import { wordFault } from './word-fault.ts';

const FIELDS = { '/body/words': 'words', '/body/documents': 'documents' };

type Place = { readonly organisation: string; readonly kind: (typeof APPEALED_KINDS)[number]; readonly id: string };

function Faults({ of, title }: { readonly of: readonly AppealFault[]; readonly title: string }) {
  const say = useSay();
  return (
    <Notice tone="late" title={title}>
      {of.map((fault) => (
        <p key={fault.code}>
          {wordFault(say, fault)} {wordReference(say, fault.paragraph)}
        </p>
      ))}
    </Notice>
  );
}

function About({ kind, decision }: { readonly kind: Place['kind']; readonly decision: AppealedDecision | null }) {
  const say = useSay();
  const day = (text: string) => formatDate(getPlainDate(text), say.language);
  return (
    <Facts
      of={[
        { name: say('appeals:about'), value: say(`appeals:decision.${kind}`) },
        ...(decision
          ? [
              { name: say('appeals:decided-on'), value: day(decision.decidedOn) },
              { name: say('appeals:received-on'), value: day(decision.receivedOn) },
              { name: say('appeals:term'), value: say('appeals:term-24', { day: day(decision.term.lastDay) }) },
            ]
          : []),
      ]}
    />
  );
}

type Seen = {
  readonly decision: AppealedDecision | null;
  readonly faults: readonly AppealFault[];
  readonly appeal: string | null;
  readonly withoutCode: boolean;
};

type ActProps = { readonly place: Place; readonly seen: Seen; readonly act: ReturnType<typeof useLodging> };

const useLodging = () => useAct(LodgeComplaint);

function Form({ place, seen, act }: ActProps) {
  const say = useSay();
  const again = useAskAgain();
  const [words, setWords] = useState('');
  const [documents, setDocuments] = useState<readonly ChosenDocument[]>([]);
  const { code, barredBecause, field } = useConfirmation(seen.withoutCode);
  const { organisation, ...decision } = place;
  const send = () =>
    act.mutate(
      { body: { organisation, decision, words, documents: documents.map((one) => one.id), code } },
      { onSuccess: () => void again() },
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={words !== '' && !act.isSuccess} />
      <FormFaults fault={act.error} fields={FIELDS} />
      <TextAreaField
        id="words"
        label={say('appeals:words')}
        hint={say('appeals:words-hint')}
        fault={faultOf(act.error, FIELDS, 'words')}
        area={{ value: words, rows: 10, maxLength: 8000, onChange: (event) => setWords(event.target.value) }}
      />
      <ChooseDocuments place={{ organisation }} chosen={documents} onChosen={setDocuments} />
      {field}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('appeals:saving') : undefined}
          barredBecause={words.trim() === '' ? say('appeals:text-missing') : barredBecause}
          onClick={send}
        >
          {say('appeals:lodge')}
        </Button>
        <LinkButton href={addressOfCase(say, place)}>{say('appeals:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

function Lodging({ place, seen, act }: ActProps) {
  const say = useSay();
  const made = act.data?.answer;
  if (made) {
    const title = say(made.admitted ? 'appeals:receipt' : 'appeals:receipt-kept');
    return (
      <div className={styles.stack}>
        <Heading level={1}>{say('appeals:lodge')}</Heading>
        <Notice tone={made.admitted ? 'counted' : 'late'} title={title} live>
          <p>{say('appeals:receipt-about', { at: formatMoment(made.at, say.language), number: made.paper.number })}</p>
        </Notice>
        {made.faults.length > 0 && <Faults of={made.faults} title={say('appeals:not-examined')} />}
        <LinkButton kind="primary" href={addressOf(say, made.id)}>
          {say('appeals:open-lodged')}
        </LinkButton>
      </div>
    );
  }
  return (
    <ActPage
      title={say('appeals:lodge')}
      what={
        <>
          <p>{say('appeals:lodge-what')}</p>
          <About kind={place.kind} decision={seen.decision} />
          {seen.appeal === null && seen.faults.length > 0 && (
            <Faults of={seen.faults} title={say('appeals:lodge-not-examined')} />
          )}
        </>
      }
      ground={{ text: say('appeals:lodge-ground'), paragraph: wordReference(say, 'S-14') }}
      irreversible={say('appeals:lodge-irreversible')}
      sign={
        seen.appeal === null ? (
          <Form place={place} seen={seen} act={act} />
        ) : (
          <Notice tone="note" title={say('appeals:lodged-already')}>
            <p>
              <a href={addressOf(say, seen.appeal)}>{say('appeals:open-lodged')}</a>
            </p>
          </Notice>
        )
      }
    />
  );
}

function Found({ place }: { readonly place: Place }) {
  const { data, error, refetch } = useAppealable(place);
  const act = useLodging();
  if (error && !data) return <FaultView fault={error} level={1} onAgain={() => void refetch()} />;
  return data ? <Lodging place={place} seen={data} act={act} /> : <LoadingState />;
}

export function LodgePage() {
  const say = useSay();
  const may = useMay();
  const { organisation = '', kind: asked, id = '' } = useParams({ strict: false }) as Partial<Record<string, string>>;
  const kind = APPEALED_KINDS.find((one) => one === asked);
  if (!kind) return <NotFoundPage />;
  if (!may('appeal.lodge', organisation)) return <ForbiddenPage />;
  return (
    <>
      <PageTitle title={say('appeals:lodge')} />
      <Breadcrumb up={[{ label: say('appeals:title'), href: addressOfAppeals(say) }]} here={say('appeals:lodge')} />
      <Found place={{ organisation, kind, id }} />
    </>
  );
}
