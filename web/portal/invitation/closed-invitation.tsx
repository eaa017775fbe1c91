// An invitation that opens nothing any more: why, and what now.

import { LinkButton } from '#web/design/button.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';

const CLOSINGS = ['invitation-unknown', 'invitation-used', 'invitation-withdrawn', 'invitation-over'] as const;
type Closing = (typeof CLOSINGS)[number];

export function findClosing(fault: unknown): Closing | undefined {
  const codes = fault instanceof ApiProblem ? fault.problem.reasons.map(({ code }) => code) : [];
  return CLOSINGS.find((one) => codes.includes(`accounts:${one}`));
}

export function ClosedInvitation({ why }: { readonly why: Closing }) {
  const say = useSay();
  const title = say(`accounts:${why}-title`);
  const way = why === 'invitation-used' ? '/sign-in' : '/';
  return (
    <>
      <PageTitle title={title} />
      <EmptyState
        level={1}
        title={title}
        action={
          <LinkButton kind="primary" href={inLanguage(way, say.language)}>
            {say(why === 'invitation-used' ? 'accounts:sign-in' : 'accounts:to-start')}
          </LinkButton>
        }
      >
        <p>{say(`accounts:${why}`)}</p>
      </EmptyState>
    </>
  );
}
