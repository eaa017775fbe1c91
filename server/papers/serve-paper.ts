// The files of a paper, byte for byte as they were made.

import { OUTGOING_FORMATS, PAPER_FILE } from '#contract/papers.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { LANGUAGES } from '#wording/texts.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export function paperRawRoutes(database: Database): readonly RawRoute[] {
  const serve: RawRoute['handle'] = async (request, reply, { identity }) => {
    const { id = '', ...told } = request.params as { id?: string; language?: string; format?: string };
    const language = LANGUAGES.find((one) => one === told.language);
    const format = OUTGOING_FORMATS.find((one) => one === told.format);
    if (!UUID.test(id) || !language || !format) throw new Problem('not-found');
    const found = await database.within(identity, 'read', (db) =>
      db
        .selectFrom('outgoing_file')
        .innerJoin('outgoing_paper', 'outgoing_paper.id', 'outgoing_file.paper')
        .select(['outgoing_file.bytes', 'outgoing_paper.number', 'outgoing_paper.year'])
        .where('paper', '=', id)
        .where('language', '=', language)
        .where('format', '=', format)
        .executeTakeFirst(),
    );
    if (!found) throw new Problem('not-found');
    const name = `${found.year}-${found.number}-${language}.${format}`;
    return reply.headers(serveHeaders(TYPES[format], name, 'inline')).send(found.bytes);
  };
  return [
    { name: 'read-paper-file', methods: ['GET'], path: PAPER_FILE, permission: may('paper.read'), handle: serve },
  ];
}
