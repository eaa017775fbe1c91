// Items of the registers become rows of the report, each with the documents of the item: a draft like a typed row, which says where it came
// from (E-6).

import { randomUUID } from 'node:crypto';
import type { ListRegisterOffers, RegisterOffer, TakeRegisterOffers } from '#contract/innovation-offers.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { attachTo } from '#server/evidence/index.ts';
import { addRows, getParticipation, lockReport, type Place, raiseRevision } from '#server/intake/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act, AskedOf } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { findOffers } from './find-offers.ts';

export const listRegisterOffers: Act<typeof ListRegisterOffers> = async (work, { params }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.enter', params.organisation);
  return { offers: await findOffers(work, params, round.reportingYear) };
};

type Wanted = AskedOf<typeof TakeRegisterOffers>['body']['items'][number];
type Chosen = { readonly offer: RegisterOffer; readonly component: string };

/** Each under a component that its offer names; others have changed or are gone, and are refused by their place. */
function choose(offers: readonly RegisterOffer[], wanted: readonly Wanted[]): Chosen[] {
  const chosen = wanted.map(({ register, item, component }) => ({
    component,
    offer: offers.find((one) => one.register === register && one.item === item && one.components.includes(component)),
  }));
  const gone = chosen.flatMap(({ offer }, at) => (offer ? [] : [`/body/items/${at}`]));
  if (gone.length > 0)
    throw refused(gone.map((pointer) => ({ code: 'intake:register-offer-gone', pointer, paragraph: 'E-6' })));
  return chosen.flatMap(({ offer, component }) => (offer && offer.taken === null ? [{ offer, component }] : []));
}

/** The identifier tells the item's rows apart and stays the same when they are taken out and over again. */
const idOf = (item: string, component: string): string => `R${component.replace('.', '')}-${item.slice(0, 8)}`;

async function addChosen(work: Work, place: Place, chosen: readonly Chosen[]): Promise<number> {
  const made = chosen.map(({ offer, component }) => ({ row: randomUUID(), offer, component }));
  await addRows(
    work,
    place,
    made.map(({ row, offer: { register, item, table, fields }, component }) => ({
      ...{ id: row, table },
      fields: { id: idOf(item, component), component, ...fields },
      origin: { way: 'from-register', register, item } as const,
    })),
  );
  const wanted = made.flatMap(({ row, offer }) =>
    offer.documents.map(({ id }) => ({ row, document: id, asked: null })),
  );
  if (wanted.length === 0) return 0;
  return (await attachTo(work, place, wanted)).fresh.length;
}

export const takeRegisterOffers: Act<typeof TakeRegisterOffers> = async (work, { params, body }) => {
  const round = await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.enter', params.organisation);
  refuseUnlessNow(round, { kind: 'enter' }, work.at);
  const before = await lockReport(work.db, params);
  const chosen = choose(await findOffers(work, params, round.reportingYear), body.items);
  const attached = await addChosen(work, params, chosen);
  const revision = chosen.length > 0 ? await raiseRevision(work, params) : before;
  await record(work, {
    act: 'intake.taken-from-registers',
    subject: { kind: 'report', id: `${params.round}/${params.organisation}` },
    organisation: params.organisation,
    paragraph: 'E-6',
    after: { rows: chosen.length, attached, revision },
  });
  return { revision, taken: chosen.length, attached };
};
