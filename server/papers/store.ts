// Papers and templates, loaded.

import { sql } from 'kysely';
import type { InThree, PaperFact, TemplateName, TemplateTexts } from '#contract/paper-templates.ts';
import { TEMPLATES } from '#contract/paper-templates.ts';
import type { Procedure } from '#contract/papers.ts';
import { composeLetter, type Letter } from '#exchange/papers/letter.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { DAYS_AFTER } from '#rules/calendar/terms-of-the-order.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

export const subjectOf = (id: string) => ({ kind: 'outgoing-paper', id });
export const subjectOfTemplate = (id: TemplateName) => ({ kind: 'paper-template', id });

export const numberOf = ({ number, year }: { readonly number: number; readonly year: number }): string =>
  `${number}/${year}`;

export type StoredPaper = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly issuedAt: Moment;
  readonly organisation: string;
  readonly names: InThree;
  readonly bin: string;
  readonly procedureKind: Procedure['kind'];
  readonly procedureId: string;
  readonly addressee: InThree;
  readonly facts: Readonly<Record<string, PaperFact>>;
  readonly template: TemplateName;
  readonly templateVersion: number;
  readonly texts: TemplateTexts;
};

export const selectPapers = (db: Db) =>
  db
    .selectFrom('outgoing_paper')
    .select(['id', 'year', 'number', 'issued_at as issuedAt', 'organisation', 'names', 'bin', 'addressee', 'facts'])
    .select(['procedure_kind as procedureKind', 'procedure_id as procedureId', 'template', 'texts'])
    .select('template_version as templateVersion')
    .$castTo<StoredPaper>();

/** Undefined where there is none, or none that the person may know of. */
export const findPaper = (db: Db, id: string): Promise<StoredPaper | undefined> =>
  selectPapers(db).where('id', '=', id).executeTakeFirst();

/** The text that the program brings along. */
export function firstTexts(template: TemplateName): TemplateTexts {
  const [kk, ru, en] = LANGUAGES.map((language) => {
    const say = speak(language);
    return {
      title: say(`templates:text.${template}.title`),
      body: say(`templates:text.${template}.body`),
      signer: say(`templates:text.${template}.signer`),
    };
  });
  if (!kk || !ru || !en) throw new RangeError(`${template} has no first text`);
  return { kk, ru, en };
}

/** A version of a template, or the one in force; undefined where there is no such version. */
export async function findTemplateVersion(
  db: Db,
  template: TemplateName,
  version?: number,
): Promise<{ readonly version: number; readonly texts: TemplateTexts } | undefined> {
  if (version === 0) return { version, texts: firstTexts(template) };
  const found = await db
    .selectFrom('paper_template')
    .select(['version', 'texts'])
    .where('template', '=', template)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .$castTo<{ version: number; texts: TemplateTexts }>()
    .executeTakeFirst();
  return found ?? (version === undefined ? { version: 0, texts: firstTexts(template) } : undefined);
}

/** The one in force. */
export async function findTemplate(db: Db, template: TemplateName) {
  return (await findTemplateVersion(db, template)) ?? { version: 0, texts: firstTexts(template) };
}

const alike = (text: string): InThree => ({ kk: text, ru: text, en: text });

/** What every paper may name without being told. */
export function commonFacts({
  names,
  bin,
  issuedAt,
  ...numbered
}: Pick<StoredPaper, 'names' | 'bin' | 'issuedAt' | 'number' | 'year'>): Readonly<Record<string, PaperFact>> {
  return {
    organisation: names,
    bin: alike(bin),
    date: { day: dayInAstana(issuedAt) },
    number: alike(numberOf(numbered)),
    'complaint-days': alike(String(DAYS_AFTER.complaint.days)),
    'examination-days': alike(String(DAYS_AFTER['application-examination'].days)),
  };
}

export function writeLetter(paper: StoredPaper, language: Language): Letter {
  const say = speak(language);
  const on = formatDate(dayInAstana(paper.issuedAt), language);
  const number = say('templates:number', { number: numberOf(paper) });
  const text = paper.texts[language];
  return composeLetter({
    ...{ language, number, on, text, addressee: paper.addressee[language] },
    issuer: say(`templates:issuer.${TEMPLATES[paper.template].issuer}`).split('\n'),
    footer: say('templates:footer', { number, on }),
    facts: { ...paper.facts, ...commonFacts(paper) },
  });
}

export type StoredPaperFile = {
  readonly paper: string;
  readonly language: Language;
  readonly format: 'pdf' | 'docx';
  readonly hash: string;
  readonly size: number;
};

/** Without their bytes. */
export async function listPaperFiles(db: Db, papers: readonly string[]): Promise<StoredPaperFile[]> {
  if (papers.length === 0) return [];
  return db
    .selectFrom('outgoing_file')
    .select(['paper', 'language', 'format', 'hash', sql<number>`length(bytes)`.as('size')])
    .where('paper', 'in', [...papers])
    .orderBy(sql`array_position(array['kk', 'ru', 'en'], language)`)
    .orderBy('format', 'desc')
    .$castTo<StoredPaperFile>()
    .execute();
}
