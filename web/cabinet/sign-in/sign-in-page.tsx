// The way in: its frame, and the form that is given to it.

import type { ReactNode } from 'react';
import { Heading, Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import styles from './sign-in-page.module.css';

type SignInPageProps = {
  readonly form: ReactNode;
  /** Beside the form: the other ways in, the example's people. */
  readonly beside?: ReactNode;
};

export function SignInPage({ form, beside }: SignInPageProps) {
  const say = useSay();
  return (
    <div className={styles.page}>
      <PageTitle title={say('web:sign-in.title')} />
      <div className={styles.main}>
        <Heading level={1}>{say('web:sign-in.title')}</Heading>
        <Lead>{say('web:sign-in.lead')}</Lead>
        {form}
      </div>
      {beside !== undefined && <aside className={styles.beside}>{beside}</aside>}
    </div>
  );
}
