// An act of the law in a revision: its page until it is done, then the receipt with the entry of the journal that it left.

import type { ReactNode } from 'react';
import type { RevisionWhole } from '#contract/revision.ts';
import { ActPage, ActReceipt } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './revision.module.css';
import { addressOf } from './revision-queries.ts';
import { wordRevisionHindrance } from './word-revision.ts';

export type RevisionActName = RevisionWhole['acts'][number]['act'];

type Doing = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly data?: { readonly answer: { readonly version: number } } | undefined;
};

type FrameProps = {
  readonly of: RevisionWhole;
  readonly name: RevisionActName;
  readonly paragraph: string;
  readonly doing: Doing;
  readonly onDo: () => void;
  /** What will happen, one sentence each. */
  readonly what: readonly string[];
  readonly fields?: ReactNode;
  readonly typed?: boolean;
  readonly barredBecause?: string | undefined;
};

function Receipt({ of, name, version }: Pick<FrameProps, 'of' | 'name'> & { readonly version: number }) {
  const say = useSay();
  const receipt = of.receipts.find((one) => one.version === version);
  if (!receipt) return <LoadingState />;
  return (
    <div role="status">
      <ActReceipt
        title={say(`revision:done.${name}`)}
        number={String(receipt.number)}
        time={formatMoment(receipt.at, say.language)}
        hash={receipt.hash}
      >
        <ButtonRow>
          <LinkButton kind="primary" href={addressOf(say, of.id)}>
            {say('revision:to-case')}
          </LinkButton>
        </ButtonRow>
      </ActReceipt>
    </div>
  );
}

export function ActFrame({ of, name, paragraph, doing, onDo, what, ...sign }: FrameProps) {
  const say = useSay();
  const { fields, typed = false, barredBecause } = sign;
  const made = doing.data?.answer.version;
  if (made !== undefined) return <Receipt of={of} name={name} version={made} />;
  const hindrances = of.acts.find(({ act }) => act === name)?.hindrances;
  const misplaced = [say(`revision:hindrance.not-in-stage.${of.stage}`)];
  return (
    <>
      <UnsavedGuard when={typed} />
      <Refusal fault={doing.error} />
      <ActPage
        title={say(`revision:act.${name}`)}
        what={
          <ul>
            {what.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        }
        ground={{ text: say(`revision:act-ground.${name}`), paragraph: wordReference(say, paragraph) }}
        irreversible={say(`revision:act-irreversible.${name}`)}
        hindrances={hindrances?.map((one) => wordRevisionHindrance(say, one)) ?? misplaced}
        sign={
          <div className={styles.form}>
            {fields}
            <ButtonRow>
              <Button
                kind="primary"
                onClick={onDo}
                busy={doing.isPending ? say('web:confirm.working') : undefined}
                barredBecause={barredBecause}
              >
                {say(`revision:act.${name}`)}
              </Button>
              <LinkButton href={addressOf(say, of.id)}>{say('revision:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}
