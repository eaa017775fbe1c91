// The items of which somebody may ask what one more would bring, as the facts that the order reads.

import type { ItemFact } from '#rules/evidence/facts.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';

export const ITEMS = [
  'q1',
  'q2',
  'q3',
  'q4',
  'monograph',
  'chapter',
  'patent-abroad',
  'patent',
  'proceedings',
] as const;
export type Item = (typeof ITEMS)[number];

/** A work in English whose first author is affiliated: the best case of its kind. */
export function factOf(item: Item, organisation: string, reportingYear: number): ItemFact {
  const known = { row: 0, organisation, id: '', credited: true } as const;
  const lead = { language: 'en', authorPosition: 1, corresponding: true } as const;
  const patent = {
    ...known,
    table: 'patents',
    holderIsOrganisation: true,
    grantedOn: plainDate(reportingYear, 6, 1),
    inWos: false,
  } as const;
  switch (item) {
    case 'monograph':
      return { ...known, ...lead, table: 'publications', component: '2.2', quartile: '' };
    case 'chapter':
      return { ...known, ...lead, table: 'publications', component: '2.3', quartile: '' };
    case 'patent-abroad':
      return { ...patent, component: '4.1' };
    case 'patent':
      return { ...patent, component: '4.2' };
    case 'proceedings':
      return { ...known, table: 'conferences', component: '6.1', language: 'en' };
    default:
      return { ...known, ...lead, table: 'publications', component: '2.1', quartile: item.toUpperCase() };
  }
}
