// npm run journeys -- status-appeal: an organisation complains of a refusal, the commission calls a sitting and votes, the authority acts and the refusal goes back to approval; a tie with and without a chair, a complaint that is late; outgoing papers, found and opened, and a template that an official changes; every screen in three languages, wide and narrow.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { AppealWhole } from '#contract/appeals.ts';
import type { Role } from '#contract/roles.ts';
import { type Caller, callAs } from './caller.ts';
import { type LaidCase, layApplications, readCase, refuseAll } from './lay-refusals.ts';
import { openStage } from './open-stage.ts';
import type { Look, Visitor } from './visitor.ts';
import { press, wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 300_000 };
const WIDE: Look = { language: 'kk', width: 1440 };
const NARROW: Look = { language: 'ru', width: 390 };
const ENGLISH: Look = { language: 'en', width: 1440 };
const LAID = '2026-03-02T04:00:00.000Z';
const REFUSED = '2026-04-15T04:00:00.000Z';
const COMPLAINED = '2026-04-20T04:00:00.000Z';
/** Twenty working days after 15 April 2026 are over. */
const LATE = '2026-05-25T04:00:00.000Z';
/** Where pictures of the screens go, for people to look at. */
const SHOTS = process.env.SHOTS;

const { platform, visitAs, lookAll, goTo } = openStage({ clock: LAID });
const visit = (role: Role, look: Look, go: (visitor: Visitor) => Promise<void>) =>
  visitAs(role, look, async (visitor) => {
    visitor.page.setDefaultTimeout(15_000);
    await go(visitor);
  });
const as = (role: Role) => callAs(platform().origin, role);
const words = (visitor: Visitor) => wordsOf(visitor).appeals;
const outgoing = (visitor: Visitor) => wordsOf(visitor).outgoing;
const isSeen = ({ page }: Visitor, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
const link = ({ page }: Visitor, name: string) => page.locator('main').getByRole('link', { name, exact: true }).first();

/** The browser's own words for refusals that are asked for here stand aside. */
const faultsOf = async (visitor: Visitor) => (await visitor.faults()).filter((fault) => !/status of 409/.test(fault));

async function picture(visitor: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const { page, look } = visitor;
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

let cases: LaidCase[] = [];
const appeals: string[] = [];
const appealAt = (at: number, screen = '') => `/cabinet/appeals/${appeals[at]}${screen}`;
const caseAt = (at: number): LaidCase => cases[at] ?? { id: '', organisation: '', name: '' };

const lodgeAt = (at: number): string => `/cabinet/appeals/lodge/${caseAt(at).organisation}/assignment/${caseAt(at).id}`;

beforeAll(async () => {
  cases = await layApplications(platform().origin, 4);
  await goTo(REFUSED);
  await refuseAll(platform().origin, cases, '2026-04-15');
  await goTo(COMPLAINED);
}, 300_000);

const read = (caller: Caller, at: number) => caller.get<AppealWhole>(`/api/appeals/${appeals[at]}`);
async function actOn(caller: Caller, at: number, path: string, body: object): Promise<void> {
  await caller.act('POST', `/api/appeals/${appeals[at]}${path}`, body, { version: (await read(caller, at)).version });
}
const PLACE = { kk: 'Астана, мәжіліс залы', ru: 'Астана, зал заседаний' };

async function lodge(head: Caller, at: number): Promise<void> {
  const { organisation, id } = caseAt(at);
  const { id: appeal } = await head.act<{ id: string }>('POST', '/api/appeals', {
    ...{ organisation, decision: { kind: 'assignment', id } },
    ...{ words: 'Қызметкерлердің саны дұрыс есептелмеген.', documents: [], code: '' },
  });
  appeals.push(appeal);
}

it('is lodged by the head, who sees until when and keeps the receipt', PATIENCE, async () => {
  await visit('head', WIDE, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/cabinet/appeals');
    await isSeen(visitor, words(visitor).appealable);
    await picture(visitor, '0-appealable');
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.open(lodgeAt(0));
    await isSeen(visitor, /2026\sжылғы 18\sмамыр/);
    await picture(visitor, '1-lodge');
    await page
      .locator('#words')
      .fill('Штаттағы ғылыми қызметкерлердің саны дұрыс есептелмеген: өтінімге екі бөлім кірмей қалған.');
    // A document that nobody had handed in before, without leaving the complaint.
    const enclosed = {
      name: 'штат кестесі.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Штат кестесі: 84 қызметкер'),
    };
    await page.locator('main input[type=file]').setInputFiles(enclosed);
    await page.getByRole('checkbox', { name: enclosed.name, checked: true }).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '1-lodge-written');
    await press(visitor, words(visitor).lodge);
    await isSeen(visitor, words(visitor).receipt);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '2-receipt');
    await link(visitor, words(visitor)['open-lodged']).click();
    await isSeen(visitor, words(visitor)['stage.lodged']);
    await isSeen(visitor, enclosed.name);
    appeals.push(page.url().split('/').at(-1) ?? '');
    expect(await faultsOf(visitor)).toEqual([]);
  });
  const head = await as('head');
  await lodge(head, 1);
  await lodge(head, 2);
});

