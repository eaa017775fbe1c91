// A report submitted through the real server: frozen, stated, signed by a key or confirmed, received in time and never late.

import { createHash, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type Moment, millisecondsOf } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { findSubmission, listSubmittedRows } from '#server/submission/index.ts';
import { hashData } from './hash-data.ts';
import { binOf, END, type OpenSubmission, OTHER, OWN, openSubmission, ROUND, reasonsOf } from './open-submission.ts';

let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission();
});
afterAll(() => house.close());

const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: binOf(1) };
const article = (id: string) => ({ fields: { id, component: '2.1', title: `Ғылыми мақала ${id}` } });
const codeAt = (at: Moment) => generateSync({ secret: house.secret, epoch: Math.floor(millisecondsOf(at) / 1000) });
const confirm = (code: string) => ({ way: 'confirmation', code });
const read = async (path = '', who = 'head1') => {
  const reply = await house.server.as(who)('GET', `${house.url()}/${path}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
};

describe('before anything is submitted', () => {
  it('nothing reported cannot be submitted; everything else that is missing is named and stands in nobody’s way', async () => {
    const nothing = await house.send(await house.prepare(2), confirm('000000'), 2);
    expect(reasonsOf(nothing)).toEqual(['submission:nothing-reported']);
    await house.enter([article('P1'), { table: 'patents', fields: { id: 'X', component: 'none' } }]);
    const { check, submissions, since } = await read('submission');
    expect(check.tables).toEqual([
      { table: 'patents', rows: 1, refused: 1 },
      { table: 'publications', rows: 1, refused: 1 },
    ]);
    expect(check.refused.rows[0].findings[0].code).toEqual(expect.any(String));
    expect(check.divisors).toEqual(['staff', 'learners']);
    expect({ submissions, since }).toEqual({ submissions: [], since: null });
  });

  it('the officer reads and prepares, and does not submit', async () => {
    const { statement, hash, preparedAt } = await read('statement?language=ru', 'officer');
    expect(createHash('sha256').update(statement).digest('hex')).toBe(hash);
    expect(statement).toContain('Заявление № 1 о представлении данных');
    const payload = { language: 'ru', preparedAt, hash, signature: confirm('1') };
    const reply = await house.server.as('officer')('POST', `${house.url()}/submissions`, { payload });
    expect(reply.json().code).toBe('forbidden');
  });
});

describe('a signature by a key', () => {
  const refusals = async (cms: Buffer, prepared?: Awaited<ReturnType<OpenSubmission['prepare']>>) =>
    reasonsOf(await house.send(prepared ?? (await house.prepare()), house.sign(cms)));

  it('by a revoked certificate is refused', async () => {
    const prepared = await house.prepare();
    const key = house.authority.issue(HEAD);
    key.revoke();
    expect(await refusals(key.sign(prepared.statement), prepared)).toEqual(['submission:signature.revoked']);
  });

  it('over other bytes is refused', async () => {
    const prepared = await house.prepare();
    const cms = house.authority.issue(HEAD).sign(`${prepared.statement} `);
    expect(await refusals(cms, prepared)).toEqual(['submission:signature.other-bytes']);
  });

  it('of another organisation is refused', async () => {
    const prepared = await house.prepare();
    const cms = house.authority.issue({ ...HEAD, bin: binOf(2) }).sign(prepared.statement);
    expect(await refusals(cms, prepared)).toEqual(['submission:signature.other-bin']);
  });

  it('of another person of the organisation, who is not its first head, is refused', async () => {
    const prepared = await house.prepare();
    const cms = house.authority.issue({ ...HEAD, roles: ['1.2.398.3.3.4.1.2.5'] }).sign(prepared.statement);
    expect(await refusals(cms, prepared)).toEqual(['submission:signature.not-first-head']);
  });

  it('of an individual is refused, for what it lacks', async () => {
    const prepared = await house.prepare();
    const { bin: _, ...person } = HEAD;
    const cms = house.authority.issue(person).sign(prepared.statement);
    expect(await refusals(cms, prepared)).toEqual([
      'submission:signature.no-organisation',
      'submission:signature.not-first-head',
    ]);
  });

  it('by an expired certificate is refused', async () => {
    const prepared = await house.prepare();
    const cms = house.authority.issue({ ...HEAD, until: '20261231000000Z' }).sign(prepared.statement);
    expect(await refusals(cms, prepared)).toEqual(['submission:signature.expired']);
  });

  it('that is good is kept to the letter, with what was submitted', async () => {
    const prepared = await house.prepare();
    const cms = house.authority.issue(HEAD).sign(prepared.statement);
    const reply = await house.send(prepared, house.sign(cms));
    expect([reply.statusCode, reply.json()]).toEqual([201, { number: 1 }]);
    const receipt = await read('submissions/1');
    expect(receipt).toMatchObject({
      number: 1,
      last: 1,
      receivedAt: house.time.now,
      statement: prepared.statement,
      hash: createHash('sha256').update(prepared.statement).digest('hex'),
      signature: {
        way: 'cms',
        name: 'Басшы 1',
        revocation: 'good',
        by: 'shyraq',
        signer: { bin: HEAD.bin, commonName: HEAD.name },
      },
      difference: null,
    });
    const { rows } = await house.database.owner.query(
      `select number, encode(hash, 'hex') as hash, entry::jsonb as entry from journal_entry where subject_kind = 'submission'`,
    );
    expect(receipt.entry).toEqual({ number: Number(rows[0].number), hash: rows[0].hash });
    expect(rows[0].entry).toMatchObject({
      act: 'submission.submitted',
      paragraph: 'E-6',
      after: { hash: receipt.hash, rows: 2 },
    });
  });

  it('of an earlier submission signs nothing again', async () => {
    const { owner } = house.database;
    const first = await owner.query(`select statement, signature ->> 'cms' as cms from submission`);
    const { statement, cms } = first.rows[0];
    const preparedAt = /\((.*)\)\n$/.exec(statement)?.[1] ?? '';
    const hash = createHash('sha256').update(statement).digest('hex');
    expect(reasonsOf(await house.send({ hash, preparedAt }, { way: 'cms', cms }))).toEqual([
      'submission:statement-changed',
    ]);
    expect(reasonsOf(await house.send(await house.prepare(), { way: 'cms', cms }))).toEqual([
      'submission:signature.other-bytes',
    ]);
  });

  it('whose revocation nobody answers for is taken and told so, or refused where the house asks for the answer', async () => {
    const strict = await openSubmission({ revocationRequired: true });
    for (const [at, expected] of [
      [house, 201],
      [strict, 409],
    ] as const) {
      if (at === strict) await at.enter([article('P1')]);
      const prepared = await at.prepare();
      const cms = at.authority.issue({ ...HEAD, list: 'silent' }).sign(prepared.statement);
      const reply = await at.send(prepared, at.sign(cms));
      expect(reply.statusCode, reply.body).toBe(expected);
      if (at === strict) expect(reasonsOf(reply)).toEqual(['submission:signature.revocation-not-known']);
    }
    await strict.close();
    expect((await read('submissions/2')).signature.revocation).toBe('not-known');
  });
});

describe('a confirmation by the second factor', () => {
  it('with a wrong code submits nothing, and counts as an attempt', async () => {
    const before = (await read('submission')).submissions.length;
    expect(reasonsOf(await house.send(await house.prepare(), confirm('000000')))).toEqual(['accounts:code-wrong']);
    expect((await read('submission')).submissions).toHaveLength(before);
    const { rows } = await house.database.owner.query('select failures from sign_in_failure');
    expect(rows).toEqual([{ failures: 1 }]);
  });

  it('with the code of the moment submits, once', async () => {
    const prepared = await house.prepare();
    const reply = await house.send(prepared, confirm(codeAt(house.time.now)));
    expect(reply.statusCode, reply.body).toBe(201);
    expect((await read('submissions/3')).signature).toMatchObject({ way: 'confirmation', signer: null });
    const again = await house.send(await house.prepare(), confirm(codeAt(house.time.now)));
    expect(reasonsOf(again)).toEqual(['accounts:code-wrong']);
  });

  it('where the round wants a key, or a key where it wants the confirmation, is refused', async () => {
    for (const form of ['cms', 'confirmation']) {
      await house.database.owner.query('update round set signature = $1', [form]);
      const given = form === 'cms' ? confirm('1') : { way: 'cms', cms: 'AAAA' };
      expect(reasonsOf(await house.send(await house.prepare(), given))).toEqual([`submission:signature.only-${form}`]);
    }
    await house.database.owner.query(`update round set signature = 'either'`);
  });
});

describe('what was submitted', () => {
  const signed = async (place = 1) => {
    const prepared = await house.prepare(place);
    const cms = house.authority.issue({ ...HEAD, bin: binOf(place) }).sign(prepared.statement);
    return house.send(prepared, house.sign(cms), place);
  };

  it('is what the hash says, row by row and document by document', async () => {
    const odd = '"қос" \\ / \t\n\r\b\f\u0001\u001f\u007f\u2028\u2029\ufeff 😀 </script> é é';
    const [row = ''] = await house.enter([
      article('P7'),
      { fields: { id: 'P7-1', title: odd, authors: '', url: odd } },
    ]);
    const document = await house.layDocument('мақала "1" \\ 😀.pdf');
    const attached = await house.server.as('head1')('POST', `${house.url()}/evidence`, {
      payload: { attachments: [{ row, asked: null, document }] },
    });
    expect(attached.statusCode, attached.body).toBe(200);
    expect((await signed()).statusCode).toBe(201);
    const { submissions, since } = await read('submission');
    expect(since).toEqual({ added: 0, changed: 0, removed: 0, lists: false });
    const { tables, documents } = await read(`submissions/${submissions[0].number}`);
    expect({ tables, documents }).toEqual({
      tables: [
        { table: 'patents', rows: 1 },
        { table: 'publications', rows: 3 },
      ],
      documents: 1,
    });
    await house.database.within(SYSTEM, 'read', async (db) => {
      const submission = await findSubmission(db, { round: ROUND, organisation: OWN });
      if (!submission) throw new Error('nothing was submitted');
      const rows = await listSubmittedRows(db, submission);
      expect(rows.find((one) => one.row === row)?.evidence).toMatchObject([{ document, name: 'мақала "1" \\ 😀.pdf' }]);
      const { reporter, lists, number } = submission;
      const round = { reportingYear: 2026, edition: CURRENT_EDITION.id, settings: {} };
      const data = { round, reporter, lists, rows: rows.map(({ place: _, ...one }) => one) };
      expect((await read(`submissions/${number}`)).dataHash).toBe(hashData(data));
      expect(hashData({ ...data, rows: data.rows.toReversed() })).not.toBe(hashData(data));
    });
    const held = await house.database.owner.query('select room from document_hold where document = $1', [document]);
    expect(held.rows).toContainEqual({ room: 'submission' });
  });

  it('stays as it was while the report goes on; a later submission replaces it and says what changed', async () => {
    const { number } = (await read('submission')).submissions[0];
    const ids = await house.enter([article('P8'), article('P9')]);
    expect((await read('submission')).since).toEqual({ added: 2, changed: 0, removed: 0, lists: false });
    const change = {
      kind: 'put',
      id: ids[0],
      table: 'publications',
      fields: { id: 'P8b' },
      version: 1,
      origin: { way: 'typed' },
    };
    expect((await signed()).statusCode).toBe(201);
    await house.server.as('head1')('POST', `${house.url()}/changes`, {
      payload: { changes: [change, { kind: 'remove', id: ids[1], version: 1 }] },
    });
    expect((await signed()).statusCode).toBe(201);
    expect(await read(`submissions/${number + 2}`)).toMatchObject({
      last: number + 2,
      difference: { added: 0, changed: 1, removed: 1, lists: false },
    });
    expect((await read(`submissions/${number}`)).tables).toEqual((await read(`submissions/${number}`)).tables);
    expect((await read(`submissions/${number + 1}`)).last).toBe(number + 2);
  });

  it('cannot be changed or taken back, by nobody who comes through the doors', async () => {
    for (const statement of [
      `update submission set statement = ''`,
      'delete from submission',
      `update submitted_row set fields = '{}'`,
      'delete from submitted_row',
    ])
      await expect(
        house.database.within(SYSTEM, 'write', (db) =>
          db.executeQuery({ sql: statement, parameters: [], query: { kind: 'RawNode' } } as never),
        ),
      ).rejects.toThrow(/permission denied/);
  });

  it('is nobody else’s to see', async () => {
    const reply = await house.server.as('head2')('GET', `${house.url()}/submissions/1`);
    expect(reply.json().code).toBe('not-found');
    expect((await read('submissions/1', 'verifier')).number).toBe(1);
    expect((await house.server.as('head1')('GET', `${house.url()}/submissions/99`)).statusCode).toBe(404);
    expect((await house.server.as('head1')('GET', `${house.url()}/submissions/0`)).statusCode).toBe(404);
  });

  it('sent twice with one key is one submission; what was not shown is not signed', async () => {
    await house.enter([article('Q1')], 2);
    const prepared = await house.prepare(2);
    const cms = house.authority.issue({ ...HEAD, bin: binOf(2) }).sign(prepared.statement);
    const headers = { 'idempotency-key': randomUUID() };
    const [one, two] = [
      await house.send(prepared, house.sign(cms), 2, 'kk', headers),
      await house.send(prepared, house.sign(cms), 2, 'kk', headers),
    ];
    expect([one.json(), two.json(), two.headers['idempotent-replay']]).toEqual([{ number: 1 }, { number: 1 }, 'true']);
    const later = await house.prepare(2);
    await house.enter([article('Q2')], 2);
    const unseen = house.authority.issue({ ...HEAD, bin: binOf(2) }).sign(later.statement);
    expect(reasonsOf(await house.send(later, house.sign(unseen), 2))).toEqual(['submission:statement-changed']);
    house.time.now = '2027-01-20T06:00:00.001Z' as Moment;
    expect(reasonsOf(await house.send(later, house.sign(unseen), 2))).toEqual(['submission:statement-old']);
    const { rows } = await house.database.owner.query('select number from submission where organisation = $1', [OTHER]);
    expect(rows).toEqual([{ number: 1 }]);
  });
});

describe('the end of the term', () => {
  it('is 24:00 in Astana of the last day, to the thousandth, unless a decision moved it', async () => {
    house.time.now = '2027-01-25T18:59:59.999Z' as Moment;
    const prepared = await house.prepare();
    const cms = house.authority.issue(HEAD).sign(prepared.statement);
    house.time.now = END as Moment;
    const late = await house.send(prepared, house.sign(cms));
    expect(reasonsOf(late)).toEqual(['rounds:hindrance.submission-late']);
    expect(late.json().reasons[0].paragraph).toBe('E-7');
    const statement = await house.server.as('head1')('GET', `${house.url()}/statement?language=kk`);
    expect(reasonsOf(statement)).toEqual(['rounds:hindrance.submission-late']);
    house.time.now = '2027-01-25T18:59:59.999Z' as Moment;
    expect((await house.send(prepared, house.sign(cms))).statusCode).toBe(201);
    const moved = { kind: 'submission-moved', until: '2027-02-05', decision: { number: '7', date: '2027-01-25' } };
    await house.database.owner.query(`insert into round_event (round, number, at, event) values ($1, 3, $2, $3)`, [
      ROUND,
      '2027-01-25T18:00:00Z',
      JSON.stringify(moved),
    ]);
    house.time.now = '2027-02-05T18:59:00.000Z' as Moment;
    const again = await house.prepare();
    const signature = house.sign(house.authority.issue(HEAD).sign(again.statement));
    expect((await house.send(again, signature)).statusCode).toBe(201);
  });
});
