// Who is compared, and in which year.

import { useState } from 'react';
import type { Published } from '#contract/publication.ts';
import { Button } from '#web/design/button.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { findOrganisations } from '#web/kit/published/find-organisations.ts';
import styles from './compare.module.css';

type ChooseProps = {
  readonly published: Published;
  readonly years: readonly Published[];
  readonly bins: readonly string[];
  readonly most: number;
  readonly onBins: (bins: readonly string[]) => void;
  readonly onYear: (year: string) => void;
};

/** So many fit under the field; more letters find fewer. */
const SHOWN = 6;

function Chosen({ published, bins, onBins }: Pick<ChooseProps, 'published' | 'bins' | 'onBins'>) {
  const say = useSay();
  return (
    <ol className={styles.chosen}>
      {bins.map((bin, at) => {
        const name = published.organisations.find((one) => one.bin === bin)?.names[say.language];
        return (
          <li key={bin}>
            <span>
              {at + 1}. {name ?? say('portal:compare.not-in-year', { bin })}
            </span>
            <Button small kind="quiet" onClick={() => onBins(bins.filter((one) => one !== bin))}>
              {say('portal:compare.remove')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

function Add({ published, bins, most, onBins }: Omit<ChooseProps, 'years' | 'onYear'>) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const found = findOrganisations(published.organisations, typed).filter(({ bin }) => !bins.includes(bin));
  if (bins.length >= most) return <p>{say('portal:compare.full', { most })}</p>;
  return (
    <div className={styles.add}>
      <TextField
        label={say('portal:compare.add')}
        hint={say('web:home.search-hint')}
        input={{ type: 'search', value: typed, onChange: (event) => setTyped(event.target.value) }}
      />
      <ul className={styles.found}>
        {found.slice(0, SHOWN).map(({ bin, names }) => (
          <li key={bin}>
            <Button
              small
              onClick={() => {
                onBins([...bins, bin]);
                setTyped('');
              }}
            >
              {names[say.language]}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{say('web:search.nothing', { asked: typed })}</p>}
    </div>
  );
}

export function Choose({ years, onYear, ...of }: ChooseProps) {
  const say = useSay();
  const { published } = of;
  return (
    <div className={styles.choose} data-screen-only>
      <Chosen {...of} />
      <Add {...of} />
      {years.length > 1 && (
        <SelectField
          label={say('portal:compare.year')}
          value={String(published.reportingYear)}
          onChange={onYear}
          choices={years.map(({ reportingYear }) => ({ value: String(reportingYear), label: String(reportingYear) }))}
        />
      )}
    </div>
  );
}
