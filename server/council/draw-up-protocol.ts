// The protocol: numbered without gaps within its year, written in two languages and two formats, each file known by its hash.

import { createHash } from 'node:crypto';
import type { DrawUpProtocol } from '#contract/council.ts';
import { PAPER_LANGUAGES } from '#contract/council-agenda.ts';
import type { ProtocolData } from '#exchange/papers/council-data.ts';
import { paperDocx } from '#exchange/papers/paper-docx.ts';
import { paperPdf } from '#exchange/papers/paper-pdf.ts';
import { wordProtocol } from '#exchange/papers/word-protocol.ts';
import { nameSelf } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type Assembled, assemble } from './assemble-sitting.ts';
import { gatherProtocol } from './gather-data.ts';
import { putFile } from './keep-papers.ts';
import { changeColumns, listSignatures, lockSitting, type Sitting, stateOf, subjectOf } from './store.ts';

/** Whoever takes the next holds the year until the act is done: one that fails leaves no gap. */
async function takeNumber({ db }: Work, { protocolNumber }: Sitting, year: number): Promise<number> {
  if (protocolNumber !== null) return protocolNumber;
  const { last } = await db
    .insertInto('council_protocol_number')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('council_protocol_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Who presides has to be there, and is another than who keeps the protocol. */
function getChair({ sitting, seats }: Assembled, account: string | null): string {
  if (sitting.chair === null) throw refused([{ code: 'council:chair-missing' }]);
  const seat = seats.find((one) => one.account === sitting.chair);
  if (!seat || seat.presence === null) throw refused([{ code: 'council:chair-absent' }]);
  if (sitting.chair === account) throw refused([{ code: 'council:chair-is-secretary' }]);
  return seat.name;
}

async function writeFiles(work: Work, id: string, data: ProtocolData): Promise<Record<string, string>> {
  await work.db.deleteFrom('council_file').where('sitting', '=', id).where('kind', '=', 'protocol').execute();
  const hashes: Record<string, string> = {};
  const name = `protocol-${data.number.replace('/', '-')}`;
  for (const language of PAPER_LANGUAGES) {
    const paper = wordProtocol(data, language);
    const files = [
      { format: 'pdf', bytes: paperPdf(paper) },
      { format: 'docx', bytes: await paperDocx(paper) },
    ] as const;
    for (const { format, bytes } of files)
      hashes[`${language}.${format}`] = await putFile(work, id, {
        ...{ kind: 'protocol', language, format, bytes },
        name: `${name}-${language}.${format}`,
      });
  }
  return hashes;
}

export const drawUpProtocol: Act<typeof DrawUpProtocol> = async (work, { params: { id } }) => {
  const sitting = await lockSitting(work, id);
  if (!['closed', 'drawn-up'].includes(stateOf(sitting))) throw refused([{ code: 'council:not-closed' }]);
  if ((await listSignatures(work.db, id)).length > 0) throw refused([{ code: 'council:signed-already' }]);
  const assembled = await assemble(work, sitting);
  const chair = getChair(assembled, work.identity.account);
  const year = Number(sitting.day.slice(0, 4));
  const count = await takeNumber(work, sitting, year);
  const number = `${count}/${year}`;
  const data = await gatherProtocol(work, assembled, { number, chair, secretary: await nameSelf(work) });
  const text = canonicalJson(data);
  const hash = createHash('sha256').update(text).digest('hex');
  const files = await writeFiles(work, id, data);
  const version = await changeColumns(work, sitting, {
    ...{ protocol_year: year, protocol_number: count, protocol: text, protocol_hash: hash },
    drawn_up_at: work.at,
  });
  await record(work, {
    act: 'council.protocol-drawn-up',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { number, hash, files },
    version,
  });
  return { version };
};
