// An officer hands documents in, over a line that breaks, looks at them, and takes one back; whoever else may not see them
// does not. `look` is asked at every page that stands.

import { expect } from 'vitest';
import { formatBytes } from '#wording/format-bytes.ts';
import { texts } from '#wording/texts.ts';
import { arrive, inviteBy } from '../accounts/arrive.ts';
import { enterAs, settle, type Visitor } from '../visitor.ts';
import { hashOf, type MadeFile, makePdf, makePicture, makeZip, SCRIPT, writeFile } from './made-files.ts';
import { holdLine } from './slow-line.ts';

export type Way = {
  /** Another visitor with the same look. */
  readonly send: () => Promise<Visitor>;
  readonly look: (visitor: Visitor, name: string) => Promise<void>;
  readonly outbox: string;
  /** Where the files lie that are chosen. */
  readonly folder: string;
};

type Words = { readonly documents: Record<string, string>; readonly web: Record<string, string> };
const wordsOf = ({ look }: Visitor) => texts[look.language] as unknown as Words;

const MEGABYTE = 2 ** 20;
const HEAVY = 40 * MEGABYTE;
/** One piece of an upload, which arrives whole or is sent again. */
const PIECE = 8 * MEGABYTE;
const PAGES = ['Alpha', 'Beta', 'Gamma'];
const DOCUMENT = /\/cabinet\/documents\/[0-9a-f-]{36}/;

const lineOf = ({ page }: Visitor, name: string) => page.locator('main li', { hasText: name });

/** As from the desktop: onto the place that says so. */
async function drop({ page }: Visitor, files: readonly MadeFile[]): Promise<void> {
  const told = files.map(({ name, bytes }) => ({ name, text: bytes.toString('base64') }));
  const carried = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, told);
  const place = page.locator('main input[type=file]').first().locator('..');
  await place.dispatchEvent('dragover', { dataTransfer: carried });
  await place.dispatchEvent('drop', { dataTransfer: carried });
}

const filesOf = (mark: string) => ({
  pdf: { name: `Бұйрық ${mark}.pdf`, bytes: makePdf(PAGES) },
  picture: { name: `Фото ${mark}.png`, bytes: makePicture(640, 480) },
  text: { name: `хаттама ${mark}.txt`, bytes: Buffer.from(`Хаттама № 7, ${mark}\n`) },
  page: { name: `page ${mark}.html`, bytes: Buffer.from(`${SCRIPT}<!-- ${mark} -->`) },
  archive: { name: `archive ${mark}.zip`, bytes: makeZip('a.txt', Buffer.from(mark)) },
  liar: { name: `liar ${mark}.pdf`, bytes: Buffer.from(`${SCRIPT}<!-- liar ${mark} -->`) },
  empty: { name: `empty ${mark}.pdf`, bytes: Buffer.alloc(0) },
});
type Files = ReturnType<typeof filesOf>;

const told = (words: string | undefined, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), words ?? '');

async function handIn(visitor: Visitor, files: Files, { look }: Way): Promise<void> {
  const { documents } = wordsOf(visitor);
  await drop(visitor, Object.values(files));
  const { name } = files.liar;
  await lineOf(visitor, name).getByText(told(documents['type-not-accepted'], { name }), { exact: true }).waitFor();
  await lineOf(visitor, files.empty.name).getByText(told(documents['file-empty'], {}), { exact: true }).waitFor();
  for (const { name: kept, bytes } of [files.pdf, files.picture, files.text, files.page, files.archive]) {
    const says = told(documents['fingerprint-of'], { hash: hashOf(bytes) });
    await lineOf(visitor, kept).getByText(says).waitFor();
  }
  await look(visitor, 'handed-in');
}

async function sentOf({ page }: Visitor, name: string): Promise<number> {
  const bars = page.locator('main li', { hasText: name }).locator('progress');
  return bars.evaluateAll(([bar]) => (bar as HTMLProgressElement | undefined)?.value ?? 0);
}

const waitUntilSent = (visitor: Visitor, name: string, bytes: number) =>
  expect.poll(() => sentOf(visitor, name), { timeout: 20_000, interval: 50 }).toBeGreaterThan(bytes);

