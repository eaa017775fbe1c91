// Members are invited, and get the pack: what went out is kept with its hash. The letters follow (server/what-follows.ts).

import type { InviteMembers, SendPack } from '#contract/council.ts';
import { PAPER_LANGUAGES } from '#contract/council-agenda.ts';
import { paperPdf } from '#exchange/papers/paper-pdf.ts';
import { wordPack } from '#exchange/papers/word-pack.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import { assemble } from './assemble-sitting.ts';
import { gatherPack } from './gather-data.ts';
import { putFile } from './keep-papers.ts';
import { changeColumns, lockSitting, type Sitting, stateOf, subjectOf } from './store.ts';

function refuseUnlessPlanned(sitting: Sitting): void {
  if (stateOf(sitting) !== 'planned') throw refused([{ code: 'council:not-planned' }]);
}

/** Once more where the day, the hour or the place has changed since. */
export const inviteMembers: Act<typeof InviteMembers> = async (work, { params: { id } }) => {
  const sitting = await lockSitting(work, id);
  refuseUnlessPlanned(sitting);
  const { seats, day } = await assemble(work, sitting);
  if (seats.length === 0) throw refused([{ code: 'council:no-members' }]);
  const version = await changeColumns(work, sitting, { invited_at: work.at });
  await record(work, {
    act: 'council.invited',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { day, hour: sitting.hour, members: seats.map(({ account }) => account) },
    version,
  });
  return { version };
};

export const sendPack: Act<typeof SendPack> = async (work, { params: { id } }) => {
  const sitting = await lockSitting(work, id);
  refuseUnlessPlanned(sitting);
  const assembled = await assemble(work, sitting);
  if (assembled.items.length === 0) throw refused([{ code: 'council:agenda-empty' }]);
  const data = await gatherPack(work, assembled);
  const hashes: Record<string, string> = {};
  for (const language of PAPER_LANGUAGES) {
    const bytes = paperPdf(wordPack(data, language));
    const name = `pack-${assembled.day}-${language}.pdf`;
    hashes[language] = await putFile(work, id, { kind: 'pack', language, format: 'pdf', name, bytes });
  }
  const version = await changeColumns(work, sitting, { pack_sent_at: work.at });
  await record(work, {
    act: 'council.pack-sent',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { hashes },
    version,
  });
  return { version };
};
