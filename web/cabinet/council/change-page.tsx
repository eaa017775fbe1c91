// Day, hour, place and chair of a sitting that is convened; while it sits only the chair.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeSitting, type SittingWhole } from '#contract/council.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { FormFaults } from '#web/kit/form-faults.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import styles from './council.module.css';
import { addressOf, useSittingAct } from './council-queries.ts';
import { bodyOf, dayTyped, SITTING_FIELDS, SittingFields, typedOf } from './sitting-form.tsx';
import { SittingScreen } from './sitting-screen.tsx';
import { isChanged } from './word-council.ts';

function Changing({ seen }: { readonly seen: SittingWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, sitting } = useSittingAct(ChangeSitting, seen);
  const [typed, setTyped] = useState(() => typedOf(seen));
  const on = dayTyped(typed.on);
  const save = () => {
    if (!on) return;
    act.mutate(
      { params: { id: sitting.id }, body: bodyOf(typed, on), version: sitting.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, sitting.id))) },
    );
  };
  return (
    <div className={styles.form}>
      <UnsavedGuard when={JSON.stringify(typed) !== JSON.stringify(typedOf(seen)) && !act.isSuccess} />
      {isChanged(act.error) ? (
        <ActFault fault={act.error} onAnew={() => void anew()} />
      ) : (
        <FormFaults fault={act.error} fields={SITTING_FIELDS} />
      )}
      <SittingFields typed={typed} onTyped={setTyped} members={seen.seats} fault={act.error} />
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('council:saving') : undefined}
          barredBecause={on ? undefined : say('council:day-first')}
          onClick={save}
        >
          {say('council:save')}
        </Button>
        <LinkButton href={addressOf(say, sitting.id)}>{say('council:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function ChangeSittingPage() {
  return (
    <SittingScreen of="council:change" act="council.keep">
      {(sitting) => <Changing seen={sitting} />}
    </SittingScreen>
  );
}
