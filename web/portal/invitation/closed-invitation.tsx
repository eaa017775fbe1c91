// An invitation that opens nothing any more: why, and what now.

import { LinkButton } from '#web/design/button.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { inLanguage } from '#web/kit/language.ts';
import { PageTitle } from '#web/kit/page-title.tsx';

const TITLES = {
  'accounts:invitation-unknown': 'accounts:invitation-unknown-title',
  'accounts:invitation-used': 'accounts:invitation-used-title',
  'accounts:invitation-withdrawn': 'accounts:invitation-withdrawn-title',
  'accounts:invitation-over': 'accounts:invitation-over-title',
} as const;
/** The reason of the server, which is also the key of its words. */
type Closing = keyof typeof TITLES;
const CLOSINGS = Object.keys(TITLES) as Closing[];

export function findClosing(fault: unknown): Closing | undefined {
  const codes = fault instanceof ApiProblem ? fault.problem.reasons.map(({ code }) => code) : [];
  return CLOSINGS.find((one) => codes.includes(one));
}

export function ClosedInvitation({ why }: { readonly why: Closing }) {
  const say = useSay();
  const title = say(TITLES[why]);
  const way = why === 'accounts:invitation-used' ? '/sign-in' : '/';
  return (
    <>
      <PageTitle title={title} />
      <EmptyState
        level={1}
        title={title}
        action={
          <LinkButton kind="primary" href={inLanguage(way, say.language)}>
            {say(why === 'accounts:invitation-used' ? 'accounts:sign-in' : 'accounts:to-start')}
          </LinkButton>
        }
      >
        <p>{say(why)}</p>
      </EmptyState>
    </>
  );
}
