// The secretary sets the agenda: items in their order, each with its title in both languages and the way it is voted on.

import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { SittingWhole } from '#contract/council.ts';
import { type CouncilMatter, type ItemKind, PROPOSALS_OF, type Proposal, SetAgenda } from '#contract/council-agenda.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField, TextAreaField } from '#web/design/fields.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { Aside, Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ActFault } from '#web/kit/act-fault.tsx';
import { UnsavedGuard } from '#web/kit/unsaved-guard.tsx';
import { formatMoment } from '#wording/format-date.ts';
import styles from './council.module.css';
import { addressOf, useSittingAct } from './council-queries.ts';
import { SittingScreen } from './sitting-screen.tsx';
import { inPaperLanguage } from './word-council.ts';

type Edited = {
  readonly key: string;
  readonly id: string | null;
  readonly kind: ItemKind;
  readonly kk: string;
  readonly ru: string;
  readonly snapshot: number | null;
  readonly matter: string | null;
  readonly proposal: Proposal | null;
  readonly ballot: 'open' | 'secret';
  /** Voted on: it stays. */
  readonly fixed: boolean;
};

const editedOf = ({ items }: SittingWhole): Edited[] =>
  items.map(({ id, kind, title, snapshot, matter, proposal, ballot, result }) => ({
    ...{ key: id, id, kind, snapshot, proposal, ballot, ...title },
    matter: matter?.id ?? null,
    fixed: result !== null,
  }));

type ItemProps = {
  readonly sitting: SittingWhole;
  readonly of: Edited;
  readonly at: number;
  readonly last: boolean;
  readonly onChange: (item: Edited) => void;
  readonly onMove: (by: number) => void;
  readonly onDrop: () => void;
};

function SnapshotChoice({ sitting, of, onChange }: Pick<ItemProps, 'sitting' | 'of' | 'onChange'>) {
  const say = useSay();
  if (of.kind !== 'results') return null;
  return (
    <SelectField
      label={say('council:snapshot-choice')}
      choices={[
        { value: '', label: say('council:snapshot-none') },
        ...sitting.snapshots.map(({ number, at }) => ({
          value: String(number),
          label: say('council:snapshot', { number, at: formatMoment(at, say.language) }),
        })),
      ]}
      value={of.snapshot === null ? '' : String(of.snapshot)}
      onChange={(value) => onChange({ ...of, snapshot: value === '' ? null : Number(value) })}
    />
  );
}

function ProposalChoice({ of, onChange }: Pick<ItemProps, 'of' | 'onChange'>) {
  const say = useSay();
  if (of.kind !== 'application' && of.kind !== 'revision') return null;
  const choices = PROPOSALS_OF[of.kind];
  return (
    <SelectField
      label={say('council:proposal')}
      choices={choices.map((value) => ({ value, label: say(`council:proposal.${value}`) }))}
      value={of.proposal ?? ''}
      onChange={(value) => onChange({ ...of, proposal: choices.find((one) => one === value) ?? null })}
    />
  );
}

function EditedItem({ sitting, of, at, last, onChange, onMove, onDrop }: ItemProps) {
  const say = useSay();
  const title = (language: 'kk' | 'ru') => ({
    value: of[language],
    rows: 4,
    maxLength: 500,
    readOnly: of.fixed,
    onChange: (event: { target: { value: string } }) => onChange({ ...of, [language]: event.target.value }),
  });
  const number = at + 1;
  return (
    <li className={styles.edited}>
      <Heading level={2}>{say('council:item-number', { number })}</Heading>
      <TextAreaField label={say('council:title-kk')} area={title('kk')} />
      <TextAreaField label={say('council:title-ru')} area={title('ru')} />
      {!of.fixed && (
        <div className={styles.pair}>
          <SnapshotChoice sitting={sitting} of={of} onChange={onChange} />
          <ProposalChoice of={of} onChange={onChange} />
          <SelectField
            label={say('council:ballot')}
            choices={(['open', 'secret'] as const).map((value) => ({ value, label: say(`council:ballot.${value}`) }))}
            value={of.ballot}
            onChange={(value) => onChange({ ...of, ballot: value === 'secret' ? 'secret' : 'open' })}
          />
        </div>
      )}
      <ButtonRow>
        {at > 0 && (
          <Button small aria-label={say('council:up-of', { number })} onClick={() => onMove(-1)}>
            {say('council:up')}
          </Button>
        )}
        {!last && (
          <Button small aria-label={say('council:down-of', { number })} onClick={() => onMove(1)}>
            {say('council:down')}
          </Button>
        )}
        {!of.fixed && (
          <Button small kind="quiet" aria-label={say('council:drop-of', { number })} onClick={onDrop}>
            {say('council:drop')}
          </Button>
        )}
      </ButtonRow>
    </li>
  );
}

