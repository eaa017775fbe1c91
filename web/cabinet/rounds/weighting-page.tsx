// The weights as the working body enters them, whole and with their source; or back to pending.

import { useState } from 'react';
import { EnteredWeighting, EnterWeighting, type RoundWhole } from '#contract/rounds.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { LinkButton } from '#web/design/button.tsx';
import { DateField } from '#web/design/date-field.tsx';
import { ErrorSummary } from '#web/design/error-summary.tsx';
import { NumberField, TextAreaField } from '#web/design/fields.tsx';
import { Opening } from '#web/design/opening.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { EmptyState } from '#web/design/states.tsx';
import { Lead } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { ConfirmButton } from '#web/kit/confirm-button.tsx';
import { addressOf, useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { RoundForm } from './round-form.tsx';
import { RoundScreen } from './round-screen.tsx';
import styles from './rounds.module.css';
import { indicatorsOf } from './weighting-shown.tsx';

type Typed = { readonly source: string; readonly date: string; readonly values: Readonly<Record<string, string>> };

function typedOf({ weighting }: RoundWhole): Typed {
  const day = weighting?.date ? findPlainDate(weighting.date) : undefined;
  return {
    source: weighting?.source ?? '',
    date: day ? formatDate(day, 'ru', 'short') : '',
    values: weighting?.values ?? {},
  };
}

/** A comma is as good as a point to whoever types. */
const readWeight = (text: string): string => text.trim().replace(',', '.');

function readTyped({ source, date, values }: Typed, indicators: readonly string[]) {
  return {
    source,
    date: date.trim() === '' ? null : (findTypedDate(date) ?? date.trim()),
    values: Object.fromEntries(indicators.map((id) => [id, readWeight(values[id] ?? '')])),
  };
}

type Faults = ReadonlyMap<string, string>;

/** By field; `Q1` for the weight of indicator 1. */
function findFaults(say: Say, body: ReturnType<typeof readTyped>): Faults {
  const read = EnteredWeighting.safeParse(body);
  if (read.success) return new Map();
  return new Map(
    read.error.issues.map(({ path: [part, id] }) => {
      if (part === 'values') return [`Q${String(id)}`, say(emptyOrWrong(body.values, String(id)), { id: String(id) })];
      return part === 'date' ? ['date', say('calendar:day-wrong')] : ['source', say('rounds:weighting-source-missing')];
    }),
  );
}

const emptyOrWrong = (values: Readonly<Record<string, string>>, id: string): string =>
  values[id] === '' ? 'rounds:weight-missing' : 'rounds:weight-wrong';

type FieldsProps = {
  readonly round: RoundWhole;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly faults: Faults;
};

function Fields({ round, typed, onTyped, faults }: FieldsProps) {
  const say = useSay();
  const faultFor = (field: string) => {
    const what = faults.get(field);
    return what === undefined ? {} : { fault: { what } };
  };
  return (
    <>
      <TextAreaField
        id="source"
        label={say('rounds:weighting-source')}
        hint={say('rounds:weighting-source-hint')}
        {...faultFor('source')}
        area={{
          rows: 2,
          maxLength: 500,
          value: typed.source,
          onChange: (event) => onTyped({ ...typed, source: event.target.value }),
        }}
      />
      <DateField
        id="date"
        optional
        label={say('rounds:weighting-date')}
        value={typed.date}
        day={findTypedDate(typed.date)}
        onChange={(date) => onTyped({ ...typed, date })}
        {...faultFor('date')}
      />
      <div className={styles.weightFields}>
        {indicatorsOf(round).map((id) => (
          <NumberField
            key={id}
            id={`Q${id}`}
            label={say('rounds:weight-name', { id, name: say(`law:indicator.${id}`) })}
            width={8}
            {...faultFor(`Q${id}`)}
            input={{
              maxLength: 19,
              value: typed.values[id] ?? '',
              onChange: (event) => onTyped({ ...typed, values: { ...typed.values, [id]: event.target.value } }),
            }}
          />
        ))}
      </div>
    </>
  );
}

function WeightingForm({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const acting = useRoundAct(EnterWeighting, seen);
  const { act, round } = acting;
  const [typed, setTyped] = useState(() => typedOf(seen));
  const [faults, setFaults] = useState<Faults>(new Map());
  const indicators = indicatorsOf(round);
  const differs = (one: Typed) => JSON.stringify(readTyped(one, indicators));
  const send = (weighting: EnteredWeighting | null) =>
    act.mutate({ params: { id: round.id }, body: { weighting }, version: round.version });
  const save = () => {
    const body = readTyped(typed, indicators);
    const found = findFaults(say, body);
    setFaults(found);
    if (found.size === 0) send(body);
  };
  return (
    <RoundForm
      of={acting}
      changed={differs(typed) !== differs(typedOf(round))}
      save={say('rounds:weighting-enter')}
      savesUnchanged
      onSave={save}
      beside={
        round.weighting && (
          <ConfirmButton
            label={say('rounds:weighting-withdraw')}
            title={say('rounds:weighting-withdraw-title')}
            act={act}
            onConfirm={() => send(null)}
          >
            <p>{say('rounds:weighting-withdraw-about')}</p>
          </ConfirmButton>
        )
      }
    >
      {faults.size > 0 && (
        <ErrorSummary
          key={[...faults.keys()].join()}
          faults={[...faults].map(([field, what]) => ({ field, what: wordIn(say, field, what) }))}
        />
      )}
      <Fields round={round} typed={typed} onTyped={setTyped} faults={faults} />
    </RoundForm>
  );
}

/** What is wrong with a weight does not say whose it is; the summary does. */
const wordIn = (say: Say, field: string, what: string): string =>
  what === say('rounds:weight-wrong') ? `${field}: ${what}` : what;

export function WeightingPage() {
  const say = useSay();
  return (
    <RoundScreen of="rounds:weighting-change" act="round.enter-weighting">
      {(round) =>
        round.considered ? (
          <EmptyState
            title={say('rounds:weighting-considered')}
            action={<LinkButton href={addressOf(say, round.id)}>{say('rounds:back')}</LinkButton>}
          />
        ) : (
          <>
            <Opening>
              <Lead>{say('rounds:weighting-lead')}</Lead>
            </Opening>
            <WeightingForm seen={round} />
          </>
        )
      }
    </RoundScreen>
  );
}
