// One's own account: who one is here and in which roles, the password, the second factor, where one is signed in.

import { Section } from '#web/design/page-frame.tsx';
import { Facts, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { useMe } from '#web/kit/session.tsx';
import { OwnRoles } from './own-roles.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { Sessions } from './sessions.tsx';

export function AccountPage() {
  const say = useSay();
  const me = useMe();
  const title = say('accounts:own-account');
  return (
    <>
      <PageTitle title={title} />
      <Heading level={1}>{title}</Heading>
      <div>
        <Section title={say('accounts:person')}>
          <Facts of={[{ name: say('accounts:email'), value: me.email }]} />
          <ProfileForm me={me} />
        </Section>
        <Section title={say('accounts:roles')}>
          <OwnRoles roles={me.roles} />
        </Section>
        <Section title={say('accounts:password')}>{me.password ? <PasswordForm /> : <SignsInElsewhere />}</Section>
        <Section title={say('accounts:second-factor')}>
          <RecoveryForm me={me} />
        </Section>
        <Section title={say('accounts:sessions')}>
          <Sessions />
        </Section>
      </div>
    </>
  );
}

function SignsInElsewhere() {
  const say = useSay();
  const { example } = useMe();
  return <p>{say(example ? 'accounts:no-password-example' : 'accounts:no-password')}</p>;
}
