// The way of a case: application, examination, resolution, paper to the founder, decision, status.

import type { CaseWhole } from '#contract/status.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { type ProcedureStep, Steps } from '#web/design/steps.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './status.module.css';

type Told = { readonly id: string; readonly paragraph: string; readonly done: string | undefined };

const dayOf = (say: Say, day: string | null) => {
  const found = day === null ? undefined : findPlainDate(day);
  return found ? formatDate(found, say.language) : '';
};

function listSteps(say: Say, of: CaseWhole): Told[] {
  const { submitted, submittedAt, resolved, routed, decided } = of;
  const at = (moment: string | null) => (moment === null ? '' : formatMoment(moment, say.language));
  return [
    {
      id: 'application',
      paragraph: 'S-4.1',
      done: submitted ? say('status:step-submitted', { at: at(submittedAt), number: submitted.number }) : undefined,
    },
    {
      id: 'resolution',
      paragraph: 'S-4.3',
      done: resolved
        ? say(`status:step-resolved.${resolved.outcome}`, {
            date: dayOf(say, resolved.on),
            protocol: resolved.protocol,
          })
        : undefined,
    },
    {
      id: 'route',
      paragraph: 'S-10',
      done: routed
        ? say(`status:step-routed.${routed.route}`, { number: routed.paper.number, date: dayOf(say, routed.paper.on) })
        : undefined,
    },
    {
      id: 'decision',
      paragraph: 'S-10',
      done: decided
        ? say(`status:step-decided.${decided.accepted ? 'yes' : 'no'}`, {
            number: decided.document.number,
            date: dayOf(say, decided.document.on),
            issuer: decided.document.issuer,
            from: dayOf(say, decided.from),
          })
        : undefined,
    },
  ];
}

export function CaseSteps({ of }: { readonly of: CaseWhole }) {
  const say = useSay();
  const isOver = ['refused', 'withdrawn', 'declined', 'assigned'].includes(of.stage);
  // What will not come any more does not stand there as if it would.
  const told = listSteps(say, of).filter(({ done }) => done !== undefined || !isOver);
  const next = isOver ? -1 : told.findIndex(({ done }) => done === undefined);
  const steps = told.map(({ id, paragraph, done }, at): ProcedureStep => {
    const open = at === next ? 'now' : 'later';
    return {
      id,
      name: say(`status:step.${id}`),
      state: done === undefined ? open : 'done',
      about: (
        <p className={styles.small}>
          {done ?? ''} {wordReference(say, paragraph)}
        </p>
      ),
    };
  });
  return <Steps label={say('status:steps')} steps={steps} />;
}
