// Names of organisations by their identifiers, for screens that have nothing else of them.

import { useMemo } from 'react';
import { useSay } from '#web/design/words.tsx';
import { nameOfOrganisation, useOrganisations } from './organisation-choice.tsx';

export type NameOf = (organisation: string) => string;

/** Until the names are there, and for one that has left the register, the identifier stands. */
export function useOrganisationNames(): NameOf {
  const { language } = useSay();
  const { data } = useOrganisations();
  return useMemo(() => {
    const names = new Map(data?.map((line) => [line.id, nameOfOrganisation(line, language)]));
    return (organisation) => names.get(organisation) ?? organisation;
  }, [data, language]);
}
