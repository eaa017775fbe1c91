// The invented people of the example, one for each role: only there, and said so.

import type { z } from 'zod';
import { EnterExample, type ListSignInWays } from '#contract/accounts.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { thisDevice } from '#web/kit/describe-device.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { goIn } from './go-in.ts';
import styles from './sign-in.module.css';

type People = NonNullable<z.infer<typeof ListSignInWays.answer>['example']>;

export function ExamplePeople({ people }: { readonly people: People }) {
  const say = useSay();
  const act = useAct(EnterExample);
  const enter = (email: string) =>
    act.mutate({ body: { email, device: thisDevice() } }, { onSuccess: () => goIn(say.language) });
  const coming = act.isPending ? act.variables.body?.email : undefined;
  return (
    <>
      <Notice tone="late" title={say('accounts:example')}>
        <p>{say('accounts:example-about')}</p>
      </Notice>
      <Refusal fault={act.error} />
      <ul className={styles.people}>
        {people.map(({ email, name, role, organisation }) => (
          <li key={`${email}${role}`}>
            <span className={styles.person}>
              <span lang="kk">{name}</span>
              {organisation && <span className={styles.where}>{organisation[say.language]}</span>}
            </span>
            <Button small busy={coming === email ? say('accounts:signing-in') : undefined} onClick={() => enter(email)}>
              {say(`accounts:role.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
