// The register through the real server and database: facts with their days, who sees what, merge, import.

import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ImportPreview } from '#contract/organisations.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { craftWorkbook } from '#exchange/package/workbook-crafted.ts';
import { checkDigitOf } from '#rules/kernel/bin.ts';
import { verifyJournal } from '#server/journal/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply, SOME_DAY, type TestServer } from '#server/platform/testing/test-server.ts';
import { loadExampleOrganisations } from './example-organisations.ts';
import { organisationRoutes } from './routes.ts';

const account = (digit: string) => `${digit.repeat(8)}-3333-4333-8333-333333333333`;
const clerk: Identity = { account: account('a'), organisations: [], roles: ['administrator'], sight: 'all' };
const people: Record<string, Identity> = { clerk };
const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);

let serial = 0;
function newBin(): string {
  for (;;) {
    serial += 1;
    const eleven = `170240${String(serial).padStart(5, '0')}`;
    const check = checkDigitOf([...eleven].map(Number));
    if (check !== undefined) return `${eleven}${check}`;
  }
}

const FACTS = {
  name_kk: 'Жүрек орталығы',
  name_ru: 'Центр сердца',
  name_en: 'Heart Centre',
  category: 'clinical',
  founder: 'government',
  region: '71',
  university_hospital: false,
  parent: null as string | null,
};
type Facts = Partial<typeof FACTS>;
type Shown = {
  version: number;
  facts: Facts;
  mergedInto: string | null;
  formerBins: string[];
  periods: { kind: string; value: string | null; from: string; until: string | null; knownUntil: string | null }[];
};

const clock = standingClock(SOME_DAY);
let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await openTestServer(database, organisationRoutes([]), { people, mayDo: acts, clock });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const problem = (reply: Reply) => reply.json<ProblemBody>();
const codes = (reply: Reply) => problem(reply).reasons.map(({ code }) => code);

async function register(facts: Facts = {}, bin = newBin(), from = '2020-01-01') {
  const reply = await server.as('clerk')('POST', '/api/organisations', {
    payload: { bin, from, source: 'Charter', facts: { ...FACTS, ...facts } },
  });
  expect(reply.statusCode, reply.body).toBe(201);
  const { id } = reply.json<{ id: string }>();
  people[bin] = { account: account('b'), organisations: [id], roles: ['officer', `officer@${id}`], sight: 'own' };
  return { id, bin };
}

const change = (id: string, version: number, from: string, facts: object, who = 'clerk') =>
  server.as(who)('POST', `/api/organisations/${id}/changes`, {
    payload: { from, source: 'Order No. 5', facts },
    headers: { 'if-match': `"${version}"` },
  });

