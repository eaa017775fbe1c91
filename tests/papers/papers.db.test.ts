// Outgoing papers: numbers without gaps, files that say what the template says, templates that officials change, and who reads what.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { TEMPLATE_NAMES } from '#contract/paper-templates.ts';
import type { PaperWhole, TemplateWhole } from '#contract/papers.ts';
import type { ProblemBody } from '#contract/problem.ts';
import { identityOf } from '#server/accounts/index.ts';
import { paperRawRoutes, paperRoutes } from '#server/papers/index.ts';
import { type Moment, standingClock } from '#server/platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { openTestServer, type TestServer } from '#server/platform/testing/test-server.ts';
import { addPerson } from '../council/lay-council.ts';
import { issue, KAZAKH, layOrganisation, makeFilesOf, OFFICIAL } from './lay-papers.ts';

const AT = '2026-11-23T05:00:00.000Z' as Moment;
/** 20:00 in Astana of the last day of the year, and an hour into the next. */
const BEFORE = '2025-12-30T05:00:00.000Z' as Moment;
const LAST_EVENING = '2025-12-31T15:00:00.000Z' as Moment;
const NEW_YEAR = '2025-12-31T20:00:00.000Z' as Moment;

let database: TestDatabase;
let server: TestServer;
let own: string;
let other: string;
const folder = mkdtempSync(join(tmpdir(), 'outgoing-'));

