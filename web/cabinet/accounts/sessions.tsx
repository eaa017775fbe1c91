// Where one is signed in, each session to be ended by itself, and all of them at once. Times by the clock of Astana.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EndSession, ListSessions, type SessionLine, SignOut, SignOutEverywhere } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { EmptyState, LoadingState } from '#web/design/states.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';

export const SESSIONS = ['sessions'] as const;

function SessionRow({ session }: { readonly session: SessionLine }) {
  const say = useSay();
  const queries = useQueryClient();
  const act = useAct(EndSession);
  const { id, device, way, startedAt, seenAt, expiresAt, current } = session;
  const name = device === '' ? say('accounts:device-unknown') : device;
  const moment = (at: string) => formatMoment(at, say.language, 'short');
  const end = (close: () => void) => {
    const ended = () => {
      close();
      return queries.invalidateQueries({ queryKey: SESSIONS });
    };
    act.mutate({ params: { id } }, { onSuccess: ended });
  };
  return (
    <Line
      title={name}
      action={
        current ? (
          <StatusMark meaning="counted">{say('accounts:this-session')}</StatusMark>
        ) : (
          <ConfirmButton
            small
            label={say('accounts:end-session')}
            title={say('accounts:end-session-title', { device: name })}
            act={act}
            onConfirm={end}
          >
            <p>{say('accounts:end-session-about')}</p>
          </ConfirmButton>
        )
      }
    >
      <LineAbout>
        {say(`accounts:way.${way}`)} · {say('accounts:session-since', { time: moment(startedAt) })} ·{' '}
        {say('accounts:session-seen', { time: moment(seenAt) })} ·{' '}
        {say('accounts:session-until', { time: moment(expiresAt) })}
      </LineAbout>
    </Line>
  );
}

function WaysOut() {
  const say = useSay();
  const here = useAct(SignOut);
  const everywhere = useAct(SignOutEverywhere);
  const out = { onSuccess: () => window.location.assign(inLanguage('/sign-in', say.language)) };
  return (
    <>
      <Refusal fault={here.error} />
      <ButtonRow>
        <Button busy={here.isPending ? say('accounts:signing-out') : undefined} onClick={() => here.mutate({}, out)}>
          {say('accounts:sign-out')}
        </Button>
        <ConfirmButton
          label={say('accounts:sign-out-everywhere')}
          title={say('accounts:sign-out-everywhere-title')}
          act={everywhere}
          onConfirm={() => everywhere.mutate({}, out)}
        >
          <p>{say('accounts:sign-out-everywhere-about')}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

export function Sessions() {
  const say = useSay();
  const call = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await call(ListSessions)).answer.sessions,
  });
  if (error) return <FaultView fault={error} level={3} onAgain={() => refetch()} />;
  if (!data) return <LoadingState />;
  if (data.length === 0) return <EmptyState level={3} title={say('accounts:no-sessions')} />;
  return (
    <>
      <LineList>
        {data.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </LineList>
      <Aside>{say('accounts:astana')}</Aside>
      <WaysOut />
    </>
  );
}