function moved(items: readonly Edited[], at: number, by: number): Edited[] {
  const [one] = items.slice(at, at + 1);
  const rest = items.filter((_, place) => place !== at);
  return one ? [...rest.slice(0, at + by), one, ...rest.slice(at + by)] : rest;
}

let fresh = 0;
function newItem(kind: Edited['kind'], sitting: SittingWhole, title: { kk: string; ru: string }): Edited {
  fresh += 1;
  const snapshot = kind === 'results' ? (sitting.snapshots.at(-1)?.number ?? null) : null;
  const none = { matter: null, proposal: null };
  return { key: `new-${fresh}`, id: null, kind, ...title, snapshot, ...none, ballot: 'open', fixed: false };
}

const itemOn = ({ id: matter, kind, title }: CouncilMatter, sitting: SittingWhole): Edited => ({
  ...newItem(kind, sitting, title),
  matter,
  proposal: PROPOSALS_OF[kind][0] ?? null,
});

const bodyOf = (items: readonly Edited[]) => ({
  items: items.map(({ id, kind, kk, ru, snapshot, matter, proposal, ballot }) => ({
    ...{ id, kind, snapshot, matter, proposal, ballot },
    title: { kk, ru },
  })),
});

function Editing({ seen }: { readonly seen: SittingWhole }) {
  const say = useSay();
  const router = useRouter();
  const { act, anew, again, sitting } = useSittingAct(SetAgenda, seen);
  const [items, setItems] = useState(() => editedOf(seen));
  const isSame = JSON.stringify(bodyOf(items)) === JSON.stringify(bodyOf(editedOf(seen)));
  const mayResults = sitting.round !== null && items.every(({ kind }) => kind !== 'results');
  const add = (kind: Edited['kind']) => setItems([...items, newItem(kind, sitting, { kk: '', ru: '' })]);
  const waiting = sitting.matters.filter(({ id }) => items.every(({ matter }) => matter !== id));
  const save = () =>
    act.mutate(
      { params: { id: sitting.id }, body: bodyOf(items), version: sitting.version },
      { onSuccess: () => void again().then(() => router.history.push(addressOf(say, sitting.id))) },
    );
  return (
    <div className={styles.form}>
      <UnsavedGuard when={!isSame && !act.isSuccess} />
      {act.error && <ActFault fault={act.error} onAnew={() => void anew()} />}
      <ol className={styles.files}>
        {items.map((one, at) => (
          <EditedItem
            key={one.key}
            sitting={sitting}
            of={one}
            at={at}
            last={at === items.length - 1}
            onChange={(item) => setItems(items.map((other) => (other.key === item.key ? item : other)))}
            onMove={(by) => setItems(moved(items, at, by))}
            onDrop={() => setItems(items.filter(({ key }) => key !== one.key))}
          />
        ))}
      </ol>
      {waiting.length > 0 && (
        <Section title={say('council:matters')}>
          <ul className={styles.files}>
            {waiting.map((one) => (
              <li key={one.id} className={styles.item}>
                <p>{inPaperLanguage(say, one.title)}</p>
                <Aside>{say('council:matter-since', { date: formatMoment(one.raisedAt, say.language) })}</Aside>
                <ButtonRow>
                  <Button small onClick={() => setItems([...items, itemOn(one, sitting)])}>
                    {say('council:matter-add')}
                  </Button>
                </ButtonRow>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ButtonRow>
        <Button onClick={() => add('free')}>{say('council:add-free')}</Button>
        {mayResults && <Button onClick={() => add('results')}>{say('council:add-results')}</Button>}
      </ButtonRow>
      <ButtonRow>
        <Button
          kind="primary"
          busy={act.isPending ? say('council:saving') : undefined}
          barredBecause={isSame ? say('council:nothing-changed') : undefined}
          onClick={save}
        >
          {say('council:agenda-save')}
        </Button>
        <LinkButton href={addressOf(say, sitting.id)}>{say('council:leave')}</LinkButton>
      </ButtonRow>
    </div>
  );
}

export function AgendaPage() {
  return (
    <SittingScreen of="council:agenda-edit" act="council.keep">
      {(sitting) => <Editing seen={sitting} />}
    </SittingScreen>
  );
}
