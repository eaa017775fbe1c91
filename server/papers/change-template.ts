// An official changes the text of a template: a new version, from which papers are written from now on.

import type { ChangeTemplate } from '#contract/papers.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import { findTemplateFaults } from './check-template.ts';
import { findTemplate, subjectOfTemplate } from './store.ts';

export const changeTemplate: Act<typeof ChangeTemplate> = async (work, { params: { template }, body }) => {
  const { texts, note } = body;
  const before = await findTemplate(work.db, template);
  await refuseIfChanged(work, subjectOfTemplate(template), before.version);
  const faults = findTemplateFaults(template, texts);
  if (JSON.stringify(texts) === JSON.stringify(before.texts)) faults.push({ code: 'outgoing:template-same' });
  if (faults.length > 0) throw refused(faults);
  const version = before.version + 1;
  // Two who change it at once: the second finds the version taken, and is told what the first changed.
  await work.db
    .insertInto('paper_template')
    .values({
      ...{ template, version, note, texts: JSON.stringify(texts) },
      ...{ made_at: work.at, made_by: work.identity.account ?? '' },
    })
    .execute();
  work.outcome.version = version;
  await record(work, {
    act: 'papers.template-changed',
    subject: subjectOfTemplate(template),
    before: { texts: before.texts },
    after: { texts, note },
    version,
  });
  return { version };
};