beforeAll(async () => {
  database = await openTestDatabase();
  own = await layOrganisation(database, '940140000385', 'Жүрек және қан тамырлары ғылыми орталығы');
  other = await layOrganisation(database, '950341000052', 'Өзге ұйым');
  server = await openTestServer(database, paperRoutes, {
    clock: standingClock(AT),
    rawRoutes: paperRawRoutes(database),
    people: {
      official: await addPerson(database, 'Лауазымды тұлға', [{ role: 'official', organisation: null }]),
      head: identityOf(OFFICIAL.account ?? '', [{ role: 'head', organisation: own }]),
      secretary: await addPerson(database, 'Хатшы', [{ role: 'secretary', organisation: null }]),
    },
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
  });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const read = async <T>(who: string, url: string): Promise<T> => {
  const reply = await server.as(who)('GET', url);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<T>();
};
const flat = (text: string): string => text.replace(/[\s\u00ad]+/g, ' ');

describe('numbers', () => {
  it('run from one in each year of Astana, and an act that fails leaves no gap', async () => {
    const told = { template: 'revision-keep', organisation: own } as const;
    const first = await issue(database, { ...told, at: BEFORE });
    await expect(issue(database, { ...told, at: BEFORE, fails: true })).rejects.toThrow('fails');
    const both = await Promise.all([
      issue(database, { ...told, at: BEFORE }),
      issue(database, { ...told, organisation: other, at: LAST_EVENING }),
    ]);
    const next = await issue(database, { ...told, at: NEW_YEAR });
    expect(first).toMatchObject({ number: '1/2025', on: '2025-12-30' });
    expect(both.map(({ number }) => number).sort()).toEqual(['2/2025', '3/2025']);
    expect(next).toMatchObject({ number: '1/2026', on: '2026-01-01' });
  });

  it('are not given to a paper that is told other than its template asks', async () => {
    const told = { template: 'revision-keep', organisation: own, at: AT } as const;
    await expect(issue(database, { ...told, facts: {} })).rejects.toThrow(RangeError);
    await expect(issue(database, { ...told, facts: { hash: { kk: 'a', ru: 'a', en: 'a' } } })).rejects.toThrow(
      'no hash',
    );
  });
});

describe('files', () => {
  it('are made of every template in three languages, with every letter of Kazakh and nothing left in braces', async () => {
    for (const template of TEMPLATE_NAMES) {
      const paper = await issue(database, { template, organisation: own, at: AT });
      await makeFilesOf(database, paper, AT);
      const { files, letter } = await read<PaperWhole>('official', `/api/papers/${paper.id}`);
      expect(files.map((one) => `${one.language}.${one.format}`)).toEqual([
        ...['kk.pdf', 'kk.docx', 'ru.pdf', 'ru.docx', 'en.pdf', 'en.docx'],
      ]);
      for (const language of ['kk', 'ru', 'en'] as const) {
        const reply = await server.as('official')('GET', `/api/papers/${paper.id}/files/${language}/pdf`);
        const path = join(folder, `${template}-${language}.pdf`);
        writeFileSync(path, reply.rawPayload);
        const text = flat(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
        expect(text, template).not.toMatch(/[{}]/);
        expect(text, template).toContain(paper.number);
        expect(text.replaceAll(' ', ''), template).toContain(letter[language].signer.replaceAll(' ', ''));
        if (language === 'kk') expect(text.replaceAll(' ', ''), template).toContain(KAZAKH);
      }
      const docx = await server.as('official')('GET', `/api/papers/${paper.id}/files/kk/docx`);
      writeFileSync(join(folder, 'kk.docx'), docx.rawPayload);
      const xml = execFileSync('unzip', ['-p', join(folder, 'kk.docx'), 'word/document.xml'], { encoding: 'utf8' });
      const words = flat(xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''));
      expect(words, template).toContain(KAZAKH);
      expect(words, template).not.toMatch(/[{}]/);
    }
  }, 240_000);
});

describe('who reads', () => {
  it('an organisation sees what was written to it, and neither another’s nor what goes past it', async () => {
    const mine = await issue(database, { template: 'conclusion-approval', organisation: own, at: AT });
    const theirs = await issue(database, { template: 'conclusion-approval', organisation: other, at: AT });
    const past = await issue(database, { template: 'petition-government', organisation: own, at: AT });
    const { papers } = await read<{ papers: { id: string; organisation: string }[] }>('head', '/api/papers');
    const seen = papers.map(({ id }) => id);
    expect([seen.includes(mine.id), seen.includes(theirs.id), seen.includes(past.id)]).toEqual([true, false, false]);
    for (const { id } of [theirs, past])
      expect((await server.as('head')('GET', `/api/papers/${id}`)).statusCode).toBe(404);
    await makeFilesOf(database, theirs, AT);
    expect((await server.as('head')('GET', `/api/papers/${theirs.id}/files/kk/pdf`)).statusCode).toBe(404);
    expect((await server.as('official')('GET', `/api/papers/${theirs.id}/files/kk/pdf`)).statusCode).toBe(200);
  });

  it('the register is searched by number, name and template, and a percent sign is a letter', async () => {
    const count = async (query: string) =>
      (await read<{ papers: unknown[] }>('official', `/api/papers?${query}`)).papers.length;
    expect(await count('year=2025')).toBe(3);
    expect(await count('text=2%2F2025')).toBe(1);
    expect(await count(`text=${encodeURIComponent('өзге')}&template=conclusion-approval`)).toBe(1);
    expect(await count('text=%25')).toBe(0);
    expect(await count('year=2025&below=3')).toBe(2);
  });
});

describe('templates', () => {
  const address = '/api/paper-templates/revision-keep';
  const change = async (texts: TemplateWhole['texts'], version: number, note = 'Қысқартылды') =>
    server.as('official')('PUT', address, { payload: { texts, note }, headers: { 'if-match': `"${version}"` } });

  it('are refused with every fault at once: unknown, missing, a brace without its pair', async () => {
    const { texts, version } = await read<TemplateWhole>('official', address);
    const wrong = {
      ...texts,
      kk: { ...texts.kk, body: texts.kk.body.replace('{findings}', '{nothing}') },
      ru: { ...texts.ru, title: `${texts.ru.title} }` },
    };
    const reply = await change(wrong, version);
    expect(reply.statusCode).toBe(409);
    const { reasons } = reply.json<ProblemBody>();
    expect(reasons.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'outgoing:placeholder-unknown /body/texts/kk/body',
      'outgoing:placeholder-missing /body/texts/kk/body',
      'outgoing:brace-loose /body/texts/ru/title',
    ]);
    const same = await change(texts, version);
    expect(same.json<ProblemBody>().reasons.map(({ code }) => code)).toEqual(['outgoing:template-same']);
  });

  it('change for papers from then on; one that is issued keeps the version that it was made with', async () => {
    const before = await issue(database, { template: 'revision-keep', organisation: own, at: AT });
    const { texts, version } = await read<TemplateWhole>('official', address);
    const changed = { ...texts, kk: { ...texts.kk, title: 'Жаңа тақырып' } };
    expect((await change(changed, version)).json()).toEqual({ version: version + 1 });
    // Who still has the page from before is told what changed.
    expect((await change({ ...changed, ru: { ...texts.ru, title: 'Другой' } }, version)).statusCode).toBe(412);
    const after = await issue(database, { template: 'revision-keep', organisation: own, at: AT });
    const titles = [];
    for (const { id } of [before, after]) {
      const { letter, templateVersion } = await read<PaperWhole>('official', `/api/papers/${id}`);
      titles.push([letter.kk.title, templateVersion]);
    }
    expect(titles).toEqual([
      [texts.kk.title, version],
      ['Жаңа тақырып', version + 1],
    ]);
    const whole = await read<TemplateWhole>('official', `${address}?version=0`);
    expect(whole.texts).toEqual(texts);
    expect(whole.versions).toMatchObject([{ version: version + 1, note: 'Қысқартылды', name: 'Лауазымды тұлға' }]);
  });

  it('show themselves with the data of a real paper, and only officials change them', async () => {
    const { texts, cases } = await read<TemplateWhole>('official', address);
    const [paper] = cases;
    const asked = { texts: { ...texts, ru: { ...texts.ru, title: 'Проба для {organisation}' } }, language: 'ru' };
    const preview = await server.as('official')('POST', `${address}/preview`, {
      payload: { ...asked, paper: paper?.id ?? null },
    });
    const { letter, pdf } = preview.json<{ letter: { title: string }; pdf: string }>();
    expect(letter.title).toBe(`Проба для ${paper?.names.ru}`);
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const bare = await server.as('official')('POST', `${address}/preview`, { payload: { ...asked, paper: null } });
    expect(bare.json<{ letter: { title: string } }>().letter.title).toBe('Проба для [наименование организации]');
    const refusals = await Promise.all([
      server.as('secretary')('PUT', address, { payload: {}, headers: { 'if-match': '"0"' } }),
      server.as('head')('GET', address),
    ]);
    expect(refusals.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  });
});
