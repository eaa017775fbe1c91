// The chief chooses how the round reads the order. A reading that the text leaves no choice in is said and not asked.

import { useState } from 'react';
import { ChangeRoundSettings, type RoundWhole } from '#contract/rounds.ts';
import type { Interpretation } from '#rules/editions/edition.ts';
import { OneOf } from '#web/design/choice-list.tsx';
import { Heading } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { faultOf } from '#web/kit/form-faults.tsx';
import { useRoundAct } from '#web/kit/rounds/round-queries.ts';
import { wordReference } from '#wording/word-finding.ts';
import { ForeseenGround, useForeseen, wordEffect } from './foreseen.tsx';
import { DraftScreen, RoundForm } from './round-form.tsx';
import styles from './rounds.module.css';
import { Differences, groupInterpretations, InterpretationHead, wordOption } from './settings-shown.tsx';

type Settings = Readonly<Record<string, string>>;

type OneProps = {
  readonly of: Interpretation;
  readonly chosen: string;
  readonly before: string | undefined;
  readonly fault: unknown;
  /** Option → what it would have done to the round before. */
  readonly effectOf: (option: string) => string | undefined;
  readonly onChosen: (option: string) => void;
};

const hintOf = (...parts: readonly (string | undefined)[]) => {
  const said = parts.filter((part) => part !== undefined).join('. ');
  return said === '' ? {} : { hint: said };
};

function Reading({ of, chosen, before, fault, effectOf, onChosen }: OneProps) {
  const say = useSay();
  const { id, options } = of;
  const [only] = options;
  if (options.length === 1 && only)
    return (
      <div>
        <p className={styles.settingName}>
          <InterpretationHead of={of} />
        </p>
        <p className={styles.question}>{say(`law:interpretation.${id}.question`)}</p>
        <p>{wordOption(say, id, only.id)}</p>
        <p className={styles.question}>{say('rounds:only-reading')}</p>
      </div>
    );
  return (
    <div>
      <OneOf
        id={id}
        label={say('rounds:interpretation', { id, title: say(`law:interpretation.${id}.title`) })}
        hint={`${say(`law:interpretation.${id}.question`)} (${wordReference(say, of.paragraph)})`}
        fault={faultOf(fault, { [`/body/settings/${id}`]: id }, id)}
        choices={options.map((option) => ({
          value: option.id,
          label: wordOption(say, id, option.id),
          ...hintOf(option.id === of.default ? say('rounds:by-default') : undefined, effectOf(option.id)),
        }))}
        value={chosen}
        onChange={onChosen}
      />
      <Differences of={of} chosen={chosen} before={before} />
    </div>
  );
}

function SettingsForm({ seen }: { readonly seen: RoundWhole }) {
  const say = useSay();
  const acting = useRoundAct(ChangeRoundSettings, seen);
  const { act, round } = acting;
  const [typed, setTyped] = useState<Settings>({});
  const { data: foreseen } = useForeseen(round);
  const settings = { ...round.settings, ...typed };
  const changed = Object.keys(typed).filter((id) => typed[id] !== round.settings[id]);
  const label =
    changed.length === 0 ? say('rounds:settings-save-none') : say('rounds:settings-save', { count: changed.length });
  const save = () => act.mutate({ params: { id: round.id }, body: { settings }, version: round.version });
  return (
    <RoundForm of={acting} changed={changed.length > 0} save={label} onSave={save}>
      <ForeseenGround round={round} />
      {groupInterpretations(round.edition).map(({ concern, interpretations }) => (
        <section key={concern} className={styles.form}>
          <Heading level={2}>{say(`rounds:concern.${concern}`)}</Heading>
          {interpretations.map((of) => (
            <Reading
              key={of.id}
              of={of}
              chosen={settings[of.id] ?? of.default}
              before={round.settingsBefore?.[of.id]}
              fault={act.error}
              effectOf={(option) => wordEffect(say, foreseen, round, of.id, option)}
              onChosen={(option) => setTyped({ ...typed, [of.id]: option })}
            />
          ))}
        </section>
      ))}
    </RoundForm>
  );
}

export function SettingsPage() {
  return (
    <DraftScreen of="rounds:settings-change" lead="rounds:settings-lead">
      {(round) => <SettingsForm seen={round} />}
    </DraftScreen>
  );
}
