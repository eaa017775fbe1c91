// Lays the items of the invented holding into the registers, as if its subsidiaries had entered them: in bulk, for nobody watches.

import { randomUUID } from 'node:crypto';
import { type ExampleHolding, exampleHolding } from '#cli/example/holding/holding.ts';
import { foldName } from '#rules/innovation/fold-name.ts';
import type { Moment } from '#server/platform/clock.ts';

/** `client.query` of the owner of the database. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<unknown>;

export type HoldingLaid = {
  /** In the order of the example's subsidiaries. */
  readonly subsidiaries: readonly string[];
  readonly account: string;
  readonly at: Moment;
  /** The paper with the implementation acts of a subsidiary in a year. */
  readonly actsOf: (organisation: string, year: number) => string;
};

type Ids = Readonly<Record<'technologies' | 'unique' | 'programmes' | 'protective', readonly string[]>>;

const idsFor = (list: readonly unknown[]): readonly string[] => list.map(() => randomUUID());

/** Rows of one table, each column named by the first of them. */
async function insert(ask: Ask, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  const text = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  await ask(text, [JSON.stringify(rows)]);
}

async function layCatalogue(ask: Ask, { technologies, unique }: ExampleHolding, ids: Ids, laid: HoldingLaid) {
  const names = ({ kk, ru, en }: { kk: string; ru: string; en: string }) => ({ name_kk: kk, name_ru: ru, name_en: en });
  const entered = { entered_at: laid.at, entered_by: laid.account, version: 1 };
  await insert(
    ask,
    'unique_technology',
    unique.map((one, at) => ({
      ...{ id: ids.unique[at], code: `U-${String(at + 1).padStart(2, '0')}`, ...names(one), version: 1 },
      ...{ approved_from: '2010-06-01', source: 'Денсаулық сақтау министрлігінің бұйрығы (үлгі)' },
    })),
  );
  await insert(
    ask,
    'technology',
    technologies.map((one, at) => ({
      ...{ id: ids.technologies[at], ...names(one.names), field: one.field, novelty: one.novelty, ...entered },
      unique_technology: one.unique === null ? null : ids.unique[one.unique],
    })),
  );
  const folded = technologies.flatMap((one, at) =>
    [...new Set(Object.values(one.names).map(foldName))].map((fold) => ({ fold, technology: ids.technologies[at] })),
  );
  await insert(ask, 'technology_name', folded);
}

async function layResearch(ask: Ask, { programmes, protective }: ExampleHolding, ids: Ids, laid: HoldingLaid) {
  const entered = { entered_at: laid.at, entered_by: laid.account, version: 1 };
  await insert(
    ask,
    'research_programme',
    programmes.map(({ by, names, first, last, amount }, at) => ({
      ...{ id: ids.programmes[at], organisation: laid.subsidiaries[by], title: names.kk, amount, ...entered },
      ...{ registration_number: `0111РК${1000 + at}`, registration_fold: foldName(`0111РК${1000 + at}`) },
      ...{ funder: 'ҚР Денсаулық сақтау министрлігі (үлгі)', first_year: first, last_year: last },
    })),
  );
  await insert(
    ask,
    'protective_document',
    protective.map(({ by, programme, day }, at) => ({
      ...{
        id: ids.protective[at],
        organisation: laid.subsidiaries[by],
        kind: 'invention',
        granted_on: day,
        ...entered,
      },
      ...{ number: `${27_000 + at}`, number_fold: `${27_000 + at}`, programme: ids.programmes[programme] },
      title: `${programme + 1}-бағдарламаның өнертабысы (үлгі)`,
    })),
  );
}

async function layIntroductions(ask: Ask, { introductions }: ExampleHolding, ids: Ids, laid: HoldingLaid) {
  const rows = introductions.map((one, at) => {
    const organisation = laid.subsidiaries[one.by] ?? '';
    const act = one.hasAct ? laid.actsOf(organisation, one.year) : null;
    return {
      ...{ id: randomUUID(), technology: ids.technologies[one.technology], organisation, year: one.year },
      ...{ departments: 'Клиникалық бөлімше (үлгі)', source: one.source },
      programme: one.programme === null ? null : ids.programmes[one.programme],
      protective_document: one.protective === null ? null : ids.protective[one.protective],
      ...{ act_number: `${at + 1}/${one.year}`, act_on: `${one.year}-12-15`, act_document: act },
      ...{ entered_at: laid.at, entered_by: laid.account, version: 1 },
    };
  });
  await insert(ask, 'introduction', rows);
  const uses = introductions.flatMap((one, at) => one.uses.map((use) => ({ introduction: rows[at]?.id, ...use })));
  await insert(ask, 'introduction_use', uses);
}

async function layTransfers(ask: Ask, { transfers }: ExampleHolding, ids: Ids, laid: HoldingLaid) {
  await insert(
    ask,
    'transfer',
    transfers.map(({ by, technology, region, channel, day, participants, patients, performs }, at) => ({
      ...{ id: randomUUID(), technology: ids.technologies[technology], organisation: laid.subsidiaries[by] },
      ...{ receiver_name: `${at + 1}-өңірлік аурухана (үлгі)`, region, channel, day, participants, patients },
      ...{ receiver_performs_from: performs ? day : null, paid_by_fund: performs },
      ...{ entered_at: laid.at, entered_by: laid.account, version: 1 },
    })),
  );
}

export async function layHolding(ask: Ask, laid: HoldingLaid): Promise<void> {
  const holding = exampleHolding();
  const ids: Ids = {
    technologies: idsFor(holding.technologies),
    unique: idsFor(holding.unique),
    programmes: idsFor(holding.programmes),
    protective: idsFor(holding.protective),
  };
  await layCatalogue(ask, holding, ids, laid);
  await layResearch(ask, holding, ids, laid);
  await layIntroductions(ask, holding, ids, laid);
  await layTransfers(ask, holding, ids, laid);
}
