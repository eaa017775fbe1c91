// `deadline`: the night of the term. Organisations with thousands of rows and their evidence submit within a minute to the built
// program on the embedded database: how long each waits, and whether anything that was accepted is lost.

import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { inventedBins, registrationOf } from '#tests/start/invented-register.ts';
import { enterExample, type Person, type Program, runProgram } from '#tests/start/run-program.ts';
import { rounded } from '../measurement.ts';
import { cpuOf, cpuOfFamily } from '../processors.ts';

export type NightOptions = {
  readonly organisations: number;
  readonly rows: number;
  /** Rows of each organisation that have a document. */
  readonly shown: number;
  /** Within so many seconds all of them come. */
  readonly seconds: number;
};

export type NightMeasurement = {
  readonly bench: 'deadline';
  readonly case: string;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Answers that the house was too busy, after which the same was asked again; their time is in the waiting. */
  readonly again: number;
  readonly lost: number;
  /** Milliseconds of processors for one organisation, from its statement to its receipt: of the program and of its database. */
  readonly program: number;
  readonly database: number;
  /** Of the machine over the minute: more than its processors, and others wanted them too. */
  readonly load: number;
  readonly goal: string;
  readonly met: boolean;
};

const EVENING = '2026-01-26T12:00:00Z';
const YEAR = 2025;
const PIECE = 1000;
const MOST_MS = 2000;
const ATTACHED = 200;
const BUSY = 503;
const MOMENT_MS = 1000;
const MOST_AGAIN = 60;
/** What was entered is worked up by then. */
const SETTLED_MS = 10_000;

type Note = (text: string) => void;
type Place = { readonly address: string; readonly person: Person };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function must<T>(reply: Response | Promise<Response>): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(`${answer.url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const article = (place: number) => ({
  id: `P${place}`,
  component: '2.1',
  title: `Ғылыми мақала № ${place} туралы ұзақ атау, қандай болатынындай`,
  authors: 'Сәрсенова А.; Қасымов Е.; Оспанова Д.',
  year: String(YEAR),
  url: `https://www.webofscience.com/wos/${place}`,
});

async function enterRows(
  { address, person }: Place,
  { rows, shown }: NightOptions,
  organisation: string,
): Promise<void> {
  const ids = Array.from({ length: rows }, () => randomUUID());
  const changes = ids.map((id, at) => {
    return { kind: 'put', id, table: 'publications', fields: article(at), version: 0, origin: { way: 'typed' } };
  });
  for (let at = 0; at < rows; at += PIECE)
    await must(person.post(`${address}/changes`, { changes: changes.slice(at, at + PIECE) }));
  const document = await upload(person, organisation);
  const attachments = ids.slice(0, shown).map((row) => ({ row, asked: null, document }));
  for (let at = 0; at < shown; at += ATTACHED)
    await must(person.post(`${address}/evidence`, { attachments: attachments.slice(at, at + ATTACHED) }));
}

