// The words by which a journey finds its way: those of the visitor's language.

import type { Page } from 'playwright-core';
import { texts } from '#wording/texts.ts';
import { settle, type Visitor } from './visitor.ts';

type Texts = (typeof texts)['en'];

/** Languages have the same keys; only Russian and Kazakh count otherwise, for which no journey asks. */
export const wordsOf = ({ look }: Pick<Visitor, 'look'>): Texts => texts[look.language] as Texts;

export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), words);

export const press = ({ page }: Pick<Visitor, 'page'>, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** In another tab of the same browser. */
export async function openHere(page: Page, { look }: Visitor, path: string): Promise<void> {
  await page.goto(`/${look.language}${path}`);
  await settle(page);
}
