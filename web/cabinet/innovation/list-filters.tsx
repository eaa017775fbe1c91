// Which years a list shows, and what else its address narrows it to: each can be taken away.

import type { InnovationNames } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { Button } from '#web/design/button.tsx';
import { NumberField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import styles from './innovation.module.css';
import { readFilters, useLists } from './innovation-queries.ts';
import { wordCode } from './word-item.ts';

const CODES: Readonly<Record<string, string>> = {
  field: 'field',
  source: 'source',
  channel: 'channel',
  novelty: 'novelty',
  kind: 'protection',
};

function useFilterWords(names: InnovationNames) {
  const say = useSay();
  const { data: lists } = useLists();
  return (name: string, value: string): string => {
    if (CODES[name] !== undefined) return wordCode(say, lists, CODES[name], value);
    if (name === 'region') return say(`law:region.${value}`);
    if (name === 'actState') return say(`innovation:act-state.${value}`);
    if (name === 'sourceGroup') return say(`innovation:group.${value}`);
    if (name === 'unique') return say(value === 'yes' ? 'innovation:yes' : 'innovation:no');
    return names[value]?.[say.language] ?? value;
  };
}

export function ListFilters({ register, names }: { readonly register: RegisterName; readonly names: InnovationNames }) {
  const say = useSay();
  const [params, change] = useAddressParams();
  const word = useFilterWords(names);
  const filters = readFilters(params);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    change(next, { replace: true });
  };
  const chips = Object.entries(filters).filter(([name]) => !['from', 'to', 'withdrawn', 'search'].includes(name));
  return (
    <div className={styles.filters}>
      {register !== 'technology' &&
        (['from', 'to'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`innovation:years.${name}`)}
            width={4}
            input={{
              maxLength: 4,
              defaultValue: filters[name] ?? '',
              onBlur: (event) => set(name, event.target.value.trim()),
            }}
          />
        ))}
      {chips.map(([name, value]) => (
        <Button key={name} small onClick={() => set(name, '')}>
          {say('innovation:filter-drop', { name: say(`innovation:filter.${name}`), value: word(name, value) })}
        </Button>
      ))}
      <Button small kind="quiet" onClick={() => set('withdrawn', filters.withdrawn === 'yes' ? '' : 'yes')}>
        {say(filters.withdrawn === 'yes' ? 'innovation:show-standing' : 'innovation:show-withdrawn')}
      </Button>
    </div>
  );
}
