// Signing in elsewhere: the button that leads there, and why it failed for who has come back.

import { LeaveForProvider } from '#contract/accounts.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { thisDevice } from '#web/kit/describe-device.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { findWayBack } from './go-in.ts';
import { findErrand } from './provider-errand.ts';

const FAULTS = [
  'accounts:provider-failed',
  'accounts:provider-not-linked',
  'accounts:provider-other-email',
  'accounts:invitation-unknown',
  'accounts:invitation-used',
  'accounts:invitation-withdrawn',
  'accounts:invitation-over',
  'accounts:invitation-known',
  'accounts:invitation-of-another',
];

export function ProviderFault() {
  const say = useSay();
  const [params] = useAddressParams();
  const asked = params.get('fault');
  if (asked === null) return null;
  const fault = FAULTS.find((one) => one.split(':')[1] === asked) ?? 'accounts:provider-failed';
  return <Notice tone="refused" title={say(fault)} live />;
}

export function ProviderWay({ name }: { readonly name: string }) {
  const say = useSay();
  const act = useAct(LeaveForProvider);
  const leave = () => {
    const { search, origin, hash } = window.location;
    const errand = findErrand(findWayBack(search, origin, hash));
    act.mutate(
      { body: { ...errand, language: say.language, device: thisDevice() } },
      { onSuccess: ({ answer }) => window.location.assign(answer.address) },
    );
  };
  return (
    <>
      <Refusal fault={act.error} />
      <Button onClick={leave} busy={act.isPending ? say('accounts:leaving') : undefined}>
        {say('accounts:sign-in-with', { name })}
      </Button>
    </>
  );
}
