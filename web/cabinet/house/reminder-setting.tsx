// How long before a term its letters go out.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ReadReminders, SetReminders } from '#contract/house.ts';
import { Button } from '#web/design/button.tsx';
import { NumberField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { LoadingState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { useAct, useApi } from '#web/kit/use-api.ts';
import styles from './house.module.css';

const MOST = 60;
const KEY = ['reminders'];

type Held = { readonly days: number; readonly version: number };

function Setting({ held, onAnew }: { readonly held: Held; readonly onAnew: () => void }) {
  const say = useSay();
  const act = useAct(SetReminders);
  const [typed, setTyped] = useState(String(held.days));
  const [tried, setTried] = useState(false);
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : MOST + 1;
  const fault = tried && days > MOST ? { what: say('house:reminders-wrong') } : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (days > MOST) return;
    act.mutate({ body: { days }, version: held.version }, { onSuccess: onAnew });
  };
  return (
    <form className={styles.setting} onSubmit={save}>
      <UnsavedGuard when={typed !== String(held.days) && !act.isPending} />
      {act.error && <ActFault fault={act.error} onAnew={onAnew} />}
      {act.isSuccess && typed === String(held.days) && (
        <Notice tone="counted" title={say('house:reminders-saved')} live />
      )}
      <NumberField
        label={say('house:reminders-days')}
        hint={say('house:reminders-hint')}
        unit={say('house:reminders-unit')}
        width={4}
        fault={fault}
        input={{ value: typed, inputMode: 'numeric', onChange: (event) => setTyped(event.target.value) }}
      />
      <p>
        <Button type="submit" busy={act.isPending ? say('house:reminders-saving') : undefined}>
          {say('house:reminders-save')}
        </Button>
      </p>
    </form>
  );
}

export function ReminderSetting() {
  const say = useSay();
  const call = useApi();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Held> => {
      const { answer, version = 0 } = await call(ReadReminders);
      return { ...answer, version };
    },
  });
  if (error) return <FaultView fault={error} onAgain={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <Aside>{say('house:reminders-about')}</Aside>
      <Setting held={data} onAnew={() => void queries.invalidateQueries({ queryKey: KEY })} />
    </>
  );
}