async function read(id: string, on?: string, who = 'clerk') {
  const reply = await server.as(who)('GET', `/api/organisations/${id}${on ? `?on=${on}` : ''}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Shown>();
}

const list = async (query: string, who = 'clerk') =>
  (await server.as(who)('GET', `/api/organisations?${query}`)).json<{
    total: number;
    organisations: { id: string; bin: string; facts: Facts }[];
  }>();

const merge = (from: string, version: number, payload: object) =>
  server.as('clerk')('POST', `/api/organisations/${from}/merge`, {
    payload: { source: 'Letter', irrevocable: true, ...payload },
    headers: { 'if-match': `"${version}"` },
  });

describe('registering', () => {
  it('names every fault at once, and never takes a wrong type for a right one (hazard 5)', async () => {
    const reply = await server.as('clerk')('POST', '/api/organisations', {
      payload: { bin: '940140000386', from: '2027-02-30', source: ' ', facts: { ...FACTS, region: '99', parent: '' } },
    });
    expect(reply.statusCode).toBe(422);
    expect(problem(reply).reasons.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/body/bin organisations:bin-check',
      '/body/from organisations:day-wrong',
      '/body/source organisations:source-missing',
      expect.stringContaining('/body/facts/region'),
      expect.stringContaining('/body/facts/parent'),
    ]);
    for (const university_hospital of [1, 'yes', null, [true]]) {
      const wrong = await server.as('clerk')('POST', '/api/organisations', {
        payload: { bin: newBin(), from: '2020-01-01', source: 'x', facts: { ...FACTS, university_hospital } },
      });
      expect(wrong.statusCode).toBe(422);
    }
  });

  it('takes real numbers and refuses the same one twice', async () => {
    for (const bin of ['940140000385', '950341000052', '990340004949', '000340002869']) await register({}, bin);
    const again = await server.as('clerk')('POST', '/api/organisations', {
      payload: { bin: '940140000385', from: '2020-01-01', source: 'x', facts: FACTS },
    });
    expect([again.statusCode, problem(again).code]).toEqual([409, 'already-exists']);
  });

  it('is not open to an officer', async () => {
    const { bin } = await register();
    const reply = await server.as(bin)('POST', '/api/organisations', { payload: {} });
    expect(problem(reply).code).toBe('forbidden');
  });
});

describe('facts and their days', () => {
  it('hold from a day; what held before is shown on days before', async () => {
    const { id } = await register();
    expect((await change(id, 1, '2024-03-01', { name_kk: 'Жаңа атау', category: 'non_clinical' })).statusCode).toBe(
      200,
    );
    expect((await read(id, '2024-02-29')).facts).toMatchObject({ name_kk: 'Жүрек орталығы', category: 'clinical' });
    expect((await read(id, '2024-03-01')).facts).toMatchObject({ name_kk: 'Жаңа атау', category: 'non_clinical' });
    expect((await read(id, '2019-12-31')).facts).toEqual({});
    expect((await read(id)).version).toBe(2);
  });

  it('entered late for an earlier day, hold until what was already known to follow', async () => {
    const { id } = await register();
    await change(id, 1, '2025-01-01', { region: '75' });
    await change(id, 2, '2023-01-01', { region: '79' });
    const regions = [];
    for (const day of ['2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'])
      regions.push((await read(id, day)).facts.region);
    expect(regions).toEqual(['71', '79', '79', '75']);
  });

  it('put right for the same day, keep what was believed before', async () => {
    const { id } = await register();
    clock.set('2027-01-26T10:00:00.000Z' as Moment);
    await change(id, 1, '2020-01-01', { founder: 'akimat' });
    const founders = (await read(id)).periods.filter(({ kind }) => kind === 'founder');
    expect(founders).toEqual([
      expect.objectContaining({ value: 'government', from: '2020-01-01', knownUntil: '2027-01-26T10:00:00.000Z' }),
      expect.objectContaining({ value: 'akimat', from: '2020-01-01', knownUntil: null }),
    ]);
  });

  it('that hold already are no change', async () => {
    const { id } = await register();
    const reply = await change(id, 1, '2021-01-01', { region: '71' });
    expect([reply.statusCode, codes(reply)]).toEqual([409, ['organisations:nothing-changes']]);
    expect((await read(id)).version).toBe(1);
  });

  it('never overlap, even for whoever writes past the acts: the database refuses', async () => {
    const { id } = await register();
    const insert = database.owner.query(
      `insert into organisation_fact (organisation, kind, value, holds_from, holds_until, source, known_from)
       values ($1, 'region', '75', '2022-01-01', '2022-02-01', 'x', now())`,
      [id],
    );
    await expect(insert).rejects.toMatchObject({ code: '23P01', constraint: 'organisation_fact_once' });
  });

  it('changed by two at once: the second is told what the first did (hazard 4)', async () => {
    const { id } = await register();
    const replies = await Promise.all([
      change(id, 1, '2024-01-01', { region: '75' }),
      change(id, 1, '2024-01-01', { region: '79' }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const refusal = replies.find(({ statusCode }) => statusCode === 412);
    expect(refusal && problem(refusal).current).toMatchObject({
      version: 2,
      changes: [{ act: 'organisations.changed', account: clerk.account, before: { region: '71' } }],
    });
  });

  it('a parent: no circle, whatever the way round, and two who would close one together do not', async () => {
    const [a, b, c] = [await register(), await register(), await register()];
    expect((await change(b.id, 1, '2021-01-01', { parent: a.id })).statusCode).toBe(200);
    expect((await change(c.id, 1, '2021-01-01', { parent: b.id })).statusCode).toBe(200);
    expect(codes(await change(a.id, 1, '2021-01-01', { parent: c.id }))).toEqual(['organisations:parent-circle']);
    expect(codes(await change(a.id, 1, '2021-01-01', { parent: a.id }))).toEqual(['organisations:parent-circle']);
    expect(codes(await change(a.id, 1, '2021-01-01', { parent: account('f') }))).toEqual([
      'organisations:parent-unknown',
    ]);
    const [d, e] = [await register(), await register()];
    const both = await Promise.all([
      change(d.id, 1, '2021-01-01', { parent: e.id }),
      change(e.id, 1, '2021-01-01', { parent: d.id }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await list(`parent=${a.id}`)).organisations.map(({ id }) => id)).toEqual([b.id]);
  });
});

describe('what an officer sees (hazards 10, 11)', () => {
  it('the public facts of all; contact and what was put right of the own organisation only', async () => {
    const [own, other] = [await register(), await register()];
    await change(other.id, 1, '2020-01-01', { founder: 'akimat' });
    const seen = await read(other.id, undefined, own.bin);
    expect(seen.facts).toMatchObject({ founder: 'akimat' });
    expect(seen.periods.every(({ knownUntil }) => knownUntil === null)).toBe(true);
    expect((await read(other.id, undefined, other.bin)).periods.some(({ knownUntil }) => knownUntil !== null)).toBe(
      true,
    );

    const contact = { address: 'Мәңгілік Ел 1', phone: '+7 700', email: 'a@example.kz' };
    const put = (id: string, who: string) =>
      server.as(who)('PUT', `/api/organisations/${id}/contact`, { payload: contact, headers: { 'if-match': '"0"' } });
    expect((await put(other.id, own.bin)).statusCode).toBe(404);
    expect((await put(other.id, other.bin)).statusCode).toBe(200);
    expect((await server.as(other.bin)('GET', `/api/organisations/${other.id}/contact`)).json()).toEqual(contact);
    const foreign = await server.as(own.bin)('GET', `/api/organisations/${other.id}/contact`);
    const nobody = await server.as(own.bin)('GET', `/api/organisations/${account('e')}/contact`);
    expect([foreign.statusCode, problem(foreign).code]).toEqual([nobody.statusCode, problem(nobody).code]);
    const rows = await database.within(people[own.bin] as Identity, 'read', (db) =>
      db.selectFrom('organisation_contact').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });

  it('an ETag that counts public changes alone: a new contact does not move it', async () => {
    const { id, bin } = await register();
    await server.as(bin)('PUT', `/api/organisations/${id}/contact`, {
      payload: { address: 'x', phone: '', email: '' },
      headers: { 'if-match': '"0"' },
    });
    const reply = await server.as('clerk')('GET', `/api/organisations/${id}`);
    expect(reply.headers.etag).toBe('"1"');
  });

  it('and changes nothing by SQL either: the database lets no officer write to the register', async () => {
    const { id, bin } = await register();
    const officer = people[bin] as Identity;
    const forge = database.within(officer, 'write', (db) =>
      db
        .insertInto('organisation_fact')
        .values({
          organisation: id,
          kind: 'region',
          value: '75',
          holds_from: '2030-01-01',
          source: 'x',
          known_from: SOME_DAY,
        })
        .execute(),
    );
    await expect(forge).rejects.toMatchObject({ code: '42501' });
    const touched = await database.within(officer, 'write', (db) =>
      db.updateTable('organisation').set({ version: 99 }).where('id', '=', id).executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
  });
});

describe('the list', () => {
  it('is in the order of the Kazakh alphabet (hazard 19), paged, and counted whole', async () => {
    const region = '62';
    for (const name_kk of ['Ясы', 'Қарағанды', 'Әйтеке', 'Кентау', 'Атырау', 'Үшарал', 'Ұлытау'])
      await register({ name_kk, region });
    const names = async (page: string) =>
      (await list(`region=${region}&${page}`)).organisations.map(({ facts }) => facts.name_kk);
    expect(await names('')).toEqual(['Атырау', 'Әйтеке', 'Кентау', 'Қарағанды', 'Ұлытау', 'Үшарал', 'Ясы']);
    expect(await names('limit=2&skip=2')).toEqual(['Кентау', 'Қарағанды']);
    expect(await list(`region=${region}&limit=2&skip=100`)).toMatchObject({ total: 7, organisations: [] });
  });

  it.each([
    ['ҚАН ОРТАЛЫҒЫ', 'any letter case'],
    ['кан орталыгы', 'letters of a Russian keyboard'],
    ['Республикалык кан ортолыгы', 'a slip'],
    ['бұрынғы', 'a former name'],
    ['Hematology Centr', 'another language, cut short'],
  ])('finds by %s: %s', async (search) => {
    const found = await list('region=47');
    const { id } =
      found.organisations[0] ??
      (await (async () => {
        const made = await register({ name_kk: 'Бұрынғы атау', name_en: 'Hematology Centre', region: '47' }, newBin());
        await change(made.id, 1, '2025-01-01', { name_kk: 'Республикалық қан орталығы' });
        return made;
      })());
    expect((await list(`search=${encodeURIComponent(search)}`)).organisations.map((one) => one.id)).toContain(id);
  });

  it('reads signs of LIKE as signs', async () => {
    expect((await list(`search=${encodeURIComponent('%_%')}`)).total).toBe(0);
    expect((await list('search=94014')).organisations.map(({ bin }) => bin)).toContain('940140000385');
  });

  it.each([
    'limit=0',
    'limit=10001',
    'limit=1e2',
    'skip=-1',
    'on=2027-02-29',
    'on=25.01.2027',
    'region=99',
    'sort=bin',
  ])('refuses %s', async (query) => {
    expect((await server.as('clerk')('GET', `/api/organisations?${query}`)).statusCode).toBe(422);
  });
});

describe('merging duplicates', () => {
  it('moves every reference, ends the duplicate and says so', async () => {
    const [kept, twin, child] = [await register(), await register(), await register()];
    await change(child.id, 1, '2021-01-01', { parent: twin.id });
    await change(child.id, 2, '2022-01-01', { parent: null });
    expect((await merge(twin.id, 1, { into: kept.id })).statusCode).toBe(200);
    expect((await read(child.id, '2021-06-01')).facts.parent).toBe(kept.id);
    expect((await read(child.id, '2022-06-01')).facts.parent).toBeNull();
    expect(await read(twin.id)).toMatchObject({ mergedInto: kept.id, version: 2 });
    expect(await read(kept.id)).toMatchObject({ formerBins: [twin.bin], version: 2 });
    expect((await list(`search=${twin.bin}`)).total).toBe(0);
    expect(codes(await change(twin.id, 2, '2024-01-01', { region: '75' }))).toEqual(['organisations:is-merged']);
    const { rows } = await database.owner.query(
      "select act from journal_entry where act like 'organisations.%' and subject = any($1) order by number",
      [[kept.id, twin.id]],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'organisations.registered',
      'organisations.registered',
      'organisations.merged',
      'organisations.took-over',
    ]);
  });

  it('leaves no pointer behind in any table that names an organisation', async () => {
    const [kept, twin, older, child] = [await register(), await register(), await register(), await register()];
    await merge(older.id, 1, { into: twin.id });
    await change(child.id, 1, '2021-01-01', { parent: twin.id });
    await merge(twin.id, 2, { into: kept.id });
    const { rows } = await database.owner.query<{ table: string; column: string }>(`
      select c.conrelid::regclass::text as table, a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'organisation'::regclass`);
    const found = rows
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => name.startsWith('organisation'));
    expect(found.sort()).toEqual([
      'organisation.merged_into',
      'organisation_contact.organisation',
      'organisation_fact.organisation',
      'organisation_fact.parent',
    ]);
    const left = await database.owner.query(
      `select 1 from organisation where merged_into = $1
       union all select 1 from organisation_fact where parent = $1 and known_until is null`,
      [twin.id],
    );
    expect(left.rowCount).toBe(0);
  });

  it('is refused without the word that it cannot be undone, with itself, twice, and where a circle would come', async () => {
    const [a, b, middle] = [await register(), await register(), await register()];
    expect((await merge(a.id, 1, { into: b.id, irrevocable: false })).statusCode).toBe(422);
    expect(codes(await merge(a.id, 1, { into: a.id }))).toEqual(['organisations:merge-same']);
    await change(middle.id, 1, '2021-01-01', { parent: a.id });
    await change(b.id, 1, '2021-01-01', { parent: middle.id });
    expect(codes(await merge(a.id, 1, { into: b.id }))).toEqual(['organisations:merge-circle']);
    expect((await read(a.id)).mergedInto).toBeNull();
    const c = await register();
    await merge(c.id, 1, { into: a.id });
    expect(codes(await merge(c.id, 2, { into: b.id }))).toEqual(['organisations:is-merged']);
    expect(codes(await merge(b.id, 2, { into: c.id }))).toEqual(['organisations:merge-into-merged']);
  });

  it('of one that belonged to the other leaves it without a parent, not with itself', async () => {
    const [kept, holding] = [await register(), await register()];
    await change(kept.id, 1, '2021-01-01', { parent: holding.id });
    expect((await merge(holding.id, 1, { into: kept.id })).statusCode).toBe(200);
    expect((await read(kept.id, '2024-01-01')).facts.parent).toBeNull();
  });
});

const HEADING = 'bin,from,name_kk,name_ru,name_en,category,founder,region,university_hospital,parent_bin';
const line = (bin: string, more: Partial<Record<'kk' | 'region' | 'parent' | 'category', string>> = {}) =>
  `${bin},2020-01-01,"${more.kk ?? 'Атау «бір», екі'}",Имя,Name,${more.category ?? 'clinical'},akimat,${more.region ?? '75'},no,${more.parent ?? ''}`;
const file = (content: string | Buffer, name = 'register.csv') => ({
  name,
  content: Buffer.from(content as string).toString('base64'),
});
const preview = async (payload: object) => {
  const reply = await server.as('clerk')('POST', '/api/organisation-imports/preview', { payload });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ImportPreview>();
};
const carryOut = (payload: object) => server.as('clerk')('POST', '/api/organisation-imports', { payload });
const size = async () => (await list('limit=1')).total;

describe('import', () => {
  it('shows what is new, changed, unchanged and faulty, and writes nothing until confirmed', async () => {
    const known = await register({ region: '71' });
    const before = await size();
    const fresh = newBin();
    const text = [
      HEADING,
      line(fresh, { parent: known.bin }),
      `${known.bin},2024-01-01,,,,,,75,,`,
      line('123'),
      line(fresh),
    ];
    const seen = await preview(file(text.join('\r\n')));
    expect(seen.counts).toEqual({ new: 1, changed: 1, same: 0, faulty: 2 });
    expect(seen.rows[1]?.changes).toEqual([{ kind: 'region', before: '71', after: '75' }]);
    expect(
      seen.rows.slice(2).map(({ row, faults }) => [row, faults.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      [4, ['bin organisations:bin-length']],
      [5, ['bin organisations:import-bin-twice']],
    ]);
    expect(await size()).toBe(before);
    const reply = await carryOut({ ...file(text.join('\r\n')), plan: seen.plan });
    expect(codes(reply)).toEqual(['organisations:import-faulty']);
    expect(await size()).toBe(before);
  });

  it('carried out is whole, a parent may stand below its child, and the same file again changes nothing', async () => {
    const [child, parent] = [newBin(), newBin()];
    const text = file([HEADING, line(child, { parent }), line(parent, { kk: 'Әйтеке' })].join('\n'));
    const seen = await preview(text);
    const done = await carryOut({ ...text, plan: seen.plan });
    expect(done.json()).toEqual({ new: 2, changed: 0, same: 0 });
    const [made] = (await list(`search=${child}`)).organisations;
    expect(made?.facts.name_kk).toBe('Атау «бір», екі');
    const [above] = (await list(`search=${parent}`)).organisations;
    expect(made?.facts.parent).toBe(above?.id);
    const versions = async () => (await database.owner.query('select id, version from organisation order by id')).rows;
    const before = await versions();
    const again = await preview(text);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, faulty: 0 });
    expect((await carryOut({ ...text, plan: again.plan })).json()).toEqual({ new: 0, changed: 0, same: 2 });
    expect(await versions()).toEqual(before);
  });

  it('is refused where the register has moved on since the preview', async () => {
    const { id, bin } = await register();
    const text = file([HEADING, `${bin},2024-01-01,,,,,,75,,`].join('\n'));
    const seen = await preview(text);
    await change(id, 1, '2023-01-01', { region: '79' });
    expect(codes(await carryOut({ ...text, plan: seen.plan }))).toEqual(['organisations:import-other-plan']);
  });

  it('leaves nothing where its last row closes a circle', async () => {
    const [a, b] = [newBin(), newBin()];
    const before = await size();
    const text = file([HEADING, line(a, { parent: b }), line(b, { parent: a })].join('\n'));
    const reply = await carryOut({ ...text, plan: (await preview(text)).plan });
    expect(codes(reply)).toEqual(['organisations:import-parent-circle']);
    expect(await size()).toBe(before);
  });

  it.each([
    ['UTF-16 with semicolons', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', ';')}`, 'utf16le')],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('reads %s (hazard 15)', async (_, encode) => {
    const text = [HEADING, line(newBin(), { kk: 'Өскемен' })].join('\r\n');
    const seen = await preview(file(encode(text)));
    expect([seen.rows[0]?.is, seen.rows[0]?.name, seen.rows[0]?.faults]).toEqual(['new', 'Өскемен', []]);
  });

  it('names a damaged row and reads the others', async () => {
    const cp1251 = Buffer.concat([
      Buffer.from(`${HEADING}\n`),
      Buffer.from([0xc0, 0xf2, 0x2c]),
      Buffer.from(`\n${line(newBin())}\n`),
    ]);
    const seen = await preview(file(cp1251));
    expect(seen.rows.map(({ row, is }) => [row, is])).toEqual([
      [2, 'faulty'],
      [3, 'new'],
    ]);
  });

  it('reads a workbook, and takes no value of a formula', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Ұйымдар');
    sheet.addRow(HEADING.split(','));
    const [one, two] = [newBin(), newBin()];
    sheet.addRow([one, '2020-01-01', 'Әйтеке', 'Имя', 'Name', 'education', 'akimat', '75', 'yes', '']);
    sheet.addRow([two, '2020-01-01', 'Атау', 'Имя', 'Name', 'education', 'akimat', '75', 'yes', '']);
    sheet.getCell('H3').value = { formula: '70+5', result: 75 };
    const seen = await preview(file(Buffer.from(await book.xlsx.writeBuffer()), 'register.xlsx'));
    expect(seen.rows.map(({ bin, is }) => [bin, is])).toEqual([
      [one, 'new'],
      [two, 'faulty'],
    ]);
    expect(seen.rows[1]?.faults).toEqual([{ column: 'region', code: 'organisations:cell-formula', values: {} }]);
  });

  it('survives a workbook that would exhaust its reader (hazard 14)', async () => {
    const cells = HEADING.split(',').map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`);
    const endless = `<row r="2"><c t="inlineStr"><is><t>${'x'.repeat(3 * 2 ** 20)}</t></is></c></row>`;
    const bomb = craftWorkbook({ sheets: { S: `<row r="1">${cells.join('')}</row>${endless}` } });
    const reply = await server.as('clerk')('POST', '/api/organisation-imports/preview', {
      payload: file(bomb, 'bomb.xlsx'),
    });
    expect(reply.statusCode).toBe(409);
    expect(codes(reply)[0]).toMatch(/^findings:unreadable-/);
  });

  it.each([
    ['', 'organisations:file-empty'],
    ['a,b\n1,2', 'organisations:file-unknown-columns'],
    ['bin\n1', 'organisations:file-missing-columns'],
    ['bin,from,bin\n1,2,3', 'organisations:file-columns-twice'],
  ])('refuses %j as a whole', async (text, code) => {
    const reply = await server.as('clerk')('POST', '/api/organisation-imports/preview', { payload: file(text) });
    expect(codes(reply)).toEqual([code]);
  });
});

describe('the example and the journal', () => {
  it('the 24 invented organisations are entered once, and into an empty register only', async () => {
    const empty = await openTestDatabase();
    try {
      expect(await loadExampleOrganisations(empty, clock)).toBe(24);
      expect(await loadExampleOrganisations(empty, clock)).toBe(0);
      const found = await empty.within(SYSTEM, 'read', (db) => db.selectFrom('organisation').select('bin').execute());
      expect(found).toHaveLength(24);
    } finally {
      await empty.drop();
    }
  });

  it('the chain of all the acts above holds', async () => {
    expect((await verifyJournal(database.owner, [])).faults).toEqual([]);
  });
});
