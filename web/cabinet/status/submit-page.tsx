// The head submits the application (S-4.1), or submits it once more, completed. Afterwards the receipt.

import { type CaseWhole, SubmitApplication } from '#contract/status.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { ActPage, ActReceipt } from '#web/design/act-page.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now } from '#web/kit/clock.ts';
import { useConfirmation } from '#web/kit/confirmation.tsx';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import { CaseScreen } from './case-screen.tsx';
import { addressOf, useCaseAct } from './status-queries.ts';
import { wordFault, wordHindrance } from './word-hindrance.ts';

function Submitting({ seen }: { readonly seen: CaseWhole }) {
  const say = useSay();
  const { act, anew, again, held } = useCaseAct(SubmitApplication, seen);
  const { code, barredBecause, field } = useConfirmation(held.withoutCode);
  const done = act.data?.answer;
  const back = <LinkButton href={addressOf(say, held.id)}>{say('status:leave')}</LinkButton>;
  if (done)
    return (
      <ActReceipt
        title={say('status:submitted')}
        number={String(done.number)}
        time={formatMoment(now(), say.language)}
        hash={done.hash}
      >
        <p>
          {say('status:submitted-until', {
            date: formatDate(getPlainDate(done.examinationBy), say.language, 'weekday'),
          })}
        </p>
        {back}
      </ActReceipt>
    );
  const { proposed } = held.findings;
  const hindrances = [
    ...(held.hindrances.submit ?? []).map((one) => wordHindrance(say, one)),
    ...held.faults.map((one) => wordFault(say, one)),
  ];
  const press = () =>
    act.mutate({ params: { id: held.id }, body: { code }, version: held.version }, { onSuccess: () => void again() });
  return (
    <>
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <ActPage
        title={say(held.submitted ? 'status:submit-again' : 'status:submit')}
        what={
          <>
            <p>{say(held.submitted ? 'status:submit-again-what' : 'status:submit-what')}</p>
            <p>{say(`status:proposed-about.${proposed}`)}</p>
          </>
        }
        ground={{ text: say('status:submit-ground'), paragraph: wordReference(say, 'S-4.1') }}
        irreversible={say('status:submit-irreversible')}
        hindrances={hindrances}
        sign={
          <>
            {field}
            <ButtonRow>
              <Button
                kind="primary"
                busy={act.isPending ? say('status:working') : undefined}
                barredBecause={barredBecause}
                onClick={press}
              >
                {say(held.submitted ? 'status:submit-again' : 'status:submit')}
              </Button>
              {back}
            </ButtonRow>
          </>
        }
      />
    </>
  );
}

export function SubmitPage() {
  return (
    <CaseScreen of="status:submit" act="status.submit" ownTitle>
      {(found) => <Submitting seen={found} />}
    </CaseScreen>
  );
}
