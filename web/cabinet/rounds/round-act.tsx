// An act of the law on a round: its page until it is done, then the receipt.

import type { ComponentProps, ReactNode } from 'react';
import { ActPage } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOf, type RoundActing } from '#web/kit/rounds/round-queries.ts';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { RoundFault } from './round-fault.tsx';
import { RoundReceipt } from './round-receipt.tsx';
import styles from './rounds.module.css';

type Page = Pick<ComponentProps<typeof ActPage>, 'title' | 'what' | 'ground' | 'irreversible' | 'hindrances'>;

type ActProps = {
  /** `made` is the version of the round that the act made, once it is done. */
  readonly of: RoundActing & { readonly made: number | undefined };
  readonly page: Page;
  readonly receipt: { readonly title: string; readonly about?: ReactNode };
  /** What is asked of the person besides the press. */
  readonly fields?: ReactNode;
  /** Something stands in the fields. */
  readonly typed?: boolean;
  /** The button: what it says, what it says while it works, why it cannot be pressed. */
  readonly button: { readonly label: string; readonly busy?: string; readonly barredBecause?: string | undefined };
  readonly onDo: () => void;
  /** The screen of the round to which one leaves without the act; the round itself where none is given. */
  readonly leaveTo?: string;
};

export function RoundAct({ of, page, receipt, fields, typed = false, button, onDo, leaveTo }: ActProps) {
  const say = useSay();
  const { act, round, made } = of;
  const { label, busy = say('rounds:saving'), barredBecause } = button;
  if (made !== undefined)
    return (
      <RoundReceipt id={round.id} version={made} title={receipt.title}>
        {receipt.about}
      </RoundReceipt>
    );
  return (
    <>
      <UnsavedGuard when={typed} />
      <RoundFault of={of} />
      <ActPage
        {...page}
        sign={
          <div className={styles.form}>
            {fields}
            <ButtonRow>
              <Button
                kind="primary"
                onClick={onDo}
                busy={act.isPending ? busy : undefined}
                barredBecause={barredBecause}
              >
                {label}
              </Button>
              <LinkButton href={addressOf(say, round.id, leaveTo)}>{say('rounds:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}
