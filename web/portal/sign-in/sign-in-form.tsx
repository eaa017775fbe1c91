// The way in: address and password, then the second factor.

import { type FormEvent, useState } from 'react';
import { GiveSecondFactor, SignIn } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { thisDevice } from '#web/kit/describe-device.ts';
import { inLanguage } from '#web/kit/language.ts';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { goIn } from './go-in.ts';
import styles from './sign-in.module.css';

type CodeFormProps = { readonly challenge: string; readonly onBack: () => void };

function CodeForm({ challenge, onBack }: CodeFormProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  const act = useAct(GiveSecondFactor);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ body: { challenge, code } }, { onSuccess: () => goIn(say.language) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Refusal fault={act.error} />
      <CodeField value={code} onChange={setCode} focused />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:signing-in') : undefined}>
          {say('accounts:confirm')}
        </Button>
        <Button onClick={onBack}>{say('accounts:back')}</Button>
      </ButtonRow>
    </form>
  );
}

export function SignInForm() {
  const say = useSay();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [challenge, setChallenge] = useState<string>();
  const act = useAct(SignIn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = { body: { email, password, device: thisDevice() } };
    act.mutate(told, {
      onSuccess: ({ answer }) => {
        setPassword('');
        setChallenge(answer.challenge ?? undefined);
      },
    });
  };
  if (challenge !== undefined) return <CodeForm challenge={challenge} onBack={() => setChallenge(undefined)} />;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Refusal fault={act.error} />
      <TextField
        label={say('accounts:email')}
        input={{
          type: 'email',
          value: email,
          required: true,
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          onChange: (event) => setEmail(event.target.value),
        }}
      />
      <TextField
        label={say('accounts:password')}
        input={{
          type: 'password',
          value: password,
          required: true,
          autoComplete: 'current-password',
          onChange: (event) => setPassword(event.target.value),
        }}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:signing-in') : undefined}>
          {say('accounts:sign-in')}
        </Button>
      </ButtonRow>
      <p>
        <a href={inLanguage('/forgotten-password', say.language)}>{say('accounts:forgotten')}</a>
      </p>
    </form>
  );
}
