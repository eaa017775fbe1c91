// The register as open data, and the certificate of an entry: for everybody, in the pages of other sites as well.

import { stringify } from 'csv-stringify/sync';
import { STATUS_CERTIFICATE, STATUS_FILES } from '#contract/status-register.ts';
import { certificatePdf } from '#exchange/papers/status-certificate.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { findStatusActOn } from '#rules/status/register.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { listStatusActs } from './store.ts';
import { findEntry, listEntries } from './views.ts';

export type RegisterPlan = {
  readonly database: Database;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};

const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'public, no-cache',
} as const;

const HEADING = [
  ...['bin', 'name_kk', 'name_ru', 'name_en', 'category', 'founder', 'region', 'state', 'since', 'act', 'paragraph'],
  ...['document_kind', 'document_number', 'document_on', 'document_issuer'],
];

/** The day asked for; a text that is none is refused as an address that leads nowhere. */
function readDay(query: unknown, today: PlainDate): PlainDate {
  const { on } = query as { on?: string };
  if (on === undefined) return today;
  const day = findPlainDate(on);
  if (!day) throw new Problem('not-found');
  return day;
}

const gather = ({ database }: RegisterPlan, on: PlainDate) =>
  database.within(PUBLIC, 'read', async (db) => {
    const acts = await listStatusActs(db);
    const entries = await listEntries(db, on);
    return entries.map((entry) => ({
      entry,
      acts: acts.filter(({ organisation }) => organisation === entry.organisation),
    }));
  });
type Gathered = Awaited<ReturnType<typeof gather>>;

/** An entry a line, with the act that holds on the day. */
function writeCsv(entries: Gathered, on: PlainDate): string {
  const lines = entries.map(({ entry, acts }) => {
    const { bin, names, category, founder, region, state, since } = entry;
    const by = findStatusActOn(acts, on);
    const { kind, number, on: dated, issuer } = by?.document ?? {};
    const known = [bin, names.kk, names.ru, names.en, category, founder, region, state, since];
    return [...known, by?.act, by?.paragraph, kind, number, dated, issuer].map((value) => value ?? '');
  });
  return stringify([HEADING, ...lines], { escape_formulas: true });
}

/** Each entry with its whole history. */
function writeJson(entries: Gathered, on: PlainDate): string {
  const told = entries.map(({ entry: { organisation: _, ...entry }, acts }) => ({
    ...entry,
    acts: acts.map(({ number, act, from, paragraph, ground, document, procedure, enteredAt }) => ({
      ...{ number, act, from, paragraph, ground, document, procedure: procedure?.kind ?? null, enteredAt },
    })),
  }));
  return `${JSON.stringify({ on, entries: told }, undefined, 1)}\n`;
}

const FORMATS = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
  json: { write: writeJson, type: 'application/json; charset=utf-8' },
} as const;

const dataRoute = (plan: RegisterPlan, format: keyof typeof FORMATS): RawRoute => ({
  name: `read-status-register-${format}`,
  methods: ['GET', 'HEAD'],
  path: STATUS_FILES[format],
  permission: everybody,
  handle: async (request, reply, { at }) => {
    const on = readDay(request.query, dayInAstana(at));
    const { write, type } = FORMATS[format];
    const text = write(await gather(plan, on), on);
    const disposition = `attachment; filename="status-register-${on}.${format}"`;
    return reply
      .headers({ ...OPEN, 'content-disposition': disposition })
      .type(type)
      .send(text);
  },
});

/** Laying out takes a while: the newest ones are kept as they were made. */
const KEPT = 60;

function certificateRoute({ database, address }: RegisterPlan): RawRoute {
  const kept = new Map<string, Buffer>();
  return {
    name: 'read-status-certificate',
    methods: ['GET'],
    path: STATUS_CERTIFICATE,
    permission: everybody,
    handle: async (request, reply, { at }) => {
      const { bin = '', language: asked } = request.params as { bin?: string; language?: string };
      const language = LANGUAGES.find((one) => one === asked);
      if (!language || !/^\d{12}$/.test(bin)) throw new Problem('not-found');
      const on = dayInAstana(at);
      const found = await database.within(PUBLIC, 'read', (db) => findEntry(db, bin, on));
      if (!found) throw new Problem('not-found');
      if (!found.by || found.line.state !== 'held')
        throw refused([{ code: 'register:certificate-not-held', paragraph: 'S-10' }]);
      const { names, since } = found.line;
      const { paragraph, document } = found.by;
      const data = { bin, names, on, since, paragraph, document, address: `${address()}/${language}/status/${bin}` };
      const key = JSON.stringify([language, data]);
      const pdf = kept.get(key) ?? Buffer.from(certificatePdf(data, language));
      kept.set(key, pdf);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
      return reply.headers(serveHeaders('application/pdf', `status-${bin}-${on}-${language}.pdf`, 'inline')).send(pdf);
    },
  };
}

export const statusRegisterRawRoutes = (plan: RegisterPlan): readonly RawRoute[] => [
  dataRoute(plan, 'csv'),
  dataRoute(plan, 'json'),
  certificateRoute(plan),
];
