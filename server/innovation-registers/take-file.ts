// A file of a register: looked at, taken in as it was seen, its refused rows given back.

import { sql } from 'kysely';
import type { PreviewFile, ReturnRefused, TakeFile } from '#contract/innovation-import.ts';
import type { Fields } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { lockKeys, refuseUnlessEnters } from './enter-item.ts';
import { FIELDS_OF, tableOf } from './item-tables.ts';
import { countRows, nameOfPlan, planFile } from './plan-file.ts';
import { listOwn } from './read-item.ts';
import { insertItems } from './write-items.ts';
import { writeRefused } from './write-template.ts';

const standingOf = (work: Work, register: RegisterName) => async (ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; fields: Fields }>`select i.id, ${FIELDS_OF[register]} as fields
    from ${tableOf(register)} i where i.id = any (${ids}::uuid[])`.execute(work.db);
  return new Map(rows.map(({ id, fields }) => [id, fields]));
};

type File = { readonly organisation: string; readonly content: string };

async function plan(work: Work, register: RegisterName, { organisation, content }: File) {
  if (!(await listOwn(work)).includes(organisation)) throw new Problem('forbidden');
  return planFile(work, register, organisation, content, standingOf(work, register));
}

export const previewFile: Act<typeof PreviewFile> = async (work, { params: { register }, body }) => {
  const { rows } = await plan(work, register, body);
  const shown = rows.map(({ resolved: _, ...row }) => row);
  return { plan: nameOfPlan(rows), counts: countRows(rows), rows: shown };
};

export const takeFile: Act<typeof TakeFile> = async (work, { params: { register }, body }) => {
  const { organisation, name } = body;
  await lockKeys(work, register, organisation);
  const { rows, known } = await plan(work, register, body);
  if (nameOfPlan(rows) !== body.plan) throw refused([{ code: 'innovation:file-other-plan' }]);
  const fresh = rows.filter(({ is }) => is === 'new').map(({ resolved }) => resolved);
  for (const fields of fresh) await refuseUnlessEnters(work, register, organisation, fields);
  await insertItems(work, register, known, fresh, 'imported');
  const counts = countRows(rows);
  await record(work, {
    act: 'innovation-registers.imported',
    subject: { kind: 'innovation-file', id: body.plan },
    organisation,
    after: { register, file: name, ...counts },
  });
  return counts;
};

export const returnRefused: Act<typeof ReturnRefused> = async (work, { params: { register }, body }) => {
  const { rows } = await plan(work, register, body);
  const say = speak(body.language);
  const content = await writeRefused(
    register,
    say,
    rows.filter(({ is }) => is === 'refused'),
  );
  const name = `${body.name.replace(/\.\w+$/, '')} – ${say('innovation:file-refused')}.xlsx`;
  return { name, content: content.toString('base64') };
};
