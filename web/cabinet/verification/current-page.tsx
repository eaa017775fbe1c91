// From the desk to the verification that goes on now.

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { useRounds } from '#web/kit/rounds/round-queries.ts';
import { addressOfQueue } from './verification-queries.ts';

export function CurrentVerificationPage() {
  const say = useSay();
  const { history } = useRouter();
  const { data, error, refetch } = useRounds();
  const current = data?.find(({ stage }) => isInPlace('verify', stage));
  useEffect(() => {
    if (current) history.replace(addressOfQueue(say, current.id));
  }, [current, history, say]);
  if (error) return <FaultView fault={error} level={1} onAgain={() => refetch()} />;
  if (data && !current) return <EmptyState level={1} title={say('verification:none-submitted')} />;
  return <LoadingState />;
}
