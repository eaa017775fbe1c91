import { INNOVATION_REPORT_FILES, REPORT_FILES } from '#contract/innovation-report.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import type { Language } from '#wording/texts.ts';
import { findFile, findReport } from './store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Of whoever sees the report; somebody else is told that there is none. */
export function innovationReportRawRoutes(database: Database): readonly RawRoute[] {
  const handle: RawRoute['handle'] = async (request, reply, { identity }) => {
    const { id = '', file = '' } = request.params as { id?: string; file?: string };
    const known = REPORT_FILES.find((one) => one === file);
    if (!known || !UUID.test(id)) throw new Problem('not-found');
    const [language, format] = known.split('.') as [Language, 'pdf' | 'docx'];
    const found = await database.within(identity, 'read', async (db) => {
      const report = await findReport(db, id);
      const bytes = report && (await findFile(db, id, language, format));
      return bytes && { bytes, name: `innovation-${report.from}-${report.to}-${known}` };
    });
    if (!found) throw new Problem('not-found');
    const headers = serveHeaders(format === 'pdf' ? 'application/pdf' : DOCX, found.name, 'inline');
    return reply.headers(headers).send(found.bytes);
  };
  const permission = may('innovation.read');
  return [{ name: 'read-innovation-report-file', methods: ['GET'], path: INNOVATION_REPORT_FILES, permission, handle }];
}
