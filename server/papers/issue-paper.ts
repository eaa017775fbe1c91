// A paper goes out: it takes the next number of the register in the act's own transaction; its files are made by a job after it.

import { factsOf, type InThree, type PaperFact, TEMPLATES, type TemplateName } from '#contract/paper-templates.ts';
import type { Procedure } from '#contract/papers.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { type PlainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { record } from '#server/journal/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import type { Work } from '#server/platform/work.ts';
import { makePaperFilesTask } from './make-paper-files.ts';
import { findTemplate, numberOf, subjectOf } from './store.ts';

export type NewPaper = {
  readonly template: TemplateName;
  /** The organisation that the procedure is about. */
  readonly organisation: string;
  readonly procedure: Procedure;
  /** Whoever it is written to, as it stands on the paper; lines by `\n`. */
  readonly addressee: InThree;
  /** What the template asks for (TEMPLATES): no more, no less. */
  readonly facts: Readonly<Record<string, PaperFact>>;
};

export type IssuedPaper = {
  readonly id: string;
  /** `12/2026` */
  readonly number: string;
  readonly on: PlainDate;
};

const KINDS_OF = {
  day: (fact: PaperFact) => 'day' in fact,
  list: (fact: PaperFact) => 'list' in fact,
  text: (fact: PaperFact) => 'kk' in fact,
} as const;

/** Throws a RangeError: a paper that is told otherwise than its template asks is a fault of the program. */
function checkFacts(template: TemplateName, facts: NewPaper['facts']): void {
  const asked = factsOf(template);
  for (const name of Object.keys(facts)) if (!(name in asked)) throw new RangeError(`${template} asks for no ${name}`);
  for (const [name, kind] of Object.entries(asked)) {
    const fact = facts[name];
    if (fact === undefined && kind.endsWith('?')) continue;
    const of = kind.replace('?', '') as keyof typeof KINDS_OF;
    if (fact === undefined || !KINDS_OF[of](fact)) throw new RangeError(`${template} asks for ${name} as ${kind}`);
  }
}

/** Whoever takes the next holds the year until the act is done: one that fails leaves no gap. */
async function takeNumber({ db }: Work, year: number): Promise<number> {
  const { last } = await db
    .insertInto('outgoing_number')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('outgoing_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** As the register has it at the moment; a language without a name has another's, and what has none its BIN. */
async function nameOf({ db, at }: Work, organisation: string) {
  const { bin } = await db
    .selectFrom('organisation')
    .select('bin')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  const { kk, ru, en } = (await nameOrganisations(db, [organisation], at)).get(organisation) ?? {};
  const name = kk ?? ru ?? en ?? bin;
  return { bin, names: { kk: name, ru: ru ?? name, en: en ?? name } };
}

/** Throws a RangeError for facts that the template does not ask for. */
export async function issuePaper(work: Work, paper: NewPaper): Promise<IssuedPaper> {
  const { template, organisation, procedure, addressee, facts } = paper;
  checkFacts(template, facts);
  const on = dayInAstana(work.at);
  const { version, texts } = await findTemplate(work.db, template);
  const { bin, names } = await nameOf(work, organisation);
  const year = yearOf(on);
  const number = await takeNumber(work, year);
  const { id } = await work.db
    .insertInto('outgoing_paper')
    .values({
      ...{ year, number, organisation, bin, template },
      ...{ issued_at: work.at, issued_by: work.identity.account },
      ...{ names: JSON.stringify(names), addressee: JSON.stringify(addressee), facts: JSON.stringify(facts) },
      ...{ procedure_kind: procedure.kind, procedure_id: procedure.id },
      ...{ template_version: version, texts: JSON.stringify(texts), reader: TEMPLATES[template].reader },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(work, makePaperFilesTask, { paper: id });
  await record(work, {
    act: 'papers.issued',
    subject: subjectOf(id),
    ...(TEMPLATES[template].reader === 'organisation' ? { organisation } : {}),
    paragraph: TEMPLATES[template].paragraph,
    after: { number: numberOf({ number, year }), template, procedure: { ...procedure } },
  });
  return { id, number: numberOf({ number, year }), on };
}
