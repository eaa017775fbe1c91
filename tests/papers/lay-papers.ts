// Papers as rooms issue them: an organisation with names of its own, an official, and a paper told everything that its template asks.

import { randomUUID } from 'node:crypto';
import { factsOf, type PaperFact, type TemplateName } from '#contract/paper-templates.ts';
import { identityOf } from '#server/accounts/index.ts';
import { type IssuedPaper, issuePaper, makePaperFilesTask } from '#server/papers/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Identity } from '#server/platform/identity.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { carryOut } from '#server/platform/work.ts';
import { runNow } from '../verification/lay-round.ts';

export const OFFICIAL = identityOf(randomUUID(), [{ role: 'official', organisation: null }]);

/** Every letter that only Kazakh has, small and capital. */
export const KAZAKH = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';

export async function layOrganisation({ owner }: TestDatabase, bin: string, kk: string): Promise<string> {
  const id = randomUUID();
  await owner.query("insert into organisation (id, bin, registered_at) values ($1, $2, '2025-01-01')", [id, bin]);
  for (const [kind, value] of [
    ['name_kk', kk],
    ['name_ru', `Организация ${bin}`],
    ['name_en', `Organisation ${bin}`],
  ])
    await owner.query(
      `insert into organisation_fact (organisation, kind, value, holds_from, source, known_from)
        values ($1, $2, $3, '2020-01-01', 'tests', '2025-01-01')`,
      [id, kind, value],
    );
  return id;
}

const text = (name: string) => ({ kk: `${name}: ${KAZAKH}`, ru: `${name}: объект`, en: `${name}: thing` });

/** Whatever the template may be told, each by its name. */
export const factsFor = (template: TemplateName): Record<string, PaperFact> =>
  Object.fromEntries(
    Object.entries(factsOf(template)).map(([name, kind]): [string, PaperFact] => {
      if (kind.startsWith('day')) return [name, { day: '2026-11-20' }];
      return [name, kind.startsWith('list') ? { list: [text(`${name} 1`), text(`${name} 2`)] } : text(name)];
    }),
  );

type Told = {
  readonly template: TemplateName;
  readonly organisation: string;
  readonly at: Moment;
  readonly by?: Identity;
  readonly facts?: Record<string, PaperFact>;
  readonly fails?: boolean;
};

/** Issues one in a transaction of its own; `fails`: what comes after it in the transaction does. */
export async function issue(
  database: TestDatabase,
  { template, organisation, at, by = OFFICIAL, facts = factsFor(template), fails = false }: Told,
): Promise<IssuedPaper> {
  const { result } = await carryOut(database, { identity: by, mode: 'write', at }, async (work) => {
    const paper = await issuePaper(work, {
      ...{ template, organisation, facts },
      procedure: { kind: 'assignment', id: organisation },
      addressee: { kk: 'Бірінші басшыға', ru: 'Первому руководителю', en: 'To the head' },
    });
    if (fails) throw new Error('what comes after it fails');
    return paper;
  });
  return result;
}

export const makeFilesOf = (database: TestDatabase, { id }: IssuedPaper, at: Moment): Promise<void> =>
  runNow(database, makePaperFilesTask, { paper: id }, at);
