// The bytes of one file for an import, with a limit, before anybody looks at them.

import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { importFilesOf, LARGEST_IMPORT_FILE } from '#contract/report-import.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { findOpenReport, placeIn, readWith } from './import-doors.ts';
import type { ImportPlan } from './import-plan.ts';
import { keepSentFile, removeSentFile, sweepImports } from './import-store.ts';

const LONGEST_NAME = 200;

/** The last part of a path, without what steers a terminal or turns the reading direction. */
function nameIn(request: FastifyRequest): string {
  const { name } = request.query as { name?: unknown };
  const last =
    String(name ?? '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const tame = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (tame === '') throw refused([{ code: 'intake:import.name-missing' }]);
  return tame.slice(-LONGEST_NAME);
}

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_IMPORT_FILE) throw new Problem('body-too-large');
    yield chunk;
  }
}

export function sendFileRoute(plan: ImportPlan): RawRoute {
  return {
    name: 'send-import-file',
    methods: ['POST'],
    path: importFilesOf({ round: ':round', organisation: ':organisation' }),
    permission: may('report.enter'),
    largest: LARGEST_IMPORT_FILE,
    handle: async (request, reply, caller) => {
      const { round, organisation } = placeIn(request);
      await readWith(plan, caller, (work) => findOpenReport(work, { round, organisation }));
      const name = nameIn(request);
      await sweepImports(plan.folder, Date.parse(caller.at));
      const id = randomUUID();
      const body = (request.body ?? []) as AsyncIterable<Uint8Array>;
      const kept = await keepSentFile(
        plan.folder,
        { id, name, round, organisation },
        limited(body),
        new Date(caller.at),
      );
      if (kept.size > 0) return reply.send(kept);
      await removeSentFile(plan.folder, id);
      throw refused([{ code: 'intake:import.file-empty', values: { name } }]);
    },
  };
}
