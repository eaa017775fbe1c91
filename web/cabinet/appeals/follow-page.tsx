// An official enters what the competent authority did about the recommendation of the commission.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type AppealWhole, FollowAppeal } from '#contract/appeals.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { JustificationFields, NOTHING_TYPED, readJustification } from '#web/kit/justification-fields.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { wordReference } from '#wording/word-finding.ts';
import { addressOf, useAppealAct } from './appeal-queries.ts';
import { AppealScreen } from './appeal-screen.tsx';
import styles from './appeals.module.css';

const LEAST = 3;

const EMPTY = { accepted: undefined as 'yes' | 'no' | undefined, number: '', on: '', issuer: '', words: NOTHING_TYPED };

function bodyOf({ accepted, number, on, issuer, words: typed }: typeof EMPTY) {
  const words = readJustification(typed, LEAST);
  const day = findTypedDate(on);
  if (!accepted || !day || !words || [number, issuer].some((text) => text.trim() === '')) return undefined;
  return { accepted: accepted === 'yes', document: { number, on: day, issuer }, words };
}

function Following({ of }: { readonly of: AppealWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, appeal } = useAppealAct(FollowAppeal, of);
  const [typed, setTyped] = useState(EMPTY);
  const body = bodyOf(typed);
  const field = (name: 'number' | 'issuer') => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const send = () =>
    body &&
    act.mutate(
      { params: { id: appeal.id }, body, version: appeal.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, appeal.id))) },
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={typed !== EMPTY && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <OneOf
        label={say('appeals:accepted')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: say(`appeals:accepted.${value}`) }))}
        value={typed.accepted}
        onChange={(value) => setTyped({ ...typed, accepted: value as 'yes' | 'no' })}
      />
      <TextField label={say('appeals:document-number')} width={12} input={field('number')} />
      <DateField
        label={say('appeals:document-on')}
        value={typed.on}
        day={findTypedDate(typed.on)}
        onChange={(on) => setTyped({ ...typed, on })}
      />
      <TextField label={say('appeals:document-issuer')} input={field('issuer')} />
      <JustificationFields
        labelOf={(language) => say(`appeals:follow-words-${language}`)}
        typed={typed.words}
        onType={(words) => setTyped({ ...typed, words })}
        longest={4000}
      />
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('appeals:saving') : undefined}
          barredBecause={body ? undefined : say('appeals:fill-first')}
          onClick={send}
        >
          {say('appeals:follow')}
        </Button>
        <LinkButton href={addressOf(say, appeal.id)}>{say('appeals:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function FollowPage() {
  const say = useSay();
  return (
    <AppealScreen of="appeals:follow" act="appeal.follow">
      {(appeal) => (
        <ActPage
          title={say('appeals:follow')}
          what={<p>{say('appeals:follow-what')}</p>}
          ground={{ text: say('appeals:follow-ground'), paragraph: wordReference(say, 'S-16.1') }}
          irreversible={say('appeals:follow-irreversible')}
          hindrances={appeal.stage === 'recommended' ? [] : [say(`appeals:hindrance.stage.${appeal.stage}`)]}
          sign={<Following of={appeal} />}
        />
      )}
    </AppealScreen>
  );
}
