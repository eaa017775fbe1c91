// A member of the Council says what they think of an application, before the vote (S-4.2).

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type CaseWhole, GiveOpinion, POSITIONS } from '#contract/status.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { OneOf } from '#web/design/choice-list.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { useMe } from '#web/kit/session.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatDate } from '#wording/format-date.ts';
import { CaseScreen } from './case-screen.tsx';
import { FindingsShown } from './findings-shown.tsx';
import styles from './status.module.css';
import { addressOf, useCaseAct } from './status-queries.ts';

const LEAST = 3;

function Giving({ seen }: { readonly seen: CaseWhole }) {
  const say = useSay();
  const router = useRouter();
  const me = useMe();
  const { act, anew, again, held } = useCaseAct(GiveOpinion, seen);
  const own = seen.opinions.find(({ account }) => account === me.id);
  const [position, setPosition] = useState<(typeof POSITIONS)[number] | ''>(own?.position ?? '');
  const [words, setWords] = useState(own?.words ?? '');
  const save = () =>
    position !== '' &&
    act.mutate(
      { params: { id: held.id }, body: { position, words }, version: held.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, held.id))) },
    );
  const isReady = position !== '' && words.trim().length >= LEAST;
  return (
    <div className={styles.stack}>
      <UnsavedGuard when={words !== (own?.words ?? '') && !act.isSuccess} />
      <div className={styles.form}>
        <p>{say('status:opinion-about')}</p>
        {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
        <OneOf
          label={say('status:opinion-position')}
          choices={POSITIONS.map((value) => ({ value, label: say(`status:position.${value}`) }))}
          value={position}
          onChange={(value) => setPosition(POSITIONS.find((one) => one === value) ?? '')}
        />
        <TextAreaField
          label={say('status:opinion-words')}
          area={{ value: words, rows: 6, maxLength: 4000, onChange: (event) => setWords(event.target.value) }}
        />
        <ButtonRow>
          <Button
            kind="primary"
            busy={act.isPending ? say('status:saving') : undefined}
            barredBecause={isReady ? undefined : say('status:opinion-first')}
            onClick={save}
          >
            {say('status:opinion-save')}
          </Button>
          <LinkButton href={addressOf(say, held.id)}>{say('status:leave')}</LinkButton>
        </ButtonRow>
      </div>
      <FindingsShown of={held.findings} from={formatDate(getPlainDate(held.requirementsFrom), say.language)} />
    </div>
  );
}

export function OpinionPage() {
  return (
    <CaseScreen of="status:give-opinion" act="status.give-opinion">
      {(found) => <Giving seen={found} />}
    </CaseScreen>
  );
}
