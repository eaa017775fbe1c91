// A sitting of the commission is called, or moved to another day.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type AppealWhole, CallCommission } from '#contract/appeals.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { faultOf } from '#web/kit/form-faults.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { wordReference } from '#wording/word-finding.ts';
import { addressOf, useAppealAct } from './appeal-queries.ts';
import { AppealScreen } from './appeal-screen.tsx';
import styles from './appeals.module.css';

const FIELDS = { '/body/on': 'on', '/body/place/kk': 'place-kk', '/body/place/ru': 'place-ru' };

function Calling({ of }: { readonly of: AppealWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, appeal } = useAppealAct(CallCommission, of);
  const [on, setOn] = useState('');
  const [place, setPlace] = useState(of.called?.place ?? { kk: '', ru: '' });
  const day = findTypedDate(on);
  const set = (language: 'kk' | 'ru') => (event: { target: { value: string } }) =>
    setPlace({ ...place, [language]: event.target.value });
  const send = () =>
    day &&
    act.mutate(
      { params: { id: appeal.id }, body: { on: day, place }, version: appeal.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, appeal.id))) },
    );
  const barred = () => {
    if (!day) return say('appeals:day-first');
    return place.kk.trim() === '' || place.ru.trim() === '' ? say('appeals:fill-first') : undefined;
  };
  return (
    <div className={styles.form}>
      <UnsavedGuard when={on !== '' && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <DateField
        id="on"
        label={say('appeals:sitting-day')}
        value={on}
        day={day}
        onChange={setOn}
        fault={faultOf(act.error, FIELDS, 'on')}
      />
      {(['kk', 'ru'] as const).map((language) => (
        <TextField
          key={language}
          id={`place-${language}`}
          label={say(`appeals:place-${language}`)}
          fault={faultOf(act.error, FIELDS, `place-${language}`)}
          input={{ value: place[language], onChange: set(language) }}
        />
      ))}
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('appeals:saving') : undefined}
          barredBecause={barred()}
          onClick={send}
        >
          {say('appeals:call')}
        </Button>
        <LinkButton href={addressOf(say, appeal.id)}>{say('appeals:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function CallPage() {
  const say = useSay();
  return (
    <AppealScreen of="appeals:call" act="appeal.keep">
      {(appeal) => (
        <ActPage
          title={say('appeals:call')}
          what={<p>{say('appeals:call-what')}</p>}
          ground={{ text: say('appeals:call-ground'), paragraph: wordReference(say, 'S-15') }}
          irreversible={say('appeals:call-irreversible')}
          hindrances={
            ['lodged', 'called'].includes(appeal.stage) ? [] : [say(`appeals:hindrance.stage.${appeal.stage}`)]
          }
          sign={<Calling of={appeal} />}
        />
      )}
    </AppealScreen>
  );
}
