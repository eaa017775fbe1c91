// What of the registers may stand in the report of a year, and what of it the report has already.

import type { RegisterOffer } from '#contract/innovation-offers.ts';
import type { Origin } from '#contract/intake.ts';
import { offerRows } from '#rules/innovation/offer-rows.ts';
import { listRows, type Place } from '#server/intake/index.ts';
import type { Work } from '#server/platform/work.ts';
import { listDocumentsOf, listItemsOf } from './store.ts';

/** An introduction may be two rows: services rendered (7.1) and a new technology (7.3). */
const keyOf = (item: string, component: string): string => `${item} ${component}`;

/** Rows that were made of items: by the item, and the component under which the row stands now. */
async function findTaken(work: Work, place: Place): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>();
  for (const { id, origin, fields, removed } of await listRows(work.db, place)) {
    const from = origin as Origin;
    if (!removed && from.way === 'from-register') taken.set(keyOf(from.item, fields.component ?? ''), id);
  }
  return taken;
}

export async function findOffers(work: Work, place: Place, year: number): Promise<RegisterOffer[]> {
  const { organisation } = place;
  const documents = await listDocumentsOf(work.db, organisation);
  const taken = await findTaken(work, place);
  return (await listItemsOf(work.db, { organisation, year })).flatMap(({ id, item }) =>
    offerRows(item, year).map(({ table, components, fields, toSay }) => ({
      ...{ register: item.register, item: id, table, toSay: [...toSay] },
      components: [...components],
      fields: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
      documents: documents.get(id) ?? [],
      taken: components.flatMap((component) => taken.get(keyOf(id, component)) ?? [])[0] ?? null,
    })),
  );
}
