// The invented people of the example, one for each role: only there, and said so.

import { useQuery } from '@tanstack/react-query';
import { EnterExample, ListSignInWays } from '#contract/accounts.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import { describeDevice } from './describe-device.ts';
import { goIn } from './go-in.ts';
import { Refusal } from './refusal.tsx';
import styles from './sign-in.module.css';

export function ExamplePeople() {
  const say = useSay();
  const call = useApi();
  const { data } = useQuery({ queryKey: ['sign-in-ways'], queryFn: async () => (await call(ListSignInWays)).answer });
  const act = useAct(EnterExample);
  if (!data?.example) return null;
  const enter = (email: string) =>
    act.mutate(
      { body: { email, device: describeDevice(navigator.userAgent) } },
      { onSuccess: () => goIn(say.language) },
    );
  return (
    <>
      <Notice tone="late" title={say('accounts:example')}>
        <p>{say('accounts:example-about')}</p>
      </Notice>
      <Refusal fault={act.error} />
      <ul className={styles.people}>
        {data.example.map(({ email, name, role }) => (
          <li key={`${email}${role}`}>
            <span lang="kk">{name}</span>
            <Button small busy={act.isPending ? say('accounts:signing-in') : undefined} onClick={() => enter(email)}>
              {say(`accounts:role.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
