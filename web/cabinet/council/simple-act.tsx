// An act on a sitting that asks nothing but whether: it says what will happen, and shows there why it was refused.

import type { z } from 'zod';
import type { SittingWhole } from '#contract/council.ts';
import type { Contract } from '#contract/http.ts';
import type { ButtonKind } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { useAskAgain } from './council-queries.ts';

type Simple = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ version: number }>>;

type ActProps<C extends Simple> = {
  readonly of: SittingWhole;
  readonly contract: C;
  /** `council:<name>`, `-title`, `-about`. */
  readonly name: string;
  readonly kind?: ButtonKind;
};

export function SimpleAct<C extends Simple>({ of, contract, name, kind = 'primary' }: ActProps<C>) {
  const say = useSay();
  const again = useAskAgain();
  const act = useAct(contract);
  const press = (close: () => void) =>
    act.mutate({ params: { id: of.id }, body: {}, version: of.version } as Parameters<typeof act.mutate>[0], {
      onSuccess: () => void again().then(close),
      onError: () => void again(),
    });
  return (
    <ConfirmButton
      label={say(`council:act.${name}`)}
      title={say(`council:act.${name}-title`)}
      kind={kind}
      act={act}
      onConfirm={press}
    >
      <p>{say(`council:act.${name}-about`)}</p>
    </ConfirmButton>
  );
}
