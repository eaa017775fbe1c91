// The secretary convenes a sitting: for the results of a round, whose day it then is, or for other matters.

import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ConveneSitting } from '#contract/council.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { isInPlace } from '#rules/round/check-round-act.ts';
import { ActPage } from '#web/design/act-page.tsx';
import { Breadcrumb } from '#web/design/breadcrumb.tsx';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { now } from '#web/kit/clock.ts';
import { useCalendarInForce } from '#web/kit/days-in-force.ts';
import { ForbiddenPage } from '#web/kit/fault-pages.tsx';
import { PageTitle } from '#web/kit/page-title.tsx';
import { wordHindrances } from '#web/kit/rounds/read-round.ts';
import { useRound, useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './council.module.css';
import { addressOf, addressOfCouncil, useAskAgain } from './council-queries.ts';
import { bodyOf, dayTyped, EMPTY, SittingFields } from './sitting-form.tsx';

/** What the order has against the day, before anybody presses. */
function Against({ id, on }: { readonly id: string; readonly on: PlainDate }) {
  const say = useSay();
  const calendar = useCalendarInForce();
  const { data: round } = useRound(id);
  if (!round) return null;
  const found = wordHindrances(say, round, { kind: 'call-council', on }, now(), calendar);
  if (found.length === 0)
    return <Notice tone="counted" title={say('council:day-possible', { date: formatDate(on, say.language) })} live />;
  return (
    <Notice tone="refused" title={say('council:day-impossible')} live>
      {found.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}

function useConvening() {
  const say = useSay();
  const router = useRouter();
  const again = useAskAgain();
  const act = useAct(ConveneSitting);
  const made = act.data?.answer.id;
  useEffect(() => {
    if (made !== undefined) void again().then(() => router.history.push(addressOf(say, made)));
  }, [made, again, router, say]);
  return { act, again };
}

function Convening() {
  const say = useSay();
  const { act, again } = useConvening();
  const { data: rounds } = useRounds();
  const [typed, setTyped] = useState(EMPTY);
  const [chosen, setChosen] = useState<string>();
  const open = rounds?.filter(({ stage }) => isInPlace('call-council', stage)) ?? [];
  const round = chosen ?? open[0]?.id ?? '';
  const on = dayTyped(typed.on);
  return (
    <>
      <UnsavedGuard when={typed !== EMPTY && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void again().then(() => act.reset())} />}
      <ActPage
        title={say('council:convene')}
        what={<p>{say('council:convene-what')}</p>}
        ground={{ text: say('council:convene-ground'), paragraph: wordReference(say, 'E-10') }}
        irreversible={say('council:convene-irreversible')}
        sign={
          <div className={styles.form}>
            <SelectField
              id="round"
              label={say('council:about')}
              choices={[
                ...open.map(({ id, reportingYear: year }) => ({ value: id, label: say('council:of-round', { year }) })),
                { value: '', label: say('council:of-other') },
              ]}
              value={round}
              onChange={setChosen}
            />
            <SittingFields typed={typed} onTyped={setTyped} members={[]} fault={act.error} />
            {on && round !== '' && <Against id={round} on={on} />}
            <ButtonRow>
              <Button
                kind="primary"
                busy={act.isPending ? say('council:saving') : undefined}
                barredBecause={on ? undefined : say('council:day-first')}
                onClick={() => on && act.mutate({ body: { ...bodyOf(typed, on), round: round === '' ? null : round } })}
              >
                {say('council:convene')}
              </Button>
              <LinkButton href={addressOfCouncil(say)}>{say('council:leave')}</LinkButton>
            </ButtonRow>
          </div>
        }
      />
    </>
  );
}

export function ConvenePage() {
  const say = useSay();
  const may = useMay();
  if (!may('council.keep')) return <ForbiddenPage />;
  return (
    <>
      <PageTitle title={say('council:convene')} />
      <Breadcrumb up={[{ label: say('council:title'), href: addressOfCouncil(say) }]} here={say('council:convene')} />
      <Convening />
    </>
  );
}
