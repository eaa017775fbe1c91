// The calendar file, for whoever is signed in and for calendar programs, which have an address of their own instead of a session.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type MakeTermFeed, TERM_FEEDS, TERMS } from '#contract/objections.ts';
import { findIdentityOf, hashToken, makeToken } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { type Act, everybody, type RawRoute, signedIn } from '#server/platform/http/route.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import { carryOut } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import { listTerms } from './list-terms.ts';
import type { ObjectionsPlan } from './objections-plan.ts';
import { writeCalendar } from './write-calendar.ts';

/** 256 bits in base64url, as `makeToken` writes them. */
const TOKEN = /^[\w-]{43}$/;

const readLanguage = (text: unknown): Language => LANGUAGES.find((one) => one === text) ?? 'kk';

/** The address before holds no more from this moment. */
export const makeTermFeed: Act<typeof MakeTermFeed> = async (work) => {
  const account = work.identity.account ?? '';
  const token = makeToken();
  const made = { token: hashToken(token), made_at: work.at };
  await work.db
    .insertInto('term_feed')
    .values({ account, ...made })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(made))
    .execute();
  await record(work, { act: 'objections.feed-made', subject: { kind: 'account', id: account } });
  return { token };
};

async function findHolder({ database }: ObjectionsPlan, token: string, at: Moment): Promise<Identity> {
  if (!TOKEN.test(token)) throw new Problem('not-found');
  const account = await database.within(SYSTEM, 'read', async (db) => {
    const { rows } = await sql<{
      account: string | null;
    }>`select account_of_term_feed(${hashToken(token)}) as account`.execute(db);
    return rows[0]?.account;
  });
  const identity = account ? await findIdentityOf(database, account, at) : undefined;
  if (!identity) throw new Problem('not-found');
  return identity;
}

type Asked = { readonly identity: Identity; readonly language: Language; readonly at: Moment };

async function serve(plan: ObjectionsPlan, reply: FastifyReply, { identity, language, at }: Asked) {
  const { result } = await carryOut(plan.database, { identity, mode: 'read', at }, (work) =>
    listTerms(work, language, plan.address()),
  );
  const name = speak(language)('objections:ics-name');
  reply.header('content-type', 'text/calendar; charset=utf-8');
  reply.header('content-disposition', 'attachment; filename="shyraq.ics"');
  reply.header('cache-control', 'private, no-store');
  reply.header('x-content-type-options', 'nosniff');
  return reply.send(writeCalendar({ name, language, at, terms: result }));
}

export function calendarFileRoutes(plan: ObjectionsPlan): readonly RawRoute[] {
  const ofReader: RawRoute['handle'] = (request, reply, { identity }) =>
    serve(plan, reply, {
      identity,
      language: readLanguage((request.query as { language?: unknown }).language),
      at: request.receivedAt,
    });
  const ofProgram = async (request: FastifyRequest, reply: FastifyReply) => {
    const { token = '', file = '' } = request.params as { token?: string; file?: string };
    const at = request.receivedAt;
    const identity = await findHolder(plan, token, at);
    return serve(plan, reply, { identity, language: readLanguage(file.replace(/\.ics$/, '')), at });
  };
  return [
    { name: 'read-terms-file', methods: ['GET'], path: TERMS, permission: signedIn, handle: ofReader },
    {
      name: 'read-term-feed',
      methods: ['GET'],
      path: `${TERM_FEEDS}/:token/:file`,
      permission: everybody,
      handle: ofProgram,
    },
  ];
}
