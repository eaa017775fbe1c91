// The door of the cabinet: who is signed in comes in with their own menu, who is not is told where to sign in.

import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { type Me, SignOut } from '#contract/accounts.ts';
import { ReadOrganisation } from '#contract/organisations.ts';
import { Button, LinkButton } from '#web/design/button.tsx';
import { ForbiddenState, LoadingState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMay, useSession } from '#web/kit/session.tsx';
import { useSignInAddress } from '#web/kit/sign-in-address.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import styles from './cabinet.module.css';
import { CabinetShell } from './cabinet-shell.tsx';
import { type Navigation, narrowNavigation } from './navigation.ts';

type CabinetProps = {
  readonly navigation: Navigation;
  /** The frame for who is not signed in. */
  readonly outside: ComponentType<{ readonly children: ReactNode }>;
  readonly children: ReactNode;
};

function Person({ me }: { readonly me: Me }) {
  const say = useSay();
  const act = useAct(SignOut);
  const out = () => act.mutate({}, { onSuccess: () => window.location.assign(inLanguage('/sign-in', say.language)) });
  return (
    <span className={styles.person}>
      <a href={inLanguage('/cabinet/account', say.language)}>{me.name}</a>
      <Button small onClick={out} busy={act.isPending ? say('cabinet:signing-out') : undefined}>
        {say('cabinet:sign-out')}
      </Button>
    </span>
  );
}

/** The role, and the organisation where it is held in one. */
function usePlace({ roles }: Me): string {
  const say = useSay();
  const call = useApi();
  const own = roles.find(({ organisation }) => organisation !== null)?.organisation;
  const { data } = useQuery({
    queryKey: ['organisation', own],
    queryFn: async () => (await call(ReadOrganisation, { params: { id: own ?? '' } })).answer,
    enabled: own !== undefined,
  });
  const names = roles.map(({ role }) => say(`accounts:role.${role}`));
  const name = data?.facts[`name_${say.language}`];
  return [names.length > 0 ? [...new Set(names)].join(', ') : say('cabinet:no-role'), ...(name ? [name] : [])].join(
    ' · ',
  );
}

function Inside({ me, navigation, children }: Omit<CabinetProps, 'outside'> & { readonly me: Me }) {
  const may = useMay();
  return (
    <CabinetShell navigation={narrowNavigation(navigation, may)} place={usePlace(me)} person={<Person me={me} />}>
      {children}
    </CabinetShell>
  );
}

/** Back to where one wanted to go, once signed in. */
function Outside() {
  const say = useSay();
  const title = say('cabinet:nobody');
  const signIn = useSignInAddress();
  return (
    <>
      <PageTitle title={title} />
      <ForbiddenState
        level={1}
        title={title}
        action={
          <LinkButton kind="primary" href={signIn}>
            {say('cabinet:sign-in')}
          </LinkButton>
        }
      >
        <p>{say('cabinet:nobody-why')}</p>
      </ForbiddenState>
    </>
  );
}

export function Cabinet({ navigation, outside: Frame, children }: CabinetProps) {
  const session = useSession();
  if (session.state === 'signed-in')
    return (
      <Inside me={session.me} navigation={navigation}>
        {children}
      </Inside>
    );
  return (
    <Frame>
      {session.state === 'asking' && <LoadingState />}
      {session.state === 'unknown' && <FaultView fault={session.fault} level={1} />}
      {session.state === 'nobody' && <Outside />}
    </Frame>
  );
}
