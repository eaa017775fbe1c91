// Files of the Council, for the bodies alone: papers, packs and protocols as they are kept, and the pack as it would go out now.

import { COUNCIL_FILES, COUNCIL_PACK } from '#contract/council.ts';
import { paperPdf } from '#exchange/papers/paper-pdf.ts';
import { wordPack } from '#exchange/papers/word-pack.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { carryOut } from '#server/platform/work.ts';
import { assemble } from './assemble-sitting.ts';
import type { CouncilPlan } from './council-plan.ts';
import { gatherPack } from './gather-data.ts';
import { getSitting } from './store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function readId(text: string | undefined): string {
  if (!text || !UUID.test(text)) throw new Problem('not-found');
  return text;
}

export function councilRawRoutes({ accounts: { database } }: CouncilPlan): readonly RawRoute[] {
  const serveFile: RawRoute['handle'] = async (request, reply, { identity }) => {
    const id = readId((request.params as { file?: string }).file);
    const found = await database.within(identity, 'read', (db) =>
      db.selectFrom('council_file').select(['name', 'format', 'bytes']).where('id', '=', id).executeTakeFirst(),
    );
    if (!found) throw new Problem('not-found');
    const headers = serveHeaders(found.format === 'pdf' ? 'application/pdf' : DOCX, found.name, 'inline');
    return reply.headers(headers).send(found.bytes);
  };
  const servePack: RawRoute['handle'] = async (request, reply, { identity, at }) => {
    const id = readId((request.params as { id?: string }).id);
    const language = (request.query as { language?: string }).language === 'ru' ? 'ru' : 'kk';
    const { result } = await carryOut(database, { identity, mode: 'read', at }, async (work) => {
      const assembled = await assemble(work, await getSitting(work.db, id));
      return { data: await gatherPack(work, assembled), day: assembled.day };
    });
    const headers = serveHeaders('application/pdf', `pack-${result.day}-${language}.pdf`, 'inline');
    return reply.headers(headers).send(Buffer.from(paperPdf(wordPack(result.data, language))));
  };
  const permission = may('council.read');
  return [
    { name: 'read-council-file', methods: ['GET'], path: COUNCIL_FILES, permission, handle: serveFile },
    { name: 'read-council-pack', methods: ['GET'], path: COUNCIL_PACK, permission, handle: servePack },
  ];
}
