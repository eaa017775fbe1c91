// A fault as the reader meets it: what, why by which paragraph, and what now.

import type { ProblemBody, ReasonBody } from '#contract/problem.ts';
import { Button, LinkButton } from '#web/design/button.tsx';
import { ErrorState, ForbiddenState } from '#web/design/states.tsx';
import { ParagraphMark } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ApiProblem, NoAnswer } from './api-fault.ts';
import { useSignInAddress } from './sign-in-address.ts';

type Level = 1 | 2 | 3;
type FaultProps = { readonly fault: unknown; readonly onAgain?: () => void; readonly level?: Level };

function Reasons({ reasons }: { readonly reasons: readonly ReasonBody[] }) {
  return (
    <ul>
      {reasons.map(({ code, pointer, words, paragraph }) => (
        <li key={`${code}${pointer}`}>
          {words} {paragraph !== undefined && <ParagraphMark>{paragraph}</ParagraphMark>}
        </li>
      ))}
    </ul>
  );
}

/**
 * Where the whole page is refused one signs in here and comes back. Where an act of a page is refused, what was typed is worth
 * more than the tab: one signs in beside it and presses again.
 */
function SignedOut({ problem, level }: { readonly problem: ProblemBody; readonly level: Level }) {
  const say = useSay();
  const href = useSignInAddress();
  const typed = level > 1;
  return (
    <ForbiddenState
      title={problem.title}
      level={level}
      action={
        <LinkButton href={href} elsewhere={typed}>
          {say(typed ? 'web:fault.sign-in-beside' : 'web:fault.sign-in')}
        </LinkButton>
      }
    >
      <p>{problem.detail}</p>
      {typed && <p>{say('web:fault.typed-stays')}</p>}
    </ForbiddenState>
  );
}

function Problem({
  problem,
  onAgain,
  level,
}: {
  readonly problem: ProblemBody;
  readonly onAgain?: () => void;
  readonly level: Level;
}) {
  const say = useSay();
  if (problem.status === 401) return <SignedOut problem={problem} level={level} />;
  if (problem.status === 403) {
    return (
      <ForbiddenState title={problem.title} level={level}>
        <p>{problem.detail}</p>
      </ForbiddenState>
    );
  }
  const again = onAgain && <Button onClick={onAgain}>{say('web:fault.again')}</Button>;
  return (
    <ErrorState title={problem.title} level={level} request={problem.request} action={again}>
      <p>{problem.detail}</p>
      {problem.reasons.length > 0 && <Reasons reasons={problem.reasons} />}
    </ErrorState>
  );
}

/** A screen that could not be fetched: no connection, or a newer version of the web has replaced its file. */
const isLostScreen = (fault: unknown) => fault instanceof TypeError && /module/i.test(fault.message);

/** Draws whatever was thrown. What nobody foresaw says so and can be tried again. */
export function FaultView({ fault, onAgain, level = 2 }: FaultProps) {
  const say = useSay();
  if (fault instanceof ApiProblem) {
    return <Problem problem={fault.problem} level={level} {...(onAgain ? { onAgain } : {})} />;
  }
  const lost = isLostScreen(fault);
  const kind = lost || fault instanceof NoAnswer ? 'no-answer' : 'unexpected';
  const reload = () => window.location.reload();
  const again = <Button onClick={lost ? reload : (onAgain ?? reload)}>{say('web:fault.again')}</Button>;
  return (
    <ErrorState title={say(`web:fault.${kind}`)} level={level} action={again}>
      <p>{say(`web:fault.${kind}-help`)}</p>
    </ErrorState>
  );
}
