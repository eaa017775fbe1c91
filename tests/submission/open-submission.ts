// The real server with the doors of intake, evidence and submission over a test database: organisations in an open round, each
// with an officer and a head, keys of an authority made on the spot.

import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { findBinFault } from '#rules/kernel/bin.ts';
import { type AccountsPlan, identityOf } from '#server/accounts/index.ts';
import { makeSecret, sealSecret } from '#server/accounts/second-factor.ts';
import { deskRoutes } from '#server/desk/index.ts';
import { evidenceRoutes } from '#server/evidence/index.ts';
import { intakeRoutes } from '#server/intake/index.ts';
import { waitsOfRounds } from '#server/notices/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Sizes } from '#server/platform/database/open-database.ts';
import type { Identity } from '#server/platform/identity.ts';
import { openRevocation } from '#server/platform/signature/ask-revocation.ts';
import { readAuthorities } from '#server/platform/signature/open-verifier.ts';
import { verifyHere } from '#server/platform/signature/verify-here.ts';
import { Authority } from '#server/platform/testing/make-authority.ts';
import { openTestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type Reply } from '#server/platform/testing/test-server.ts';
import { type SubmissionPlan, submissionRoutes } from '#server/submission/index.ts';
import { layOpenRound, type Owner } from '../rounds/lay-open-round.ts';

export const ROUND = '77777777-0006-4000-8000-000000000000';
export const organisationOf = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
export const OWN = organisationOf(1);
export const OTHER = organisationOf(2);
/** 25 January 2027 is a Monday: the term of 2026 ends at 24:00 of it in Astana. */
export const END = '2027-01-25T19:00:00.000Z';
/** The first number of the place whose check digit is right. */
export function binOf(place: number): string {
  const begin = `94014${String(place).padStart(6, '0')}`;
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const found = digits.map((digit) => `${begin}${digit}`).find((text) => findBinFault(text) === undefined);
  return found ?? binOf(place + 1000);
}
const headOf = (place: number): string => `aaaaaaaa-6666-4666-8666-${String(place).padStart(12, '0')}`;
const OFFICER = 'bbbbbbbb-6666-4666-8666-666666666666';

export type Row = { readonly table?: string; readonly fields: Readonly<Record<string, string>>; readonly id?: string };

type Plan = {
  readonly organisations?: number;
  readonly form?: string;
  readonly revocationRequired?: boolean;
  readonly sizes?: Sizes;
};

async function layHouse(owner: Owner, count: number, form: string, key: Buffer) {
  await layOpenRound(owner, { id: ROUND, year: 2026, at: '2026-12-01', signature: form });
  const secret = makeSecret();
  for (let place = 1; place <= count; place += 1) {
    const id = organisationOf(place);
    await owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, now())', [id, binOf(place)]);
    await owner.query(
      `insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, 'clinical', false)`,
      [ROUND, id],
    );
    await owner.query(
      `insert into account (id, email, name, language, created_at) values ($1, $2, $3, 'kk', '2026-01-01')`,
      [headOf(place), `head-${place}@example.com`, `Басшы ${place}`],
    );
    await owner.query(
      `insert into account_secret (account, password, totp, totp_step, changed_at) values ($1, '', $2, 0, now())`,
      [headOf(place), sealSecret(key, secret)],
    );
    await owner.query(
      `insert into account_role (account, role, organisation, granted_at) values ($1, 'head', $2, '2026-01-01')`,
      [headOf(place), id],
    );
  }
  return secret;
}

export async function openSubmission({
  organisations = 2,
  form = 'either',
  revocationRequired = false,
  sizes = {},
}: Plan = {}) {
  const database = await openTestDatabase(sizes);
  const authority = await new Authority().open();
  const key = database.application.identityKey;
  const secret = await layHouse(database.owner, organisations, form, key);
  const people: Record<string, Identity> = {
    verifier: identityOf(OFFICER, [{ role: 'verifier', organisation: null }]),
    officer: identityOf(OFFICER, [{ role: 'officer', organisation: OWN }]),
  };
  for (let place = 1; place <= organisations; place += 1)
    people[`head${place}`] = identityOf(headOf(place), [{ role: 'head', organisation: organisationOf(place) }]);
  const time = { now: '2027-01-20T05:00:00.000Z' as Moment };
  const accounts = {
    database,
    key,
    example: false,
    post: async () => {},
    address: () => '',
  } as unknown as AccountsPlan;
  const plan: SubmissionPlan = {
    accounts,
    verify: verifyHere(readAuthorities(authority.roots), openRevocation(60_000)),
    keys: ['rsa'],
    revocationRequired,
  };
  const routes = [...intakeRoutes, ...evidenceRoutes, ...submissionRoutes(plan), ...deskRoutes([waitsOfRounds])];
  const acts = ({ roles }: Identity, act: string) => mayDo(readHeldRoles(roles), act);
  const server = await openTestServer(database, routes, { people, mayDo: acts, clock: { now: () => time.now } });
  const url = (place = 1) => `/api/rounds/${ROUND}/reports/${organisationOf(place)}`;

  const enter = async (rows: readonly Row[], place = 1): Promise<string[]> => {
    const changes = rows.map(({ table = 'publications', fields, id = randomUUID() }) => {
      return { kind: 'put', id, table, fields, version: 0, origin: { way: 'typed' } };
    });
    const reply = await server.as(`head${place}`)('POST', `${url(place)}/changes`, { payload: { changes } });
    expect(reply.statusCode, reply.body).toBe(200);
    return changes.map(({ id }) => id);
  };
  type Prepared = {
    readonly statement: string;
    readonly hash: string;
    readonly preparedAt: string;
    readonly number: number;
  };
  const prepare = async (place = 1, language = 'kk'): Promise<Prepared> => {
    const reply = await server.as(`head${place}`)('GET', `${url(place)}/statement?language=${language}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<Prepared>();
  };
  const send = (
    given: Pick<Prepared, 'hash' | 'preparedAt'>,
    signature: object,
    place = 1,
    language = 'kk',
    headers = {},
  ): Promise<Reply> =>
    server.as(`head${place}`)('POST', `${url(place)}/submissions`, {
      payload: { language, preparedAt: given.preparedAt, hash: given.hash, signature },
      headers,
    });
  const sign = (cms: Buffer) => ({ way: 'cms', cms: cms.toString('base64') });
  const layDocument = async (name: string, place = 1): Promise<string> => {
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into document (organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
        values ($1, $2, $3, 9, 'application/pdf', true, $4, now()) returning id`,
      [organisationOf(place), name, createHash('sha256').update(name).digest('hex'), headOf(place)],
    );
    return rows[0]?.id ?? '';
  };
  return {
    ...{ database, authority, server, secret, time, url, enter, prepare, send, sign, layDocument },
    close: async () => {
      await server.close();
      await database.drop();
      await authority.close();
    },
  };
}
export type OpenSubmission = Awaited<ReturnType<typeof openSubmission>>;

export const reasonsOf = (reply: Reply): string[] => reply.json<ProblemBody>().reasons.map(({ code }) => code);
