// The competent authority enters what the founder decided (S-10); with a decision that gives it, the status enters the register.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type CaseWhole, EnterFounderDecision } from '#contract/status.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { wordReference } from '#wording/word-finding.ts';
import { CaseScreen } from './case-screen.tsx';
import styles from './status.module.css';
import { addressOf, useCaseAct } from './status-queries.ts';
import { wordHindrance } from './word-hindrance.ts';

const EMPTY = { accepted: 'yes', number: '', on: '', issuer: '', from: '' };
type Typed = typeof EMPTY;

function bodyOf({ accepted, number, on, issuer, from }: Typed) {
  const day = findTypedDate(on);
  const first = findTypedDate(from);
  const gives = accepted === 'yes';
  if (!day || number.trim() === '' || issuer.trim() === '' || (gives && !first)) return undefined;
  return { accepted: gives, number, on: day, issuer, from: gives ? (first ?? null) : null };
}

type FieldsProps = { readonly typed: Typed; readonly onTyped: (typed: Typed) => void };

function Fields({ typed, onTyped }: FieldsProps) {
  const say = useSay();
  const set = (name: keyof Typed) => (value: string) => onTyped({ ...typed, [name]: value });
  const text = (name: 'number' | 'issuer') => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => set(name)(event.target.value),
  });
  return (
    <>
      <OneOf
        label={say('status:decision-accepted')}
        choices={['yes', 'no'].map((value) => ({ value, label: say(`status:decision.${value}`) }))}
        value={typed.accepted}
        onChange={set('accepted')}
      />
      <div className={styles.pair}>
        <TextField id="number" label={say('status:decision-number')} width={20} input={text('number')} />
        <DateField
          id="on"
          label={say('status:decision-on')}
          value={typed.on}
          day={findTypedDate(typed.on)}
          onChange={set('on')}
        />
      </div>
      <TextField id="issuer" label={say('status:decision-issuer')} input={text('issuer')} />
      {typed.accepted === 'yes' && (
        <DateField
          id="from"
          label={say('status:decision-from')}
          value={typed.from}
          day={findTypedDate(typed.from)}
          onChange={set('from')}
        />
      )}
    </>
  );
}

function Entering({ seen }: { readonly seen: CaseWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, held } = useCaseAct(EnterFounderDecision, seen);
  const [typed, setTyped] = useState(EMPTY);
  const body = bodyOf(typed);
  const press = () =>
    body &&
    act.mutate(
      { params: { id: held.id }, body, version: held.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, held.id))) },
    );
  return (
    <>
      <UnsavedGuard when={typed !== EMPTY && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <ActPage
        title={say('status:enter-decision')}
        what={<p>{say('status:decision-what')}</p>}
        ground={{ text: say('status:decision-ground'), paragraph: wordReference(say, 'S-10') }}
        irreversible={say('status:decision-irreversible')}
        hindrances={(held.hindrances.decide ?? []).map((one) => wordHindrance(say, one))}
        sign={
          <div className={styles.form}>
            <Fields typed={typed} onTyped={setTyped} />
            <ButtonRow>
              <Button
                kind="primary"
                busy={act.isPending ? say('status:working') : undefined}
                barredBecause={body ? undefined : say('status:decision-first')}
                onClick={press}
              >
                {say('status:decision-save')}
              </Button>
              <LinkButton href={addressOf(say, held.id)}>{say('status:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

export function DecisionPage() {
  return (
    <CaseScreen of="status:enter-decision" act="status.route" ownTitle>
      {(found) => <Entering seen={found} />}
    </CaseScreen>
  );
}
