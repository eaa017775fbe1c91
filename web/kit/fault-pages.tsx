// The pages that nobody looks for: not there, not for you, failed.

import { LinkButton } from '#web/design/button.tsx';
import { EmptyState, ForbiddenState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from './fault-view.tsx';
import { inLanguage } from './language.ts';
import { PageTitle } from './page-title.tsx';
import { RichText } from './rich-text.tsx';
import { useSignInAddress } from './sign-in-address.ts';

export function NotFoundPage() {
  const say = useSay();
  const title = say('web:fault.not-found');
  const links = { home: inLanguage('/', say.language), search: inLanguage('/search', say.language) };
  return (
    <>
      <PageTitle title={title} />
      <EmptyState title={title} level={1}>
        <p>{say('web:fault.not-found-why')}</p>
        <p>
          <RichText of="web:fault.not-found-next" links={links} />
        </p>
      </EmptyState>
    </>
  );
}

export function ForbiddenPage() {
  const say = useSay();
  const title = say('web:fault.forbidden');
  const signIn = <LinkButton href={useSignInAddress()}>{say('web:fault.sign-in')}</LinkButton>;
  return (
    <>
      <PageTitle title={title} />
      <ForbiddenState title={title} level={1} action={signIn}>
        <p>{say('web:fault.forbidden-why')}</p>
        <p>{say('web:fault.forbidden-next')}</p>
      </ForbiddenState>
    </>
  );
}

type FaultPageProps = { readonly fault: unknown; readonly onAgain?: () => void };

export function FaultPage({ fault, onAgain }: FaultPageProps) {
  const say = useSay();
  return (
    <>
      <PageTitle title={say('web:fault.unexpected')} />
      <FaultView fault={fault} level={1} {...(onAgain ? { onAgain } : {})} />
    </>
  );
}
