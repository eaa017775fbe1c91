// One organisation out of the register, by its name in the language of the page.

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { ListOrganisations } from '#contract/organisations.ts';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { sortKey } from '#wording/compare-text.ts';
import type { Language } from '#wording/texts.ts';
import { useApi } from './use-api.ts';

const PAGE = 1000;

type Line = z.output<typeof ListOrganisations.answer>['organisations'][number];

/** The name, or the BIN where the register has no name for the day. */
export function nameOfOrganisation({ bin, facts }: Line, language: Language): string {
  return facts[`name_${language}`] ?? bin;
}

/** All of them, by name. */
export function useOrganisations(enabled = true) {
  const call = useApi();
  const { language } = useSay();
  return useQuery({
    queryKey: ['organisations', 'all', language],
    enabled,
    staleTime: 300_000,
    queryFn: async () => {
      const found: Line[] = [];
      for (;;) {
        const query = { skip: String(found.length), limit: String(PAGE), language };
        const { organisations, total } = (await call(ListOrganisations, { query })).answer;
        found.push(...organisations);
        if (organisations.length === 0 || found.length >= total) break;
      }
      const keyOf = (line: Line) => sortKey(nameOfOrganisation(line, language), language);
      return found
        .map((line) => ({ line, key: keyOf(line) }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map(({ line }) => line);
    },
  });
}

type ChoiceProps = {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly value: string;
  readonly onChange: (organisation: string) => void;
};

export function OrganisationChoice({ label, all, value, onChange }: ChoiceProps) {
  const { language } = useSay();
  const { data = [] } = useOrganisations();
  const choices = data.map((line) => ({ value: line.id, label: nameOfOrganisation(line, language) }));
  return (
    <SelectField label={label} value={value} onChange={onChange} choices={[{ value: '', label: all }, ...choices]} />
  );
}
