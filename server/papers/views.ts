// Papers for screens: the register, one paper as it stands, those of a procedure.

import { sql } from 'kysely';
import {
  type LetterShown,
  type ListPapers,
  type OutgoingLine,
  PAPERS_AT_ONCE,
  type PaperWhole,
  type Procedure,
  type ReadPaper,
} from '#contract/papers.ts';
import type { Letter } from '#exchange/papers/letter.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findPaper, listPaperFiles, numberOf, type StoredPaper, selectPapers, writeLetter } from './store.ts';

async function show(db: Db, papers: readonly StoredPaper[]): Promise<OutgoingLine[]> {
  const files = await listPaperFiles(
    db,
    papers.map(({ id }) => id),
  );
  return papers.map((paper) => ({
    id: paper.id,
    number: numberOf(paper),
    on: dayInAstana(paper.issuedAt),
    issuedAt: paper.issuedAt,
    template: paper.template,
    templateVersion: paper.templateVersion,
    organisation: paper.organisation,
    names: paper.names,
    addressee: paper.addressee,
    procedure: { kind: paper.procedureKind, id: paper.procedureId },
    files: files.flatMap(({ paper: of, ...file }) => (of === paper.id ? [file] : [])),
  }));
}

/** Those of one procedure, the first first; of an organisation, those that it may read. */
export const listPapersOf = async (db: Db, { kind, id }: Procedure): Promise<OutgoingLine[]> =>
  show(
    db,
    await selectPapers(db)
      .where('procedure_kind', '=', kind)
      .where('procedure_id', '=', id)
      .orderBy('year')
      .orderBy('number')
      .execute(),
  );

/** `%` and `_` of the person are letters, not signs. */
const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export const listPapers: Act<typeof ListPapers> = async ({ db }, { query }) => {
  const { year, template, organisation, text, below } = query;
  let asked = selectPapers(db).orderBy('year', 'desc').orderBy('number', 'desc');
  if (year !== undefined) asked = asked.where('year', '=', year);
  if (template !== undefined) asked = asked.where('template', '=', template);
  if (organisation !== undefined) asked = asked.where('organisation', '=', organisation);
  if (below !== undefined) asked = asked.where('number', '<', below);
  if (text !== undefined && text !== '')
    asked = asked.where(
      sql<boolean>`(number || '/' || year || ' ' || bin || ' ' || names::text || ' ' || addressee::text) ilike ${pattern(text)}`,
    );
  const found = await asked.limit(PAPERS_AT_ONCE + 1).execute();
  const years = await db.selectFrom('outgoing_paper').select('year').distinct().orderBy('year', 'desc').execute();
  return {
    papers: await show(db, found.slice(0, PAPERS_AT_ONCE)),
    more: found.length > PAPERS_AT_ONCE,
    years: years.map((one) => one.year),
  };
};

export const showLetter = ({
  issuer,
  blocks,
  language: _language,
  footer: _footer,
  ...letter
}: Letter): LetterShown => ({
  ...letter,
  issuer: [...issuer],
  blocks: blocks.map((block) => (block.kind === 'text' ? block : { kind: 'list', items: [...block.items] })),
});

export const readPaper: Act<typeof ReadPaper> = async ({ db }, { params: { id } }): Promise<PaperWhole> => {
  const paper = await findPaper(db, id);
  const [line] = paper ? await show(db, [paper]) : [];
  if (!paper || !line) throw new Problem('not-found');
  const letter = {
    kk: showLetter(writeLetter(paper, 'kk')),
    ru: showLetter(writeLetter(paper, 'ru')),
    en: showLetter(writeLetter(paper, 'en')),
  };
  return { ...line, letter };
};
