// One's own account: who one is here, in which roles, and where one is signed in.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EndSession, ListSessions, ReadMe, SignOut, SignOutEverywhere } from '#contract/accounts.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { EmptyState, ForbiddenState, LoadingState } from '#web/design/states.tsx';
import { Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';

/** To the minute, in the order that sorts; the clock of the server's answers is UTC. */
const momentText = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

function Sessions() {
  const say = useSay();
  const call = useApi();
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ['sessions'], queryFn: async () => (await call(ListSessions)).answer });
  const act = useAct(EndSession);
  if (error) return <FaultView fault={error} />;
  if (!data) return <LoadingState />;
  const end = (id: string) =>
    act.mutate({ params: { id } }, { onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }) });
  if (data.sessions.length === 0) return <EmptyState level={3} title={say('accounts:no-sessions')} />;
  return (
    <>
      {act.error && <FaultView fault={act.error} />}
      <Facts
        of={data.sessions.map(({ id, device, seenAt, current }) => ({
          name: `${device === '' ? say('accounts:device-unknown') : device} · ${momentText(seenAt)}`,
          value: current ? (
            say('accounts:this-session')
          ) : (
            <Button small kind="danger" onClick={() => end(id)}>
              {say('accounts:end-session')}
            </Button>
          ),
        }))}
      />
    </>
  );
}

function WaysOut() {
  const say = useSay();
  const here = useAct(SignOut);
  const everywhere = useAct(SignOutEverywhere);
  const out = { onSuccess: () => window.location.assign(`/${say.language}/sign-in`) };
  const fault = here.error ?? everywhere.error;
  return (
    <>
      {fault && <FaultView fault={fault} />}
      <ButtonRow>
        <Button kind="primary" onClick={() => here.mutate({}, out)}>
          {say('accounts:sign-out')}
        </Button>
        <Button kind="danger" onClick={() => everywhere.mutate({}, out)}>
          {say('accounts:sign-out-everywhere')}
        </Button>
      </ButtonRow>
    </>
  );
}

export function AccountPage() {
  const say = useSay();
  const call = useApi();
  const { data, error } = useQuery({ queryKey: ['me'], queryFn: async () => (await call(ReadMe)).answer });
  const title = say('accounts:own-account');
  if (error) return <FaultView fault={error} level={1} />;
  if (!data) return <LoadingState />;
  const { me } = data;
  if (!me) {
    const signIn = <LinkButton href={inLanguage('/sign-in', say.language)}>{say('accounts:sign-in')}</LinkButton>;
    return <ForbiddenState level={1} title={say('accounts:nobody')} action={signIn} />;
  }
  const roles = me.roles.map(({ role }) => say(`accounts:role.${role}`)).join(', ');
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <Section title={say('accounts:person')}>
        <Facts
          of={[
            { name: say('accounts:name'), value: me.name },
            { name: say('accounts:email'), value: me.email },
            { name: say('accounts:roles'), value: roles === '' ? say('accounts:no-roles') : roles },
            {
              name: say('accounts:second-factor'),
              value: say(me.secondFactor ? 'accounts:second-factor-on' : 'accounts:second-factor-none'),
            },
          ]}
        />
        <WaysOut />
      </Section>
      <Section title={say('accounts:sessions')}>
        <Sessions />
      </Section>
    </>
  );
}
