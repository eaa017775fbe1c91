// Templates of the registers.

import { templateOf } from '#contract/innovation-import.ts';
import { REGISTERS } from '#rules/innovation/register-names.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { type RawRoute, signedIn } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { LANGUAGES } from '#wording/languages.ts';
import { speak } from '#wording/speak.ts';
import { writeTemplate } from './write-template.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const innovationTemplateRoute = (database: Database): RawRoute => ({
  name: 'read-innovation-template',
  methods: ['GET'],
  path: templateOf(':register', ':language'),
  permission: signedIn,
  handle: async (request, reply, { identity }) => {
    const { register: asked, language: named } = request.params as { register?: string; language?: string };
    const register = REGISTERS.find((one) => one === asked);
    const language = LANGUAGES.find((one) => one === named);
    if (!register || !language) throw new Problem('not-found');
    const rows = await database.within(identity, 'read', (db) =>
      db.selectFrom('innovation_classifier').selectAll().orderBy('kind').orderBy('place').execute(),
    );
    const codes = rows.map((row) => ({ kind: row.kind, code: row.code, name: row[`name_${language}`] }));
    reply.headers(serveHeaders(WORKBOOK, `shyraq-${register}-${language}.xlsx`, 'attachment'));
    return reply.send(await writeTemplate(register, speak(language), codes));
  },
});
