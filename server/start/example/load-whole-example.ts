// The example as `npm start` shows it: beside organisations and people what has happened among them.

import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber } from '#rules/kernel/plain-date.ts';
import { giveExampleOrganisations } from '#server/accounts/index.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { organisationsOn } from '#server/organisations/index.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { doorsOf } from '../doors.ts';
import type { House } from '../furnish.ts';
import { isUsed, loadExample, oneAfterAnother } from '../load-example.ts';
import { castExample } from './act-as.ts';
import { type ExampleDays, momentOn, planExampleDays } from './example-days.ts';
import { playHolding } from './play-holding.ts';
import {
  applicationExamined,
  assignment,
  type EarlierHolder,
  earlierHolders,
  type Revised,
  refusalComplainedOf,
  type Scene,
  yearlyRevision,
} from './status-scenes.ts';

const GOVERNMENT = 'Қазақстан Республикасының Үкіметі';

/** The youngest of each founder, so that those first in every list are left for whoever tries the program. */
async function chooseOrganisations({ floor }: House, { beginning }: ExampleDays) {
  const found = await floor.database.within(SYSTEM, 'read', (db) => organisationsOn(db, beginning));
  const sorted = found.toSorted((a, b) => (a.bin < b.bin ? 1 : -1));
  return (founder: 'government' | 'akimat' | 'non_state', at: number): string =>
    sorted.filter((one) => one.founder === founder)[at]?.id ?? '';
}

type Choose = Awaited<ReturnType<typeof chooseOrganisations>>;

const holdersOf = (choose: Choose): EarlierHolder[] => [
  {
    ...{ organisation: choose('government', 0), from: '2016-05-12' },
    document: { kind: 'government-decision', number: '268', on: '2016-05-12', issuer: GOVERNMENT },
  },
  {
    ...{ organisation: choose('government', 1), from: '2021-03-01' },
    document: { kind: 'government-decision', number: '97', on: '2021-02-22', issuer: GOVERNMENT },
  },
  {
    ...{ organisation: choose('akimat', 2), from: '2018-09-03' },
    document: { kind: 'akimat-decision', number: '3/412', on: '2018-08-30', issuer: 'Шымкент қаласының әкімдігі' },
  },
  {
    ...{ organisation: choose('non_state', 1), from: '2020-02-17' },
    document: { kind: 'founders-decision', number: '11', on: '2020-02-14', issuer: 'Құрылтайшылардың жалпы жиналысы' },
  },
];

const revisedOf = (choose: Choose): Revised[] => [
  { organisation: choose('government', 0), conforms: false, proposal: 'withdraw' },
  { organisation: choose('government', 1), conforms: true, proposal: 'keep' },
  { organisation: choose('akimat', 2), conforms: true, proposal: 'keep' },
  { organisation: choose('non_state', 1), conforms: false, proposal: 'withdraw' },
];

async function playStatus(house: House, days: ExampleDays): Promise<void> {
  const { database } = house.floor;
  const choose = await chooseOrganisations(house, days);
  const mine = [choose('non_state', 0), choose('government', 2)] as const;
  await giveExampleOrganisations(database, momentOn(days.beginning), mine);
  const ground = { cast: await castExample(database, doorsOf(house).routes), days };
  const decided = { number: '5/286', issuer: 'Түркістан облысының әкімдігі' };
  const scenes: Scene[] = [
    ...earlierHolders(ground, holdersOf(choose)),
    ...yearlyRevision(ground, revisedOf(choose)),
    ...assignment(ground, choose('akimat', 1), decided),
    ...refusalComplainedOf(ground, mine[0]),
    ...applicationExamined(ground, mine[1]),
  ];
  // The journal is written in the order of time.
  for (const { play } of scenes.toSorted((a, b) => toDayNumber(a.on) - toDayNumber(b.on))) await play();
}

/**
 * Into an empty house; a later start adds nothing. Where the calendar does not reach over what would have happened, organisations and
 * people alone come in. Throws a StartFault like loadExample.
 */
export async function loadWholeExample(house: House): Promise<void> {
  const { floor } = house;
  const { database, clock } = floor;
  const calendar = await database.within(SYSTEM, 'read', calendarInForce);
  const days = planExampleDays(dayInAstana(clock.now()), calendar);
  if ((await isUsed(database)) || !days) return loadExample(floor, true);
  await loadExample(floor, true, momentOn(days.beginning));
  await oneAfterAnother(database, async () => {
    const { rows } = await database.owner.query('select 1 from status_act limit 1');
    if (rows.length > 0) return;
    await playStatus(house, days);
    await playHolding(house, clock.now());
  });
}
