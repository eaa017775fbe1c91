// What whoever did an act of the law in a round keeps: the entry of the journal that it left.

import type { ReactNode } from 'react';
import { ActReceipt } from '#web/design/act-page.tsx';
import { ButtonRow, LinkButton } from '#web/design/button.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { addressOf, useRound } from '#web/kit/rounds/round-queries.ts';
import { formatMoment } from '#wording/format-date.ts';

type ReceiptProps = {
  readonly id: string;
  /** The version of the round that the act made. */
  readonly version: number;
  readonly title: string;
  readonly children?: ReactNode;
};

export function RoundReceipt({ id, version, title, children }: ReceiptProps) {
  const say = useSay();
  const { data, error, refetch } = useRound(id);
  const receipt = data?.receipts.find((one) => one.version === version);
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (!receipt) return <LoadingState />;
  return (
    <div role="status">
      <ActReceipt
        title={title}
        number={String(receipt.number)}
        time={formatMoment(receipt.at, say.language)}
        hash={receipt.hash}
      >
        {children}
        <ButtonRow>
          <LinkButton kind="primary" href={addressOf(say, id)}>
            {say('rounds:to-round')}
          </LinkButton>
        </ButtonRow>
      </ActReceipt>
    </div>
  );
}