/** Cut once by the line and once by a reload; nothing that had arrived is sent again. */
async function breakAndResume(visitor: Visitor, mark: string, { look, folder }: Way): Promise<MadeFile> {
  const { page } = visitor;
  const { documents, web } = wordsOf(visitor);
  const file = { name: `skan ${mark}.pdf`, bytes: makePdf(['Scan'], HEAVY) };
  const path = writeFile(folder, file);
  const line = await holdLine(visitor);
  await line.slow(8 * MEGABYTE);
  await page.setInputFiles('main input[type=file] >> nth=0', path);
  await waitUntilSent(visitor, file.name, PIECE + MEGABYTE);
  await line.cut();
  await lineOf(visitor, file.name).getByText(told(documents.interrupted, {})).waitFor();
  await look(visitor, 'cut');
  await line.slow(8 * MEGABYTE);
  const begins: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') begins.push(Number(request.headers()['upload-offset']));
  });
  await waitUntilSent(visitor, file.name, 2 * PIECE + MEGABYTE);
  expect(begins[0]).toBeGreaterThanOrEqual(PIECE);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await settle(page);
  await lineOf(visitor, file.name).getByText(told(documents['choose-again'], {})).waitFor();
  await look(visitor, 'left-unfinished');
  begins.length = 0;
  await line.mend();
  const choosing = page.waitForEvent('filechooser');
  await lineOf(visitor, file.name)
    .getByRole('button', { name: told(web['file.again'], {}), exact: true })
    .click();
  await (await choosing).setFiles(path);
  await lineOf(visitor, file.name).getByText(hashOf(file.bytes)).waitFor();
  expect(begins[0]).toBeGreaterThanOrEqual(2 * PIECE);
  return file;
}

async function seeList(visitor: Visitor, mark: string, { look }: Way): Promise<void> {
  const { page, look: seen } = visitor;
  const { documents, web } = wordsOf(visitor);
  await page.getByRole('button', { name: told(documents.clear, {}), exact: true }).click();
  const quota = await page.evaluate(async () => {
    const { me } = await (await fetch('/api/accounts/me')).json();
    const { organisation } = me.roles.find((role: { organisation: string | null }) => role.organisation);
    return (await fetch(`/api/organisations/${organisation}/document-quota`)).json();
  });
  const [used, bytes] = [quota.used, quota.bytes].map((count) => formatBytes(count, seen.language));
  expect(quota.used).toBeGreaterThan(HEAVY);
  await page.getByText(told(documents.quota, { used: used ?? '', bytes: bytes ?? '' }), { exact: true }).waitFor();
  await page.getByLabel(told(web['table.search'], {}), { exact: true }).fill(`хаттама ${mark}`);
  await page.waitForURL(/q=/);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  await look(visitor, 'list-searched');
  await page.getByLabel(told(web['table.search'], {}), { exact: true }).fill(mark);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(6);
}

/** From the list, by the link that stands there. */
async function openDocument({ page }: Visitor, name: string): Promise<string> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(DOCUMENT);
  await settle(page);
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function backToList({ page }: Visitor): Promise<void> {
  await page.goBack();
  await page.waitForURL(/\/cabinet\/documents\?.*q=/);
  await settle(page);
}

async function turnPages(visitor: Visitor, { name, bytes }: MadeFile, { look }: Way): Promise<void> {
  const { page } = visitor;
  const { web } = wordsOf(visitor);
  await openDocument(visitor, name);
  await page.getByText(hashOf(bytes), { exact: true }).waitFor();
  const sheet = page.getByRole('region', { name: told(web['view.label'], { name }) });
  await sheet.getByText(PAGES[0] ?? '').waitFor();
  await sheet.focus();
  await page.keyboard.press('PageDown');
  await sheet.getByText(PAGES[1] ?? '').waitFor();
  await page.keyboard.press('PageDown');
  await sheet.getByText(PAGES[2] ?? '').waitFor();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('+');
  await sheet.getByText(PAGES[1] ?? '').waitFor();
  await page.waitForURL(/\?(?=.*page=2)(?=.*zoom=125)/);
  await page.reload();
  await sheet.getByText(PAGES[1] ?? '').waitFor();
  await settle(page);
  await look(visitor, 'pdf');
  await backToList(visitor);
}

async function headersOf({ context }: Visitor, id: string): Promise<Record<string, string>> {
  const reply = await context.request.get(`/api/documents/${id}/content?show=yes`);
  expect(reply.status()).toBe(200);
  return reply.headers();
}

