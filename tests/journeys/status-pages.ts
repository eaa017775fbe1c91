// Every screen of the status, each with whom it is for, in a program with the whole example; cases are found by their stages.

import type { AppealLine } from '#contract/appeals.ts';
import type { RevisionLine } from '#contract/revision.ts';
import type { Role } from '#contract/roles.ts';
import type { CaseLine, CaseWhole } from '#contract/status.ts';
import { callAs } from './caller.ts';

/** `path` without a language; no role: a page of the public. */
export type StatusPage = { readonly name: string; readonly path: string; readonly role?: Role };

type Staged = { readonly id: string; readonly stage: string };

function findIn<T extends Staged>(all: readonly T[], stage: T['stage']): T {
  const one = all.find((line) => line.stage === stage);
  if (!one) throw new Error(`nothing in the example is ${stage}`);
  return one;
}

const on = (role: Role, pages: Readonly<Record<string, string>>): StatusPage[] =>
  Object.entries(pages).map(([name, path]) => ({ name, path: `/cabinet/${path}`, role }));

async function listCases(origin: string): Promise<StatusPage[]> {
  const secretary = await callAs(origin, 'secretary');
  const { cases } = await secretary.get<{ cases: CaseLine[] }>('/api/status/cases');
  const [examined, refused, assigned] = (['examination', 'refused', 'assigned'] as const).map(
    (stage) => findIn(cases, stage).id,
  );
  const { resolved } = await secretary.get<CaseWhole>(`/api/status/cases/${refused}`);
  return [
    ...on('secretary', { cases: 'status', 'case-examined': `status/${examined}`, 'case-refused': `status/${refused}` }),
    ...on('secretary', { 'case-assigned': `status/${assigned}`, sitting: `council/${resolved?.sitting}` }),
    ...on('member', { 'case-member': `status/${examined}`, opinion: `status/${examined}/opinion` }),
    ...on('head', { 'cases-head': 'status', application: `status/${examined}/application` }),
    ...on('head', { 'case-head': `status/${examined}`, submit: `status/${examined}/submit` }),
    ...on('official', { decision: `status/${assigned}/decision` }),
  ];
}

async function listRevisions(origin: string): Promise<StatusPage[]> {
  const secretary = await callAs(origin, 'secretary');
  const { revisions } = await secretary.get<{ revisions: RevisionLine[] }>('/api/revisions');
  const [kept, petitioned, withdrawn] = (['kept', 'petitioned', 'withdrawn'] as const).map((stage) =>
    findIn(revisions, stage),
  );
  const plans = `plan-reports/${petitioned?.organisation.id}`;
  return [
    ...on('secretary', { revisions: 'revisions', 'dossier-kept': `revisions/${kept?.id}` }),
    ...on('secretary', { 'dossier-petitioned': `revisions/${petitioned?.id}`, plans }),
    ...on('official', {
      'dossier-withdrawn': `revisions/${withdrawn?.id}`,
      decide: `revisions/${petitioned?.id}/decide`,
    }),
    { name: 'entry-withdrawn', path: `/status/${withdrawn?.organisation.bin}` },
    { name: 'entry', path: `/status/${kept?.organisation.bin}` },
  ];
}

async function listPapers(origin: string): Promise<StatusPage[]> {
  const official = await callAs(origin, 'official');
  const { appeals } = await official.get<{ appeals: AppealLine[] }>('/api/appeals');
  const appeal = findIn(appeals, 'lodged').id;
  const { papers } = await official.get<{ papers: { id: string; template: string }[] }>('/api/papers');
  const order = papers.find(({ template }) => template === 'withdrawal-order')?.id;
  const conclusion = papers.find(({ template }) => template === 'conclusion-refusal')?.id;
  const pages = { papers: 'papers', order: `papers/${order}`, conclusion: `papers/${conclusion}` };
  return [
    ...on('appeal-chair', { appeals: 'appeals', appeal: `appeals/${appeal}`, call: `appeals/${appeal}/call` }),
    ...on('official', { ...pages, templates: 'papers/templates', template: 'papers/templates/conclusion-refusal' }),
    ...on('official', { enter: 'status-register', terms: 'terms', desk: '' }),
  ];
}

export async function listStatusPages(origin: string): Promise<StatusPage[]> {
  const found = [listCases, listRevisions, listPapers].map((list) => list(origin));
  return [{ name: 'register', path: '/status' }, ...(await Promise.all(found)).flat()];
}
