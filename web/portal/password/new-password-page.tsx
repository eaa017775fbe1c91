// The page behind the link of the letter: a new password, and the second factor all the same.

import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FinishPasswordReset } from '#contract/accounts.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { CodeField } from '#web/kit/code-field.tsx';
import { FormFaults, faultOf } from '#web/kit/form-faults.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { NewPasswordField } from '#web/kit/new-password-field.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useAct } from '#web/kit/use-api.ts';
import styles from './password.module.css';

const TOKEN = /^[\w-]{43}$/;
const FIELDS = { '/body/password': 'new-password', '/body/code': 'new-password-code' } as const;
const PASSWORD = FIELDS['/body/password'];
const CODE = FIELDS['/body/code'];

const isOver = (fault: unknown) =>
  fault instanceof ApiProblem && fault.problem.reasons.some(({ code }) => code === 'accounts:reset-over');

function LinkOver() {
  const say = useSay();
  const title = say('accounts:reset-over-title');
  const again = (
    <LinkButton kind="primary" href={inLanguage('/forgotten-password', say.language)}>
      {say('accounts:forgotten-again')}
    </LinkButton>
  );
  return (
    <>
      <PageTitle title={title} />
      <EmptyState level={1} title={title} action={again}>
        <p>{say('accounts:reset-over')}</p>
      </EmptyState>
    </>
  );
}

function Changed() {
  const say = useSay();
  return (
    <>
      <Notice tone="counted" title={say('accounts:reset-done')} live>
        <p>{say('accounts:reset-done-about')}</p>
      </Notice>
      <LinkButton kind="primary" href={inLanguage('/sign-in', say.language)}>
        {say('accounts:sign-in')}
      </LinkButton>
    </>
  );
}

function ResetForm({ token, act }: { readonly token: string; readonly act: ReturnType<typeof useReset> }) {
  const say = useSay();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ body: { token, password, code } });
  };
  return (
    <form className={styles.page} onSubmit={submit}>
      <FormFaults fault={act.error} fields={FIELDS} />
      <NewPasswordField
        id={PASSWORD}
        value={password}
        onChange={setPassword}
        fault={faultOf(act.error, FIELDS, PASSWORD)}
      />
      <CodeField id={CODE} value={code} onChange={setCode} fault={faultOf(act.error, FIELDS, CODE)} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={act.isPending ? say('accounts:saving') : undefined}>
          {say('accounts:reset-set')}
        </Button>
      </ButtonRow>
    </form>
  );
}

const useReset = () => useAct(FinishPasswordReset);

export function NewPasswordPage() {
  const say = useSay();
  const token = useLocation({ select: ({ hash }) => hash });
  const act = useReset();
  if (!TOKEN.test(token) || isOver(act.error)) return <LinkOver />;
  const title = say('accounts:reset-title');
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      {act.isSuccess ? (
        <Changed />
      ) : (
        <>
          <Lead>{say('accounts:reset-lead')}</Lead>
          <ResetForm token={token} act={act} />
        </>
      )}
    </div>
  );
}
