// What is removed when, and what holds a document.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '#server/platform/clock.ts';
import { type Identity, SYSTEM } from '#server/platform/identity.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { carryOut } from '#server/platform/work.ts';
import { followMerge } from './follow-merge.ts';
import { holdDocument, keepUntil, releaseDocument } from './remove-document.ts';
import { sweepDocuments } from './sweep-documents.ts';
import {
  begin,
  clock,
  codesIn,
  database,
  fetchContent,
  OTHER,
  OWN,
  pdf,
  people,
  plan,
  server,
  sha,
  standDocuments,
  uploaded,
} from './testing/open-documents.ts';

standDocuments();

const asWork = async <T>(who: Identity, act: Parameters<typeof carryOut<T>>[2]) =>
  (await carryOut(database, { identity: who, mode: 'write', at: clock.now() }, act)).result;
const remove = (who: string, id: string, version = 1) =>
  server.as(who)('DELETE', `/api/documents/${id}`, { headers: { 'if-match': `"${version}"` } });

describe('keeping and removing', () => {
  it('nothing goes while something rests on it or its time has not come', async () => {
    const { id } = await uploaded('anna', 'proof.pdf', pdf());
    const rests = { room: 'intake', subject: 'item-1' };
    const anna = people.anna as Identity;
    await asWork(anna, (work) => holdDocument(work, id, rests));
    await asWork(anna, (work) => keepUntil(work, id, '2030-01-01'));
    await asWork(anna, (work) => keepUntil(work, id, '2028-01-01'));
    const refusal = await remove('anna', id);
    expect(await codesIn(new Response(refusal.body))).toEqual(['documents:is-held', 'documents:is-kept-until']);
    await asWork(anna, (work) => releaseDocument(work, id, rests));
    expect(await codesIn(new Response((await remove('anna', id)).body))).toEqual(['documents:is-kept-until']);
    await expect(asWork(people.boris as Identity, (work) => holdDocument(work, id, rests))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('removed, it is gone at once; its bytes later, and only where no other document has them', async () => {
    const [single, shared] = [pdf(), pdf()];
    const alone = await uploaded('anna', 'alone.pdf', single);
    const one = await uploaded('anna', 'one.pdf', shared);
    await uploaded('boris', 'two.pdf', shared, OTHER);
    await begin('anna', 'never-finished.pdf', 10);
    expect((await remove('boris', one.id)).statusCode).toBe(404);
    expect((await remove('anna', one.id, 7)).statusCode).toBe(412);
    for (const { id } of [alone, one]) expect((await remove('anna', id)).statusCode).toBe(200);
    expect((await fetchContent('anna', alone.id)).status).toBe(404);
    expect((await sweepDocuments(plan, addSeconds(SOME_DAY, 86_400))).contents).toBe(0);
    expect(await plan.storage.sizeOf(sha(single) as never)).toBe(single.length);
    const swept = await sweepDocuments(plan, addSeconds(SOME_DAY, 31 * 86_400));
    expect(swept.contents).toBe(1);
    expect(swept.uploads).toBeGreaterThan(0);
    expect(await plan.storage.sizeOf(sha(single) as never)).toBeUndefined();
    expect(await plan.storage.sizeOf(sha(shared) as never)).toBe(shared.length);
    expect(readdirSync(plan.uploads)).toEqual([]);
  });

  it('no SQL of an officer reaches another organisation’s documents, nor deletes one (hazard 10)', async () => {
    const { id } = await uploaded('anna', 'a.pdf', pdf());
    const seen = await database.within(people.boris as Identity, 'read', (db) =>
      db.selectFrom('document').select('organisation').distinct().execute(),
    );
    expect(seen).toEqual([{ organisation: OTHER }]);
    const gone = database.within(people.anna as Identity, 'write', (db) =>
      db
        .deleteFrom('document' as never)
        .where('id' as never, '=', id as never)
        .execute(),
    );
    await expect(gone).rejects.toMatchObject({ code: '42501' });
  });

  it('follows a merge of organisations', async () => {
    const { id } = await uploaded('boris', 'b.pdf', pdf(), OTHER);
    await asWork(SYSTEM, (work) => followMerge(work, OTHER, OWN));
    expect((await fetchContent('anna', id)).status).toBe(200);
    expect((await fetchContent('boris', id)).status).toBe(404);
  });
});
