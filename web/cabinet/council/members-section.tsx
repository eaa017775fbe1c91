// Who belongs to the Council, who is there and how, and whether that makes a quorum.

import { useState } from 'react';
import { SetAttendance, type SittingWhole } from '#contract/council.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Button } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { useMay } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReference } from '#wording/word-finding.ts';
import styles from './council.module.css';
import { useSittingAct } from './council-queries.ts';

type Of = { readonly of: SittingWhole };
type Presence = 'in-person' | 'remote' | '';

function Quorum({ of: { quorum, state } }: Of) {
  const say = useSay();
  const { members, needed, present, there, paragraph, from } = quorum;
  return (
    <>
      {state === 'planned' ? (
        <p>{say('council:quorum-will', { members, needed })}</p>
      ) : (
        <p>
          <StatusMark meaning={there ? 'counted' : 'refused'}>
            {say(there ? 'council:quorum-is' : 'council:quorum-is-not', { members, needed, present })}
          </StatusMark>
        </p>
      )}
      <Aside>
        {say('council:quorum-reading', {
          paragraph: wordReference(say, paragraph),
          from: formatDate(getPlainDate(from), say.language),
        })}
      </Aside>
    </>
  );
}

function Attendance({ of }: Of) {
  const say = useSay();
  const { act, anew, again, sitting } = useSittingAct(SetAttendance, of);
  const [chosen, setChosen] = useState<Readonly<Record<string, Presence>>>(() =>
    Object.fromEntries(of.seats.map(({ account, presence }) => [account, presence ?? ''])),
  );
  const isSame = of.seats.every(({ account, presence }) => (chosen[account] ?? '') === (presence ?? ''));
  const save = () => {
    const present = Object.entries(chosen).flatMap(([account, presence]) =>
      presence === '' ? [] : [{ account, presence }],
    );
    act.mutate({ params: { id: of.id }, body: { present }, version: sitting.version }, { onSuccess: again });
  };
  return (
    <div className={styles.stack}>
      <UnsavedGuard when={!isSame} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <div className={styles.people}>
        {of.seats.map(({ account, name }) => (
          <div key={account} className={styles.person}>
            <SelectField
              label={name}
              choices={[
                { value: '', label: say('council:presence.absent') },
                { value: 'in-person', label: say('council:presence.in-person') },
                { value: 'remote', label: say('council:presence.remote') },
              ]}
              value={chosen[account] ?? ''}
              onChange={(value) => setChosen({ ...chosen, [account]: value as Presence })}
            />
          </div>
        ))}
      </div>
      <Button
        kind="primary"
        busy={act.isPending ? say('council:saving') : undefined}
        barredBecause={isSame ? say('council:nothing-changed') : undefined}
        onClick={save}
      >
        {say('council:attendance-save')}
      </Button>
    </div>
  );
}

export function MembersSection({ of }: Of) {
  const say = useSay();
  const may = useMay();
  return (
    <Section title={say('council:members')}>
      <div className={styles.stack}>
        <Quorum of={of} />
        {of.state === 'open' && may('council.keep') ? (
          // What another secretary saves meanwhile is shown anew.
          <Attendance key={of.version} of={of} />
        ) : (
          <ul className={styles.files}>
            {of.seats.map(({ account, name, presence }) => (
              <li key={account}>
                {of.state === 'planned' ? name : say(`council:seat.${presence ?? 'absent'}`, { name })}
                {account === of.chair?.account && ` – ${say('council:chair-mark')}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
