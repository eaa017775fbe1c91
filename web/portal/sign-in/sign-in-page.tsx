// The way in: by password, by the provider where one is set, and in the example by a press.

import { useQuery } from '@tanstack/react-query';
import { ListSignInWays } from '#contract/accounts.ts';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useSession } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { ExamplePeople } from './example-people.tsx';
import { findWayBack } from './go-in.ts';
import { ProviderFault, ProviderWay } from './provider-way.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Who comes here signed in may go on, or sign in as somebody else. */
function AlreadyIn() {
  const say = useSay();
  const { me } = useSession();
  if (!me) return null;
  const { search, origin, hash } = window.location;
  const onward = findWayBack(search, origin, hash) ?? inLanguage('/cabinet', say.language);
  return (
    <Notice tone="note" title={say('accounts:already-in', { name: me.name })}>
      <p>
        <a href={onward}>{say('accounts:go-on')}</a>
      </p>
    </Notice>
  );
}

export function SignInPage() {
  const say = useSay();
  const call = useApi();
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: async () => (await call(ListSignInWays)).answer });
  const { provider = null, example = null } = ways.data ?? {};
  const beside = ways.isPending || ways.error !== null || example !== null;
  return (
    <div className={styles.page}>
      <PageTitle title={say('web:sign-in.title')} />
      <div className={styles.main}>
        <Heading level={1}>{say('web:sign-in.title')}</Heading>
        <Lead>{say('web:sign-in.lead')}</Lead>
        <AlreadyIn />
        <ProviderFault />
        <SignInForm />
        {provider !== null && <ProviderWay name={provider} />}
        <p>
          {say('accounts:by-invitation')} <a href={inLanguage('/', say.language)}>{say('accounts:to-start')}</a>
        </p>
      </div>
      {beside && (
        <aside className={styles.beside} aria-label={say('accounts:other-ways')}>
          {ways.isPending && <LoadingState />}
          {ways.error && <FaultView fault={ways.error} onAgain={() => ways.refetch()} />}
          {example && <ExamplePeople people={example} />}
        </aside>
      )}
    </div>
  );
}
