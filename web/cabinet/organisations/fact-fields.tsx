// The fields of an organisation's facts, as they are typed: texts, of which an empty one says nothing yet.

import { type FactKind, type FactsKnown, FOUNDERS } from '#contract/organisations.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { OneOf } from '#web/design/choice-list.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { compareText } from '#wording/compare-text.ts';
import type { Say } from '#wording/speak.ts';
import { OrganisationSearch } from './organisation-search.tsx';
import { wordFact } from './word-fact.ts';

/** As the history holds them: `yes` and `no`, an identifier, null for no parent; empty where nothing was chosen. */
export type Draft = Readonly<Record<FactKind, string | null>>;

export const NO_FACTS: Draft = {
  name_kk: '',
  name_ru: '',
  name_en: '',
  category: '',
  founder: '',
  region: '',
  university_hospital: '',
  parent: null,
};

/** For the contract, which says what is wrong with it. */
export function toFacts(draft: Partial<Draft>): FactsKnown {
  const { university_hospital: hospital, ...texts } = draft;
  const truth = hospital === undefined || hospital === '' ? {} : { university_hospital: hospital === 'yes' };
  return { ...texts, ...truth } as FactsKnown;
}

function choicesOf(say: Say, kind: 'category' | 'founder' | 'region') {
  const values = { category: CATEGORIES, founder: FOUNDERS, region: REGIONS }[kind];
  const word = (value: string) => wordFact(say, kind, value, () => undefined);
  const choices = values.map((value) => ({ value, label: word(value) }));
  return kind === 'region' ? choices.sort((one, other) => compareText(one.label, other.label, say.language)) : choices;
}

type FactFieldsProps = {
  readonly facts: Draft;
  readonly onFact: (kind: FactKind, value: string | null) => void;
  readonly faults: ReadonlyMap<string, FieldFault>;
  /** The organisation that is changed: it cannot be its own parent. */
  readonly except?: string;
};

const NAMES = ['name_kk', 'name_ru', 'name_en'] as const;

export function FactFields({ facts, onFact, faults, except }: FactFieldsProps) {
  const say = useSay();
  const field = (kind: FactKind) => ({
    id: kind,
    label: say(`organisations:fact.${kind}`),
    fault: faults.get(kind),
  });
  const truth = ['yes', 'no'].map((value) => ({
    value,
    label: wordFact(say, 'university_hospital', value, () => undefined),
  }));
  const region = [{ value: '', label: say('organisations:choose') }, ...choicesOf(say, 'region')];
  return (
    <>
      {NAMES.map((kind) => (
        <TextField
          key={kind}
          {...field(kind)}
          input={{
            lang: kind.slice(-2),
            maxLength: 400,
            autoComplete: 'off',
            value: facts[kind] ?? '',
            onChange: (event) => onFact(kind, event.target.value),
          }}
        />
      ))}
      {(['category', 'founder'] as const).map((kind) => (
        <OneOf
          key={kind}
          {...field(kind)}
          choices={choicesOf(say, kind)}
          value={facts[kind] ?? ''}
          onChange={(value) => onFact(kind, value)}
        />
      ))}
      <SelectField
        {...field('region')}
        choices={region}
        value={facts.region ?? ''}
        onChange={(value) => onFact('region', value)}
      />
      <OneOf
        {...field('university_hospital')}
        choices={truth}
        value={facts.university_hospital ?? ''}
        onChange={(value) => onFact('university_hospital', value)}
      />
      <OrganisationSearch
        {...field('parent')}
        value={facts.parent}
        onChange={(value) => onFact('parent', value)}
        none={say('organisations:parent-hint')}
        except={except}
      />
    </>
  );
}
