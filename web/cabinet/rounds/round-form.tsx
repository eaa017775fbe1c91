// A form that changes a round: what was typed is guarded, what was refused stands above the fields, and when it is saved one is
// back at the round.

import { useRouter } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect } from 'react';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Opening } from '#web/design/opening.tsx';
import { Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOf, type RoundActing } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { RoundFault } from './round-fault.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { StageBarred } from './stage-barred.tsx';

type FormProps = {
  readonly of: RoundActing;
  /** Something stands in the fields that the round does not hold. */
  readonly changed: boolean;
  /** What the button says. */
  readonly save: string;
  /** May be pressed also where nothing was changed: the form says then what is missing. */
  readonly savesUnchanged?: boolean;
  readonly onSave: () => void;
  /** What can be done besides saving. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

export function RoundForm({ of, changed, save, savesUnchanged = false, onSave, beside, children }: FormProps) {
  const say = useSay();
  const router = useRouter();
  const { act, round } = of;
  const barred = !changed && !savesUnchanged;
  useEffect(() => {
    if (act.isSuccess) router.history.push(addressOf(say, round.id));
  }, [act.isSuccess, router, say, round.id]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!barred) onSave();
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <UnsavedGuard when={changed && !act.isSuccess} />
      <RoundFault of={of} />
      {children}
      <ButtonRow>
        <Button
          kind="primary"
          type="submit"
          busy={act.isPending ? say('rounds:saving') : undefined}
          barredBecause={barred ? say('rounds:nothing-changed') : undefined}
        >
          {save}
        </Button>
        {beside}
        <LinkButton href={addressOf(say, round.id)}>{say('rounds:leave')}</LinkButton>
      </ButtonRow>
    </form>
  );
}

type DraftProps = Pick<Parameters<typeof RoundScreen>[0], 'children'> & {
  /** The key of what is changed here. */
  readonly of: string;
  /** The key of the sentence under the title; `{{year}}` is the reporting year. */
  readonly lead: string;
};

/** A screen on which the chief changes the draft of a round; an open round is locked, and the screen says so. */
export function DraftScreen({ of, lead, children }: DraftProps) {
  const say = useSay();
  return (
    <RoundScreen of={of} act="round.draft">
      {(round) => (
        <StageBarred round={round} act="change-readings">
          <Opening>
            <Lead>{say(lead, { year: round.reportingYear })}</Lead>
          </Opening>
          {children(round)}
        </StageBarred>
      )}
    </RoundScreen>
  );
}
