// What the head is told before and after signing: whose signatures are verified here, whether the certificate could be asked
// about; and how little of a person is kept.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Letter } from '#server/platform/mail/open-mailer.ts';

import { findPort, openResponder } from '#server/platform/testing/open-responder.ts';
import { tellOfSubmissionTask } from '#server/submission/index.ts';
import { speak } from '#wording/speak.ts';
import { runNow } from '../verification/lay-round.ts';
import { binOf, type OpenSubmission, OWN, openSubmission, ROUND, reasonsOf } from './open-submission.ts';

const IIN = '700101300123';
const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: IIN, bin: binOf(1) };

let house: OpenSubmission;
beforeAll(async () => {
  house = await openSubmission();
  await house.enter([{ fields: { id: 'P1', component: '2.1', title: 'Ғылыми мақала' } }]);
});
afterAll(() => house.close());

const read = async (path: string) => {
  const reply = await house.server.as('head1')('GET', `${house.url()}/${path}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
};
const submit = async (more: object = {}) => {
  const prepared = await house.prepare();
  const key = house.authority.issue({ ...HEAD, ...more });
  return { key, reply: await house.send(prepared, house.sign(key.sign(prepared.statement))) };
};
const tell = async (): Promise<Letter[]> => {
  const sent: Letter[] = [];
  const post = async (_: unknown, letter: Letter) => void sent.push(letter);
  const task = tellOfSubmissionTask({ post, address: () => 'https://shyraq.example' });
  await runNow(house.database, task, { subject: { id: `${ROUND}/${OWN}` } }, house.time.now);
  return sent;
};

it('whose signatures are verified here is said before anybody signs, and what becomes of an unanswered question', async () => {
  expect(await read('submission')).toMatchObject({ keys: ['rsa'], revocationRequired: false });
});

it('of the individual number the last digits are kept beside the signature, and the receipt shows no more', async () => {
  expect((await submit()).reply.statusCode).toBe(201);
  const { rows } = await house.database.owner.query(
    `select signature - 'cms' as kept, signature ->> 'cms' as cms, statement from submission`,
  );
  expect(rows[0].kept.signer).toMatchObject({ commonName: HEAD.name, bin: HEAD.bin, iinEnds: '0123' });
  expect(JSON.stringify([rows[0].kept, rows[0].statement])).not.toContain(IIN);
  // The proof is whole: the certificate within it names its holder.
  expect(Buffer.from(rows[0].cms, 'base64').includes(`IIN${IIN}`)).toBe(true);
  const receipt = await read('submissions/1');
  expect(receipt.signature).toMatchObject({ revocation: 'good', asked: 'crl', signer: { iinEnds: '0123' } });
  expect(JSON.stringify(receipt)).not.toContain(IIN);
  const { rows: entries } = await house.database.owner.query('select entry from journal_entry');
  expect(JSON.stringify(entries)).not.toContain(IIN);
});

it('a signature of somebody without an individual number is taken for that of the organisation', async () => {
  expect((await submit({ iin: 'none' })).reply.statusCode).toBe(201);
  expect((await read('submissions/2')).signature.signer.iinEnds).toBeNull();
});

it('the responder of the authority is asked, and what it says is on the receipt', async () => {
  const port = await findPort();
  const told = { list: 'none', responder: `http://127.0.0.1:${port}` };
  const prepared = await house.prepare();
  const [key, lost] = [
    house.authority.issue({ ...HEAD, ...told } as never),
    house.authority.issue({ ...HEAD, ...told } as never),
  ];
  lost.revoke();
  const responder = await openResponder(house.authority, port);
  const refused = await house.send(prepared, house.sign(lost.sign(prepared.statement)));
  expect(reasonsOf(refused)).toEqual(['submission:signature.revoked']);
  expect((await house.send(prepared, house.sign(key.sign(prepared.statement)))).statusCode).toBe(201);
  expect((await read('submissions/3')).signature).toMatchObject({ revocation: 'good', asked: 'ocsp' });
  const [letter] = await tell();
  expect(letter?.text).not.toContain(speak('kk')('submission:letter.revocation'));
  await responder.close();
});

it('where nobody answers it is taken, and receipt and letter say that it could not be asked', async () => {
  expect((await submit({ list: 'silent' })).reply.statusCode).toBe(201);
  expect((await read('submissions/4')).signature).toMatchObject({ revocation: 'not-known', asked: null });
  const [letter] = await tell();
  expect(letter?.text).toContain(speak('kk')('submission:letter.revocation'));
});
