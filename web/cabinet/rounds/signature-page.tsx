// The chief chooses how the first heads sign: with a key, confirmed with the second factor, or as each likes.

import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { ChooseSignature, type RoundWhole } from '#contract/rounds.ts';
import { SIGNATURE_FORMS, type SignatureForm } from '#contract/signature-forms.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { addressOf, useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { StageBarred } from './stage-barred.tsx';
import { WordedAct } from './worded-act.tsx';

function SignatureChoice({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, round, refresh } = useRoundAct(ChooseSignature, seen);
  const [chosen, setChosen] = useState<SignatureForm>();
  const signature = chosen ?? round.signature;
  const changed = signature !== round.signature;
  useEffect(() => {
    if (!act.isSuccess) return;
    refresh();
    router.history.push(addressOf(say, seen.id));
  }, [act.isSuccess, refresh, router, say, seen.id]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) act.mutate({ params: { id: round.id }, body: { signature }, version: round.version });
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <UnsavedGuard when={changed && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={anew} word={({ act: did }) => <WordedAct act={did} />} />}
      <OneOf
        label={say('rounds:signature-question')}
        choices={SIGNATURE_FORMS.map((value) => ({
          value,
          label: say(`rounds:signature.${value}`),
          hint: say(`rounds:signature-hint.${value}`),
        }))}
        value={signature}
        onChange={(value) => setChosen(SIGNATURE_FORMS.find((form) => form === value))}
      />
      <ButtonRow>
        <Button
          kind="primary"
          type="submit"
          busy={act.isPending ? say('rounds:saving') : undefined}
          barredBecause={changed ? undefined : say('rounds:nothing-changed')}
        >
          {say('rounds:signature-save')}
        </Button>
        <LinkButton href={addressOf(say, round.id)}>{say('rounds:leave')}</LinkButton>
      </ButtonRow>
    </form>
  );
}

export function SignaturePage() {
  const say = useSay();
  return (
    <RoundScreen of="rounds:signature-change" act="round.draft">
      {(round) => (
        <StageBarred round={round} act="change-readings">
          <div className={styles.opening}>
            <Lead>{say('rounds:signature-lead')}</Lead>
          </div>
          <SignatureChoice seen={round} />
        </StageBarred>
      )}
    </RoundScreen>
  );
}
