// The decision on an item by keys or by hand: choose what, say why, enter. A decision that waits is confirmed here by another.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DecideItems, SecondDecisions, type ViewedItem } from '#contract/verification.ts';
import { canBeRefused } from '#rules/verification/verified-item.ts';
import { Button, ButtonRow } from '#web/design/button.tsx';
import { TextAreaField } from '#web/design/fields.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { FaultView } from '#web/kit/fault-view.tsx';
import { VERIFICATION } from '#web/kit/rounds/verification-progress.ts';
import { useMe } from '#web/kit/session.tsx';
import { useAct } from '#web/kit/use-api.ts';
import { DecideForm, type Draft, draftOf, groundsOf } from './decide-form.tsx';
import { type DeskKeys, useDeskKeys } from './desk-keys.ts';
import styles from './verification.module.css';
import { keepUp } from './verification-queries.ts';

const KEYS = { credited: 'c', refused: 'r', changed: 'x', confirm: 'y', disagree: 'n' } as const;

type DecisionProps = {
  readonly round: string;
  readonly item: ViewedItem;
  /** What to do when the decision is in. */
  readonly onDone: () => void;
};

/** Somebody else was quicker: what holds now is fetched, and the person decides again. */
function useAfterwards({ round, item, onDone }: DecisionProps) {
  const queries = useQueryClient();
  const [late, setLate] = useState(false);
  const after = (taken: boolean, change: Parameters<typeof keepUp>[3]) => {
    void queries.invalidateQueries({ queryKey: [...VERIFICATION, round, 'item', item.organisation, item.row] });
    if (!taken) {
      setLate(true);
      void queries.invalidateQueries({ queryKey: [...VERIFICATION, round, 'queue'] });
      return;
    }
    keepUp(queries, round, item.row, change);
    onDone();
  };
  return { late, after };
}

function groundKeys(item: ViewedItem, draft: Draft | undefined, onDraft: (draft: Draft) => void): DeskKeys {
  if (!draft) return {};
  const numbered = groundsOf(item, draft.outcome).slice(0, 9);
  return Object.fromEntries(
    numbered.map(({ id }, at) => [String(at + 1), () => onDraft({ ...draft, ground: id, changes: {} })]),
  );
}

function Decide(props: DecisionProps) {
  const { round, item } = props;
  const say = useSay();
  const act = useAct(DecideItems);
  const me = useMe().id;
  const { late, after } = useAfterwards(props);
  const [draft, setDraft] = useState<Draft>();
  const begin = (outcome: Draft['outcome']) => {
    act.reset();
    setDraft(draftOf(outcome));
  };
  const enter = (put: Draft) => {
    if (act.isPending) return;
    const { organisation, row, version, seen } = item;
    act.mutate(
      {
        params: { round, organisation },
        body: { ...put, changes: { ...put.changes }, items: [{ row, version, seen }] },
      },
      {
        onSuccess: ({ answer }) => {
          setDraft(undefined);
          const ground = groundsOf(item, put.outcome).find(({ id }) => id === put.ground);
          const state = ground?.fourEyes ? 'waiting' : put.outcome;
          after(answer.decided.length > 0, { state, ground: put.ground, seen: seen + 1, decidedBy: me });
        },
      },
    );
  };
  const refusable = canBeRefused(item.table);
  useDeskKeys({
    [KEYS.credited]: () => begin('credited'),
    [KEYS.changed]: () => begin('changed'),
    ...(refusable ? { [KEYS.refused]: () => begin('refused') } : {}),
    ...groundKeys(item, draft, setDraft),
    ...(draft ? { Enter: () => enter(draft), Escape: () => setDraft(undefined) } : {}),
  });
  return (
    <>
      {late && <Notice tone="late" live title={say('verification:changed-meanwhile')} />}
      {act.error && <FaultView fault={act.error} level={3} />}
      {draft ? (
        <DecideForm
          item={item}
          draft={draft}
          onDraft={setDraft}
          onEnter={() => enter(draft)}
          onLeave={() => setDraft(undefined)}
          busy={act.isPending}
        />
      ) : (
        <ButtonRow>
          <Button kind="primary" onClick={() => begin('credited')} aria-keyshortcuts={KEYS.credited}>
            {say('verification:decide.credited')}
          </Button>
          {refusable && (
            <Button onClick={() => begin('refused')} aria-keyshortcuts={KEYS.refused}>
              {say('verification:decide.refused')}
            </Button>
          )}
          <Button onClick={() => begin('changed')} aria-keyshortcuts={KEYS.changed}>
            {say('verification:decide.changed')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

function SecondEyes(props: DecisionProps) {
  const { round, item } = props;
  const say = useSay();
  const act = useAct(SecondDecisions);
  const { late, after } = useAfterwards(props);
  const [words, setWords] = useState<string>();
  const decision = item.history.at(-1);
  const enter = (confirmed: boolean) => {
    if (act.isPending || !decision) return;
    const { organisation, row, seen } = item;
    act.mutate(
      { params: { round, organisation }, body: { items: [{ row, seen }], confirmed, words: words ?? '' } },
      {
        onSuccess: ({ answer }) => after(answer.seconded.length > 0, { state: confirmed ? decision.outcome : 'open' }),
      },
    );
  };
  useDeskKeys({
    [KEYS.confirm]: () => enter(true),
    [KEYS.disagree]: () => setWords(''),
    ...(words === undefined ? {} : { Escape: () => setWords(undefined) }),
  });
  const who = item.people[decision?.decidedBy ?? ''] ?? say('verification:somebody');
  const busy = act.isPending ? say('verification:deciding') : undefined;
  return (
    <>
      <Notice tone="waiting" title={say('verification:wait-other', { who })} />
      {late && <Notice tone="late" live title={say('verification:changed-meanwhile')} />}
      {act.error && <FaultView fault={act.error} level={3} />}
      {words !== undefined && (
        <TextAreaField
          label={say('verification:words')}
          area={{ rows: 2, autoFocus: true, value: words, onChange: (event) => setWords(event.target.value) }}
        />
      )}
      <ButtonRow>
        {words === undefined && (
          <Button kind="primary" onClick={() => enter(true)} busy={busy} aria-keyshortcuts={KEYS.confirm}>
            {say('verification:decide.confirm')}
          </Button>
        )}
        <Button
          onClick={() => (words === undefined ? setWords('') : enter(false))}
          busy={words === undefined ? undefined : busy}
          aria-keyshortcuts={KEYS.disagree}
        >
          {say('verification:decide.disagree')}
        </Button>
      </ButtonRow>
    </>
  );
}

export function ItemDecision(props: DecisionProps) {
  const { item } = props;
  const say = useSay();
  const me = useMe().id;
  const own = item.history.at(-1)?.decidedBy === me;
  const waiting = item.state === 'waiting';
  return (
    <section className={styles.decision}>
      <Heading level={2} size={3}>
        {say('verification:decision')}
      </Heading>
      {waiting && own && <Notice tone="waiting" title={say('verification:wait-own')} />}
      {waiting && !own ? <SecondEyes {...props} /> : <Decide {...props} />}
    </section>
  );
}
