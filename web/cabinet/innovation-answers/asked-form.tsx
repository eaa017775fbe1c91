// Choosing of whom and of which years.

import type { AnswerGroups, AnswerScope } from '#contract/innovation-answers.ts';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { compareText } from '#wording/compare-text.ts';
import type { Chosen } from './asked.ts';
import styles from './innovation-answers.module.css';

type FormProps = {
  readonly groups: AnswerGroups;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

const keyOf = ({ scope, of }: Pick<Chosen, 'scope' | 'of'>): string => (of === null ? scope : `${scope} ${of}`);

function useChoices(groups: AnswerGroups) {
  const say = useSay();
  const named = (scope: AnswerScope, list: AnswerGroups['holdings'], label: (name: string) => string) =>
    list
      .map(({ id, names }) => ({ value: keyOf({ scope, of: id }), label: label(names[say.language]) }))
      .sort((one, other) => compareText(one.label, other.label, say.language));
  return [
    ...named('holding', groups.holdings, (name) => say('answers:choice.holding', { name })),
    ...(groups.all ? [{ value: 'all', label: say('answers:group.all') }] : []),
    ...named('organisation', groups.organisations, (name) => name),
    ...groups.regions.map((code) => ({
      value: keyOf({ scope: 'region', of: code }),
      label: say('answers:choice.region', { name: say(`law:region.${code}`) }),
    })),
  ];
}

export function AskedForm({ groups, chosen, onChange }: FormProps) {
  const say = useSay();
  const choices = useChoices(groups);
  const first = Math.min(groups.years?.from ?? chosen.from, chosen.from);
  const last = Math.max(groups.years?.to ?? chosen.to, chosen.to);
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const choose = (key: string) => {
    const [scope = 'all', of] = key.split(' ');
    onChange({ ...chosen, scope: scope as AnswerScope, of: of ?? null });
  };
  const year = (which: 'from' | 'to') => (
    <SelectField
      label={say(`answers:choice.${which}`)}
      value={String(chosen[which])}
      choices={years.map((value) => ({ value, label: value }))}
      onChange={(value) => onChange({ ...chosen, [which]: Number(value) })}
    />
  );
  return (
    <div className={styles.asked}>
      <SelectField label={say('answers:choice.group')} value={keyOf(chosen)} choices={choices} onChange={choose} />
      {year('from')}
      {year('to')}
    </div>
  );
}