/** One scan, put to many items: by tus, as the page sends it. */
async function upload(person: Person, organisation: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4 ${organisation}`);
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const headers = {
    ...person.headers(),
    'content-type': 'application/offset+octet-stream',
    'tus-resumable': '1.0.0',
    'upload-length': String(bytes.length),
    'upload-metadata': `name ${encode('scan.pdf')},organisation ${encode(organisation)}`,
  };
  const begun = await fetch(`${origin}/api/uploads`, { method: 'POST', headers, body: bytes });
  if (!begun.ok) throw new Error(`no upload: ${await begun.text()}`);
  const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
  return (await must<{ id: string }>(person.post('/api/documents', { upload: id }))).id;
}

let origin = '';

async function register(administrator: Person, wanted: number): Promise<void> {
  const { total } = await must<{ total: number }>(administrator.get('/api/organisations?limit=1'));
  const bins = inventedBins();
  for (let missing = wanted - total; missing > 0; missing -= 1)
    await must(administrator.post('/api/organisations', registrationOf(String(bins.next().value))));
}

type Line = { readonly organisation: string };

async function openRound(chief: Person): Promise<{ readonly id: string; readonly participants: readonly Line[] }> {
  const { id, version } = await must<{ id: string; version: number }>(
    chief.post('/api/rounds', { reportingYear: YEAR }),
  );
  const headers = { ...chief.headers(), 'if-match': `"${version}"` };
  await must(fetch(`${origin}/api/rounds/${id}/open`, { method: 'POST', headers, body: '{}' }));
  return must(chief.get(`/api/rounds/${id}`));
}

async function appoint(administrator: Person, organisations: readonly string[]): Promise<void> {
  const { accounts } = await must<{ accounts: { id: string; email: string }[] }>(administrator.get('/api/accounts'));
  const head = accounts.find(({ email }) => email.startsWith('head@'));
  for (const organisation of organisations.slice(1)) {
    const given = { role: 'head', organisation, until: null };
    await must(administrator.post(`/api/accounts/${head?.id}/roles`, { given, conflict: null }));
  }
}

/** So many sign in from one address in a minute and no more. */
const SIGN_IN_EVERY_MS = 2100;

/** The head of each organisation in a session of their own. */
async function prepare(options: NightOptions, note: Note): Promise<Place[]> {
  const administrator = await enterExample(origin, 'administrator');
  await register(administrator, options.organisations);
  const { id, participants } = await openRound(await enterExample(origin, 'chief'));
  const organisations = participants.slice(0, options.organisations).map(({ organisation }) => organisation);
  await appoint(administrator, organisations);
  const places: Place[] = [];
  for (const organisation of organisations) {
    const address = `/api/rounds/${id}/reports/${organisation}`;
    const [person] = await Promise.all([enterExample(origin, 'head'), wait(SIGN_IN_EVERY_MS)]);
    const place = { address, person };
    await enterRows(place, options, organisation);
    places.push(place);
    if (places.length % 10 === 0) note(`${places.length} of ${organisations.length} organisations have their rows`);
  }
  return places;
}

/** As a person does who is told that the house is busy and nothing was changed: the same again, a moment later. */
async function insist<T>(ask: () => Promise<Response>): Promise<{ answer: T; ms: number; again: number }> {
  const begun = performance.now();
  for (let again = 0; ; again += 1) {
    const reply = await ask();
    if (reply.status !== BUSY || again === MOST_AGAIN)
      return { answer: await must<T>(reply), ms: performance.now() - begun, again };
    await wait(MOMENT_MS);
  }
}

type Asked = { readonly ms: number; readonly again: number };
type Sent = { readonly read: Asked; readonly submitted: Asked; readonly number: number };

/** What a head does: the statement is read, then signed. */
async function submit({ address, person }: Place): Promise<Sent> {
  const read = await insist<{ hash: string; preparedAt: string }>(() => person.get(`${address}/statement?language=kk`));
  const { hash, preparedAt } = read.answer;
  const body = { language: 'kk', preparedAt, hash, signature: { way: 'confirmation', code: '' } };
  const submitted = await insist<{ number: number }>(() => person.post(`${address}/submissions`, body));
  return { read, submitted, number: submitted.answer.number };
}

async function countLost(places: readonly Place[], sent: readonly Sent[], rows: number): Promise<number> {
  let lost = 0;
  for (const [at, { address, person }] of places.entries()) {
    const number = sent[at]?.number ?? 0;
    const receipt = await must<{ last: number; tables: { rows: number }[] }>(
      person.get(`${address}/submissions/${number}`),
    );
    if (receipt.last !== number || receipt.tables[0]?.rows !== rows) lost += 1;
  }
  return lost;
}

type Cost = Pick<NightMeasurement, 'lost' | 'program' | 'database' | 'load'>;

function measure(name: string, asked: readonly Asked[], cost: Cost): NightMeasurement {
  const sorted = asked.map(({ ms }) => ms).sort((one, other) => one - other);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  const p99 = at(0.99);
  return {
    bench: 'deadline',
    case: name,
    requests: asked.length,
    p50: at(0.5),
    p99,
    longest: at(1),
    again: asked.reduce((sum, { again }) => sum + again, 0),
    ...cost,
    goal: `p99 < ${MOST_MS} ms, lost 0`,
    met: p99 < MOST_MS && cost.lost === 0,
  };
}

type House = { readonly program: Program; readonly stateFolder: string };

/** Milliseconds of processors so far. */
function readCpu({ program, stateFolder }: House) {
  const [postmaster] = readFileSync(join(stateFolder, 'database', 'postmaster.pid'), 'utf8').split('\n');
  return { program: cpuOf(program.process.pid), database: cpuOfFamily(Number(postmaster)) };
}

async function run(house: House, options: NightOptions, tell: (one: NightMeasurement) => void, note: Note) {
  const { organisations, rows, shown, seconds } = options;
  const places = await prepare(options, note);
  await wait(SETTLED_MS);
  const apart = (seconds * 1000) / organisations;
  const before = readCpu(house);
  const sent = await Promise.all(places.map((place, at) => wait(at * apart).then(() => submit(place))));
  const after = readCpu(house);
  const cost = {
    lost: await countLost(places, sent, rows),
    program: rounded((after.program - before.program) / organisations),
    database: rounded((after.database - before.database) / organisations),
    load: rounded(loadavg()[0] ?? Number.NaN),
  };
  const who = `${organisations} organisations within ${seconds} s, ${rows} rows and ${shown} documents each`;
  const read = sent.map((one) => one.read);
  const submitted = sent.map((one) => one.submitted);
  tell(measure(`the statement read, ${who}`, read, cost));
  tell(measure(`submitted, ${who}`, submitted, cost));
}

/** Throws an Error for any answer that is no success. */
export async function playNight(
  options: NightOptions,
  tell: (one: NightMeasurement) => void,
  note: Note,
): Promise<void> {
  const stateFolder = makeStateFolder();
  const program: Program = await runProgram({
    SHYRAQ_STATE: stateFolder,
    SHYRAQ_EXAMPLE: 'people',
    SHYRAQ_CLOCK: EVENING,
    SHYRAQ_RATE: '1000000',
    SHYRAQ_LOG: 'warn',
    NODE_ENV: 'production',
  });
  origin = program.address;
  try {
    await run({ program, stateFolder }, options, tell, note);
  } finally {
    await program.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  }
}