it(
  'waits on the desk of the chair, who calls a sitting and records the vote: it is recommended',
  PATIENCE,
  async () => {
    await visit('appeal-chair', WIDE, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/cabinet');
      await isSeen(visitor, wordsOf(visitor).desk['waits.appeal-to-call']);
      await visitor.open(appealAt(0));
      await link(visitor, words(visitor).call).click();
      await page.locator('#on').fill('17.04.2026');
      await page.locator('#place-kk').fill(PLACE.kk);
      await page.locator('#place-ru').fill(PLACE.ru);
      await press(visitor, words(visitor).call);
      // 17 April is past.
      await isSeen(visitor, /Отырыс күні өтіп кеткен/);
      await page.locator('#on').fill('20.04.2026');
      await press(visitor, words(visitor).call);
      await isSeen(visitor, words(visitor)['stage.called']);
      await picture(visitor, '3-called');
      await link(visitor, words(visitor)['vote-act']).click();
      const votes = page.locator('main select');
      await votes.nth(0).selectOption('for');
      await votes.nth(1).selectOption('for');
      await page.locator('#kk').fill('Қосымша құжаттар Қағидалардың 9-тармағының талабы орындалғанын көрсетеді.');
      await page.locator('#ru').fill('Дополнительные документы показывают, что требование пункта 9 Правил выполнено.');
      expect(await faultsOf(visitor)).toEqual([]);
      await picture(visitor, '4-vote');
      await press(visitor, words(visitor)['vote-act']);
      await isSeen(visitor, words(visitor)['stage.recommended']);
      expect(await faultsOf(visitor)).toEqual([]);
      await picture(visitor, '5-recommended');
    });
  },
);

it('at equality is decided by whoever presides, and without a chair not at all', PATIENCE, async () => {
  const chair = await as('appeal-chair');
  for (const at of [1, 2]) await actOn(chair, at, '/call', { on: '2026-04-20', place: PLACE });
  const { members } = await read(chair, 1);
  const voteEqually = async (visitor: Visitor, at: number, outcome: 'refused-by-chair' | 'undecided') => {
    const { page } = visitor;
    await visitor.open(appealAt(at));
    await link(visitor, words(visitor)['vote-act']).click();
    for (const { name, chair: isChair } of members)
      await page.getByLabel(name, { exact: true }).selectOption(isChair ? 'against' : 'for');
    if (outcome === 'undecided') await page.getByLabel(words(visitor).presides).selectOption('');
    // What it comes to stands there before anything is recorded.
    await isSeen(visitor, words(visitor).foreseen.replace('{{outcome}}', words(visitor)[`outcome.${outcome}`]));
    await page.locator('#kk').fill('Дауыстар тең бөлінді.');
    await page.locator('#ru').fill('Голоса разделились поровну.');
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, `5-vote-${outcome}`);
    await press(visitor, words(visitor)['vote-act']);
    await isSeen(visitor, words(visitor)[`outcome.${outcome}`]);
    expect(await faultsOf(visitor)).toEqual([]);
  };
  await visit('appeal-chair', NARROW, (visitor) => voteEqually(visitor, 1, 'refused-by-chair'));
  await visit('official', WIDE, (visitor) => voteEqually(visitor, 2, 'undecided'));
  await visit('head', NARROW, async (visitor) => {
    await visitor.open(appealAt(1));
    await isSeen(visitor, words(visitor)['outcome.refused-by-chair']);
    await isSeen(visitor, words(visitor)['next-court']);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '6-refused');
    await visitor.open(appealAt(2));
    await isSeen(visitor, words(visitor)['outcome.undecided']);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '7-undecided');
  });
});

