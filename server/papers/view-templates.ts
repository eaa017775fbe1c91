// Templates for screens: which there are, one with its versions and the papers that a preview may take its data from.

import { sql } from 'kysely';
import { TEMPLATE_NAMES, TEMPLATES, type TemplateName } from '#contract/paper-templates.ts';
import type { ListTemplates, ReadTemplate, TemplateWhole } from '#contract/papers.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findTemplateVersion, numberOf, selectPapers } from './store.ts';

/** Whatever a preview may be tried with. */
const MOST_CASES = 20;

type Counted = { readonly template: string; readonly count: number };

export const listTemplates: Act<typeof ListTemplates> = async ({ db }) => {
  const { rows: versions } = await sql<Counted & { at: string }>`
    select template, max(version)::int as count, max(made_at) as at from paper_template group by template`.execute(db);
  const { rows: issued } = await sql<Counted>`
    select template, count(*)::int as count from outgoing_paper group by template`.execute(db);
  const of = <T extends Counted>(rows: readonly T[], name: string) => rows.find(({ template }) => template === name);
  return {
    templates: TEMPLATE_NAMES.map((template) => ({
      template,
      paragraph: TEMPLATES[template].paragraph,
      version: of(versions, template)?.count ?? 0,
      changedAt: of(versions, template)?.at ?? null,
      issued: of(issued, template)?.count ?? 0,
    })),
  };
};

async function listVersions(db: Db, template: TemplateName): Promise<TemplateWhole['versions']> {
  const { rows } = await sql<TemplateWhole['versions'][number]>`
    select version, made_at as "madeAt", account_name(made_by) as name, note
    from paper_template where template = ${template} order by version desc`.execute(db);
  return rows;
}

async function listCases(db: Db, template: TemplateName): Promise<TemplateWhole['cases']> {
  const papers = await selectPapers(db)
    .where('template', '=', template)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST_CASES)
    .execute();
  return papers.map(({ id, names, ...numbered }) => ({ id, names, number: numberOf(numbered) }));
}

export const readTemplate: Act<typeof ReadTemplate> = async ({ db, outcome }, { params, query }) => {
  const { template } = params;
  const inForce = await findTemplateVersion(db, template);
  const asked = query.version === undefined ? inForce : await findTemplateVersion(db, template, query.version);
  if (!asked || !inForce) throw new Problem('not-found');
  outcome.version = inForce.version;
  return {
    template,
    paragraph: TEMPLATES[template].paragraph,
    version: inForce.version,
    texts: asked.texts,
    versions: await listVersions(db, template),
    cases: await listCases(db, template),
  };
};
