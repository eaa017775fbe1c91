// A large report that was entered this evening: the database knows nothing of its size yet, and the statement must not wait for that.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { binOf, type OpenSubmission, openSubmission } from './open-submission.ts';

const ROWS = 3000;
const SHOWN = 600;
/** Milliseconds; in the wrong order of joins it takes ten times as long and grows with the square of the rows. */
const MOST_MS = 3000;

let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission();
  // No statistics come in by chance.
  await house.database.owner.query('alter table attachment set (autovacuum_enabled = false)');
  await house.database.owner.query('alter table reported_row set (autovacuum_enabled = false)');
});
afterAll(() => house.close());

const article = (at: number) => ({
  fields: { id: `P${at}`, component: '2.1', title: `Ғылыми мақала № ${at} туралы ұзақ атау`, year: '2026' },
});

it('is stated, received and shown again in no time that anybody would notice', async () => {
  const ids: string[] = [];
  for (let at = 0; at < ROWS; at += 1000)
    ids.push(...(await house.enter(Array.from({ length: 1000 }, (_, more) => article(at + more)))));
  const document = await house.layDocument('scan.pdf');
  for (let at = 0; at < SHOWN; at += 200) {
    const attachments = ids.slice(at, at + 200).map((row) => ({ row, asked: null, document }));
    const reply = await house.server.as('head1')('POST', `${house.url()}/evidence`, { payload: { attachments } });
    expect(reply.statusCode, reply.body).toBe(200);
  }
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    expect(performance.now() - begun).toBeLessThan(MOST_MS);
    return result;
  };
  const prepared = await timed(() => house.prepare());
  const cms = house.authority
    .issue({ name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: binOf(1) })
    .sign(prepared.statement);
  expect((await timed(() => house.send(prepared, house.sign(cms)))).statusCode).toBe(201);
  const read = (path: string) => timed(() => house.server.as('head1')('GET', `${house.url()}/${path}`));
  expect((await read('submissions/1')).json()).toMatchObject({
    tables: [{ table: 'publications', rows: ROWS }],
    documents: 1,
  });
  await house.enter([article(ROWS)]);
  expect((await read('submission')).json().since).toEqual({ added: 1, changed: 0, removed: 0, lists: false });
});
