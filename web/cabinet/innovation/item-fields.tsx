// The fields of an item, one for each column of its register, of the kind that the register says.

import { useQuery } from '@tanstack/react-query';
import { ListDocuments } from '#contract/documents.ts';
import { REGION_PERIODS } from '#rules/innovation/regions.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import type { ColumnKind, RegisterColumn } from '#rules/innovation/registers.ts';
import { REGISTER_COLUMNS } from '#rules/innovation/registers.ts';
import { DateField } from '#web/design/date-field.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { type Choice, NumberField, SelectField, TextField } from '#web/design/fields.tsx';
import { findTypedDate } from '#web/design/read-typed-date.ts';
import { useSay } from '#web/design/words.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { compareText } from '#wording/compare-text.ts';
import { useChoices, useLists } from './innovation-queries.ts';
import { TechnologySearch } from './technology-search.tsx';
import { headingOf } from './word-item.ts';

export type Draft = Readonly<Record<string, string>>;

const MOST_DOCUMENTS = '500';

function useDocuments(organisation: string) {
  const call = useApi();
  return useQuery({
    queryKey: ['documents', 'of', organisation, 'innovation'],
    queryFn: async ({ signal }) =>
      (await call(ListDocuments, { query: { organisation, limit: MOST_DOCUMENTS }, signal })).answer.documents,
    enabled: organisation !== '',
    refetchOnWindowFocus: 'always',
  });
}

/** Choices of the kinds that are chosen out of a list; undefined for those that are typed. */
function useChoicesOf(organisation: string) {
  const say = useSay();
  const { data: lists } = useLists();
  const { data: own } = useChoices(organisation);
  const { data: documents } = useDocuments(organisation);
  const numbered = (all: readonly { readonly id: string; readonly title: string; readonly number: string }[] = []) =>
    all.map(({ id, title, number }) => ({ value: id, label: say('innovation:numbered', { title, number }) }));
  return (kind: ColumnKind): readonly Choice[] | undefined => {
    switch (kind.is) {
      case 'classifier':
        return (lists?.classifiers ?? [])
          .filter((one) => one.kind === kind.of)
          .map(({ code, names }) => ({ value: code, label: names[say.language] }));
      case 'unique':
        return (lists?.unique ?? []).map(({ code, names }) => ({
          value: code,
          label: say('innovation:numbered', { title: names[say.language], number: code }),
        }));
      case 'region':
        return [...new Set(REGION_PERIODS.map(({ code }) => code))]
          .map((value) => ({ value, label: say(`law:region.${value}`) }))
          .sort((one, other) => compareText(one.label, other.label, say.language));
      case 'programme':
        return numbered(own?.programmes);
      case 'protective-document':
        return numbered(own?.protectiveDocuments);
      case 'document':
        return (documents ?? []).map(({ id, name }) => ({ value: id, label: name }));
      case 'yes-no':
        return ['yes', 'no'].map((value) => ({
          value,
          label: say(value === 'yes' ? 'innovation:yes' : 'innovation:no'),
        }));
      default:
        return undefined;
    }
  };
}

type FieldsProps = {
  readonly register: RegisterName;
  readonly organisation: string;
  readonly draft: Draft;
  readonly onField: (name: string, value: string) => void;
  readonly faultOf: (name: string) => FieldFault | undefined;
};

const HINTED: readonly ColumnKind['is'][] = ['by-year', 'receiver', 'executors'];

function Typed({
  column,
  draft,
  onField,
  field,
}: Pick<FieldsProps, 'draft' | 'onField'> & { readonly column: RegisterColumn; readonly field: FrameProps }) {
  const { name, kind } = column;
  const value = draft[name] ?? '';
  if (kind.is === 'day')
    return <DateField {...field} value={value} day={findTypedDate(value)} onChange={(typed) => onField(name, typed)} />;
  const input = {
    value,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onField(name, event.target.value),
  };
  if (kind.is === 'year') return <NumberField {...field} width={4} input={{ ...input, maxLength: 4 }} />;
  if (kind.is === 'count' || kind.is === 'money') return <NumberField {...field} input={input} />;
  return <TextField {...field} input={input} />;
}

type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  readonly fault: FieldFault | undefined;
};

export function ItemFields({ register, organisation, draft, onField, faultOf }: FieldsProps) {
  const say = useSay();
  const choicesOf = useChoicesOf(organisation);
  return (
    <>
      {REGISTER_COLUMNS[register].map((column) => {
        const { name, kind, required } = column;
        const hint = HINTED.includes(kind.is) ? { hint: say(`innovation:guide.${kind.is}`) } : {};
        const label = headingOf(say, register, name);
        const field: FrameProps = { id: name, label, optional: !required, fault: faultOf(name), ...hint };
        if (kind.is === 'technology')
          return (
            <TechnologySearch
              key={name}
              {...{ id: name, label, fault: faultOf(name), value: draft[name] ?? '' }}
              onChange={(value) => onField(name, value)}
            />
          );
        const choices = choicesOf(kind);
        if (!choices) return <Typed key={name} column={column} draft={draft} onField={onField} field={field} />;
        return (
          <SelectField
            key={name}
            {...field}
            choices={[{ value: '', label: say('innovation:choose') }, ...choices]}
            value={draft[name] ?? ''}
            onChange={(value) => onField(name, value)}
          />
        );
      })}
    </>
  );
}

/** As the server reads them: days as they are written, empty fields left out. */
export function writeDraft(register: RegisterName, draft: Draft): Record<string, string> {
  const filled = REGISTER_COLUMNS[register].flatMap(({ name, kind }) => {
    const text = (draft[name] ?? '').trim();
    if (text === '') return [];
    return [[name, kind.is === 'day' ? (findTypedDate(text) ?? text) : text] as const];
  });
  return Object.fromEntries(filled);
}
