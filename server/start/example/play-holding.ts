// The invented holding comes into the house: its organisations through the door of the register, the papers with their implementation
// acts, its items, and the people who work for the group.

import { Readable } from 'node:stream';
import { HOLDING, SUBSIDIARIES, YEARS } from '#cli/example/holding/holding.ts';
import { RegisterOrganisation } from '#contract/organisations.ts';
import { paperPdf } from '#exchange/papers/paper-pdf.ts';
import { giveExampleRole } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { speak } from '#wording/speak.ts';
import { doorsOf } from '../doors.ts';
import type { House } from '../furnish.ts';
import { type Cast, castExample } from './act-as.ts';
import { layHolding } from './lay-holding.ts';

const FOUNDED = '2008-07-01';
const LARGEST = 2 ** 24;

async function registerAll({ act }: Cast, at: Moment): Promise<{ holding: string; subsidiaries: readonly string[] }> {
  const register = async ({ bin, names }: typeof HOLDING, parent: string | null): Promise<string> => {
    const { id } = await act({ role: 'administrator' }, at, RegisterOrganisation, {
      body: {
        ...{ bin, from: FOUNDED, source: `БСН ${bin}` },
        facts: {
          ...{ name_kk: names.kk, name_ru: names.ru, name_en: names.en, region: '71', parent },
          ...{ category: 'clinical', founder: 'non_state', university_hospital: false },
        },
      },
    });
    return id;
  };
  const holding = await register(HOLDING, null);
  const subsidiaries: string[] = [];
  for (const one of SUBSIDIARIES) subsidiaries.push(await register(one, holding));
  return { holding, subsidiaries };
}

/** One paper a year for each subsidiary, in which all acts of that year stand. */
async function writePapers({ floor, documents }: House, subsidiaries: readonly string[], account: string, at: Moment) {
  const say = speak('kk');
  const papers = new Map<string, string>();
  for (const [place, organisation] of subsidiaries.entries())
    for (const year of YEARS) {
      const title = say('answers:example.acts', { name: SUBSIDIARIES[place]?.names.kk ?? '', year });
      const bytes = paperPdf({ language: 'kk', title, lead: [say('answers:lead.example')], footer: title, blocks: [] });
      const { hash, size } = await documents.storage.put(Readable.from([bytes]), LARGEST);
      const { rows } = await floor.database.owner.query<{ id: string }>(
        `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
          values ($1, $2, $3, $4, 'application/pdf', false, $5, $6) returning id`,
        [organisation, `${title}.pdf`, hash, size, account, at],
      );
      papers.set(`${organisation} ${year}`, rows[0]?.id ?? '');
    }
  return (organisation: string, year: number): string => papers.get(`${organisation} ${year}`) ?? '';
}

export async function playHolding(house: House, at: Moment): Promise<void> {
  const { database } = house.floor;
  const cast = await castExample(database, doorsOf(house).routes);
  const { holding, subsidiaries } = await registerAll(cast, at);
  for (const role of ['group-analyst', 'group-reader'] as const) await giveExampleRole(database, at, role, holding);
  for (const role of ['officer', 'head'] as const) await giveExampleRole(database, at, role, subsidiaries[0] ?? '');
  const account = cast.accountOf('group-analyst');
  const actsOf = await writePapers(house, subsidiaries, account, at);
  const ask = (text: string, values: readonly unknown[]) => database.owner.query(text, [...values]);
  await layHolding(ask, { subsidiaries, account, at, actsOf });
}