it('is satisfied by the authority: the refusal goes back to the route of approval', PATIENCE, async () => {
  await visit('official', ENGLISH, async (visitor) => {
    const { page } = visitor;
    await visitor.open(appealAt(0));
    await link(visitor, words(visitor).follow).click();
    await page.getByLabel(words(visitor)['accepted.yes']).check();
    await page.getByLabel(words(visitor)['document-number']).fill('118');
    await page.locator('main').getByRole('textbox').nth(1).fill('20.04.2026');
    await page.getByLabel(words(visitor)['document-issuer']).fill('Денсаулық сақтау министрлігі');
    await page.getByLabel(words(visitor)['follow-words-kk']).fill('Шағым қанағаттандырылсын.');
    await page.getByLabel(words(visitor)['follow-words-ru']).fill('Жалобу удовлетворить.');
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '8-follow');
    await press(visitor, words(visitor).follow);
    await page.waitForURL(/appeals\/[0-9a-f-]+$/);
    await isSeen(visitor, words(visitor)['stage.upheld']);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '9-upheld');
  });
  expect((await readCase(await as('official'), caseAt(0).id)).stage).toBe('approved');
});

it('leaves its papers in the register, where an official finds them and changes a template', PATIENCE, async () => {
  await visit('official', WIDE, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/cabinet/papers?template=appeal-recommendation');
    await picture(visitor, '10-papers');
    await page.locator('main table a').first().click();
    await isSeen(visitor, /ҚАНАҒАТТАНДЫРУДЫ ҰСЫНАДЫ/);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '11-paper');
    await visitor.open('/cabinet/papers/templates/appeal-recommendation');
    await page.locator('#kk-title').fill('Апелляциялық комиссияның {unknown} ұсынымы');
    await page.locator('#note').fill('Тақырып қысқартылды');
    await press(visitor, outgoing(visitor).save);
    await isSeen(visitor, /«unknown» деген орын белгісі жоқ/);
    await page.locator('#kk-title').fill('Апелляциялық комиссияның ұсынымы: {organisation}');
    await press(visitor, outgoing(visitor)['preview-show']);
    await isSeen(visitor, /Апелляциялық комиссияның ұсынымы: .*БСН|Апелляциялық комиссияның ұсынымы: /);
    await press(visitor, outgoing(visitor).save);
    await isSeen(visitor, outgoing(visitor)['version-of'].replace('{{version}}', '1'));
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '12-template');
  });
});

it('in every language, wide and narrow', PATIENCE, async () => {
  const pages = [
    ...[
      { path: '/cabinet/appeals' },
      { path: appealAt(0) },
      { path: appealAt(2, '/call') },
      { path: appealAt(2, '/vote') },
    ],
    ...[{ path: '/cabinet/papers' }, { path: '/cabinet/papers/templates' }],
    ...[{ path: '/cabinet/papers/templates/withdrawal-order' }],
  ];
  expect(await lookAll('official', pages)).toEqual([]);
  if (!SHOTS) return;
  for (const look of [WIDE, NARROW, ENGLISH])
    await visit('official', look, async (visitor) => {
      for (const [at, { path }] of pages.entries()) {
        await visitor.open(path);
        await picture(visitor, `20-${at}`);
      }
    });
});

it('after the twentieth day is kept and not examined', PATIENCE, async () => {
  await goTo(LATE);
  await visit('head', NARROW, async (visitor) => {
    await visitor.open(lodgeAt(3));
    await isSeen(visitor, words(visitor)['lodge-not-examined']);
    await visitor.page.locator('#words').fill('Біз бұл шешіммен келіспейміз.');
    await press(visitor, words(visitor).lodge);
    await isSeen(visitor, words(visitor)['receipt-kept']);
    expect(await faultsOf(visitor)).toEqual([]);
    await picture(visitor, '13-late');
  });
});
