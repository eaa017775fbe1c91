// An act that was refused. Where somebody else was quicker, it says who, when and what, and nothing that was typed is lost:
// the reader fetches what holds now and decides again.

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { ListAccounts } from '#contract/accounts-administration.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { Button } from '#web/design/button.tsx';
import { ErrorState } from '#web/design/states.tsx';
import { Prose } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatMoment } from '#wording/format-date.ts';
import { ApiProblem } from './api-fault.ts';
import { FaultView } from './fault-view.tsx';
import { useMay, useSession } from './session.tsx';
import { useApi } from './use-api.ts';

export type Change = NonNullable<ProblemBody['current']>['changes'][number];

/** Names only where the reader may see who has an account. */
function useWho(): (account: string | undefined) => string {
  const say = useSay();
  const call = useApi();
  const may = useMay();
  const { me } = useSession();
  const { data } = useQuery({
    queryKey: ['accounts', 'names'],
    queryFn: async () => (await call(ListAccounts)).answer.accounts,
    enabled: may('account.list'),
  });
  return (account) => {
    if (account === undefined) return say('web:changed.system');
    if (account === me?.id) return say('web:changed.self');
    return data?.find(({ id }) => id === account)?.name ?? say('web:changed.other');
  };
}

type ChangedProps = {
  readonly problem: ProblemBody;
  readonly onAnew: () => void;
  readonly word: ((change: Change) => ReactNode) | undefined;
};

function ChangedMeanwhile({ problem, onAnew, word }: ChangedProps) {
  const say = useSay();
  const who = useWho();
  const changes = problem.current?.changes ?? [];
  const last = changes.at(-1);
  const title = last ? say('web:changed.title', { who: who(last.account) }) : problem.title;
  return (
    <ErrorState title={title} action={<Button onClick={onAnew}>{say('web:changed.anew')}</Button>}>
      <Prose>
        <p>{say('web:changed.about')}</p>
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={`${change.at}${change.version}`}>
                {say('web:changed.when', { who: who(change.account), at: formatMoment(change.at, say.language) })}
                {word?.(change)}
              </li>
            ))}
          </ul>
        )}
      </Prose>
    </ErrorState>
  );
}

type ActFaultProps = {
  readonly fault: unknown;
  /** Fetches what holds now, and keeps what was typed. */
  readonly onAnew: () => void;
  /** What one change was, in the words of the room. */
  readonly word?: (change: Change) => ReactNode;
};

/** Takes the focus when it appears: the button that was pressed may be far from it. */
export function ActFault({ fault, onAnew, word }: ActFaultProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is told anew.
  useEffect(() => box.current?.focus(), [fault]);
  const changed = fault instanceof ApiProblem && fault.problem.code === 'changed-meanwhile' ? fault.problem : undefined;
  return (
    <div ref={box} tabIndex={-1}>
      {changed ? <ChangedMeanwhile problem={changed} onAnew={onAnew} word={word} /> : <FaultView fault={fault} />}
    </div>
  );
}
