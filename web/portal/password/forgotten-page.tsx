// A forgotten password: the address, and then always the same answer, so that nobody learns who has an account.

import { type FormEvent, useState } from 'react';
import { AskPasswordReset } from '#contract/accounts.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './password.module.css';

function Asked({ email, onBack }: { readonly email: string; readonly onBack: () => void }) {
  const say = useSay();
  return (
    <>
      <Notice tone="counted" title={say('accounts:forgotten-sent')} live>
        <p>{say('accounts:forgotten-sent-about', { email })}</p>
      </Notice>
      <ButtonRow>
        <Button onClick={onBack}>{say('accounts:forgotten-again')}</Button>
      </ButtonRow>
    </>
  );
}

export function ForgottenPage() {
  const say = useSay();
  const act = useAct(AskPasswordReset);
  const [email, setEmail] = useState('');
  const title = say('accounts:forgotten-title');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ body: { email: email.trim() } });
  };
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <Lead>{say('accounts:forgotten-lead')}</Lead>
      {act.isSuccess ? (
        <Asked email={email.trim()} onBack={() => act.reset()} />
      ) : (
        <form className={styles.page} onSubmit={submit}>
          <Refusal fault={act.error} />
          <TextField
            label={say('accounts:email')}
            input={{
              type: 'email',
              value: email,
              required: true,
              autoComplete: 'username',
              onChange: (event) => setEmail(event.target.value),
            }}
          />
          <ButtonRow>
            <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:sending') : undefined}>
              {say('accounts:forgotten-send')}
            </Button>
          </ButtonRow>
        </form>
      )}
      <p>{say('accounts:forgotten-all')}</p>
      <p>
        <a href={inLanguage('/sign-in', say.language)}>{say('accounts:to-sign-in')}</a>
      </p>
    </div>
  );
}