/** What could run is never opened, whatever is asked for. */
async function seeOthers(visitor: Visitor, files: Files, { look }: Way): Promise<void> {
  const { page } = visitor;
  const { web } = wordsOf(visitor);
  const picture = await openDocument(visitor, files.picture.name);
  const shown = page.getByRole('img', { name: told(web['view.picture'], { name: files.picture.name }) });
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(640);
  expect((await headersOf(visitor, picture))['content-disposition']).toMatch(/^inline;/);
  await look(visitor, 'picture');
  await backToList(visitor);
  await openDocument(visitor, files.text.name);
  await page.locator('pre', { hasText: 'Хаттама № 7' }).waitFor();
  await look(visitor, 'text');
  await backToList(visitor);
  for (const { name } of [files.page, files.archive]) {
    const id = await openDocument(visitor, name);
    await page.getByText(told(web['view.none'], {}), { exact: true }).waitFor();
    const headers = await headersOf(visitor, id);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    expect(headers['content-type']).toBe('application/octet-stream');
    await backToList(visitor);
  }
}

async function remove(visitor: Visitor, { name }: MadeFile, { look }: Way): Promise<string> {
  const { page } = visitor;
  const { documents } = wordsOf(visitor);
  const id = await openDocument(visitor, name);
  await page.getByRole('button', { name: told(documents.remove, {}), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look(visitor, 'removing');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: told(documents['remove-no'], {}), exact: true })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: told(documents.remove, {}), exact: true }).click();
  await page.getByRole('button', { name: told(documents['remove-yes'], {}), exact: true }).click();
  await page.waitForURL(/\/cabinet\/documents$/);
  await settle(page);
  await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
  await visitor.open(`/cabinet/documents/${id}`);
  await page.getByRole('heading', { name: texts[visitor.look.language].problems['not-found'] }).waitFor();
  return id;
}

/** An officer of another organisation finds nothing; an analyst is told that it is not theirs. */
async function strangers(mark: string, id: string, way: Way): Promise<void> {
  const [administrator, stranger, analyst] = await Promise.all([way.send(), way.send(), way.send()]);
  await enterAs(administrator, 'administrator');
  const other = await administrator.page.evaluate(async () => {
    const { organisations } = await (await fetch('/api/organisations')).json();
    return organisations.at(-1).id as string;
  });
  const email = `other.${mark}.${Date.now()}@example.com`;
  const roles = [{ role: 'officer', organisation: other }] as const;
  const link = await inviteBy(administrator, { email, roles, outbox: way.outbox });
  await stranger.open('/sign-in');
  await arrive(stranger, link, 'Жанар Омарова');
  await stranger.open('/cabinet/documents');
  await stranger.page.getByText(told(wordsOf(stranger).documents.none, {}), { exact: true }).waitFor();
  await way.look(stranger, 'list-of-another');
  await stranger.open(`/cabinet/documents/${id}`);
  await stranger.page.getByRole('heading', { name: texts[stranger.look.language].problems['not-found'] }).waitFor();
  await way.look(stranger, 'document-of-another');
  expect((await stranger.context.request.get(`/api/documents/${id}/content`)).status()).toBe(404);
  await enterAs(analyst, 'analyst');
  await analyst.open(`/cabinet/documents/${id}`);
  await analyst.page.getByRole('heading', { name: texts[analyst.look.language].problems.forbidden }).waitFor();
  await way.look(analyst, 'forbidden');
  expect((await analyst.context.request.get(`/api/documents/${id}/content`)).status()).toBe(403);
  await Promise.all([administrator, stranger, analyst].map(({ leave }) => leave()));
}

/** `mark`: names of files that no other way through has. */
export async function journeyDocuments(way: Way, mark: string): Promise<void> {
  const officer = await way.send();
  const files = filesOf(mark);
  await enterAs(officer, 'officer');
  await officer.open('/cabinet/documents');
  await handIn(officer, files, way);
  const scan = await breakAndResume(officer, mark, way);
  await seeList(officer, mark, way);
  await turnPages(officer, files.pdf, way);
  await seeOthers(officer, files, way);
  const id = await openDocument(officer, files.text.name);
  await backToList(officer);
  await remove(officer, scan, way);
  await officer.leave();
  await strangers(mark, id, way);
}
