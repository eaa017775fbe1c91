// The protocol is signed by whoever presided and by the secretary, each by the second factor over the same text. With the second
// signature it is frozen, and the results that it adopts are considered: that is an act of the round (E-10) from which the term
// of their publication runs (E-12).

import { createHash } from 'node:crypto';
import type { ReadProtocolStatement, SignProtocol } from '#contract/council.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { confirmSelf, refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { goOn, holdRound } from '#server/rounds/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { type Assembled, assemble } from './assemble-sitting.ts';
import type { CouncilPlan } from './council-plan.ts';
import { findAllFaults } from './find-council-faults.ts';
import {
  changeColumns,
  getSitting,
  listFiles,
  listSignatures,
  lockSitting,
  numberOf,
  type Sitting,
  stateOf,
  subjectOf,
} from './store.ts';

export type SigningPart = 'chair' | 'secretary';

/** Throws a Problem `forbidden` for whoever neither presided nor keeps the protocols. */
function partOf(work: Work, { chair }: Sitting): SigningPart {
  if (chair !== null && chair === work.identity.account) return 'chair';
  refuseUnlessMay(work.identity, 'council.keep', null);
  return 'secretary';
}

/** The same sitting, part and language give the same text. */
async function writeStatement(work: Work, sitting: Sitting, part: SigningPart, language: Language): Promise<string> {
  const say = speak(language);
  const files = (await listFiles(work.db, sitting.id)).filter(({ kind }) => kind === 'protocol');
  return [
    say('council:statement.title', { number: numberOf(sitting) ?? '' }),
    say('council:statement.of', { date: formatDate(getPlainDate(sitting.day), language), hour: sitting.hour }),
    '',
    say('council:statement.hash', { hash: sitting.protocolHash ?? '' }),
    ...files.map(({ name, hash }) => say('council:statement.file', { name, hash })),
    '',
    say(`council:statement.as-${part}`),
    '',
  ].join('\n');
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function refuseUnlessDrawnUp(sitting: Sitting): void {
  if (stateOf(sitting) !== 'drawn-up') throw refused([{ code: 'council:not-drawn-up' }]);
}

export const readProtocolStatement: Act<typeof ReadProtocolStatement> = async (work, { params, query }) => {
  const sitting = await getSitting(work.db, params.id);
  const part = partOf(work, sitting);
  refuseUnlessDrawnUp(sitting);
  const statement = await writeStatement(work, sitting, part, query.language);
  return { statement, hash: hashOf(statement) };
};

const adopts = ({ items }: Assembled) =>
  items.find(({ kind, adopted }) => kind === 'results' && adopted === true)?.snapshot ?? null;

/** E-10, E-12: from the day of the sitting. */
async function consider(work: Work, { sitting, round }: Assembled, snapshot: number): Promise<void> {
  if (!round) return;
  const on = getPlainDate(sitting.day);
  const publication = computeDaysAfter('results-publication', on, round.calendar);
  const protocol = numberOf(sitting) ?? '';
  await goOn(work, round, {
    act: 'council.considered',
    paragraph: 'E-10',
    event: { kind: 'considered', on, snapshot, protocol, publication },
  });
}

type Signed = {
  readonly part: SigningPart;
  readonly statement: string;
  readonly name: string;
  readonly factor: string;
};

async function keep(work: Work, { id }: Sitting, { part, statement, name, factor }: Signed): Promise<void> {
  await work.db
    .insertInto('council_signature')
    .values({
      ...{ sitting: id, part, name, factor, statement },
      account: work.identity.account ?? '',
      statement_hash: hashOf(statement),
      signed_at: work.at,
    })
    .execute();
}

/** What is refused before anybody is asked for a code. The round is held: nothing of it changes until the act is done. */
async function prepare(work: Work, sitting: Sitting, part: SigningPart): Promise<Assembled> {
  refuseUnlessDrawnUp(sitting);
  const signatures = await listSignatures(work.db, sitting.id);
  if (signatures.some((one) => one.part === part || one.account === work.identity.account))
    throw refused([{ code: 'council:signed-by-you' }]);
  if (sitting.round !== null) await holdRound(work, sitting.round);
  const assembled = await assemble(work, sitting);
  const faults: Reason[] = adopts(assembled) === null ? [] : await findAllFaults(work, assembled);
  if (faults.length > 0) throw refused(faults);
  return assembled;
}

export const signProtocol =
  ({ accounts }: CouncilPlan): Act<typeof SignProtocol> =>
  async (work, { params: { id }, body }) => {
    const sitting = await lockSitting(work, id);
    const part = partOf(work, sitting);
    const assembled = await prepare(work, sitting, part);
    const statement = await writeStatement(work, sitting, part, body.language);
    // Signed unseen is not signed: it was drawn up anew since it was shown.
    if (hashOf(statement) !== body.hash) throw refused([{ code: 'council:statement-changed' }]);
    const confirmed = await confirmSelf(accounts, work, body.code, {
      code: 'accounts:code-wrong',
      pointer: '/body/code',
    });
    if (!confirmed) return { version: sitting.version, considered: false };
    await keep(work, sitting, { part, statement, ...confirmed });
    const isLast = (await listSignatures(work.db, id)).length === 2;
    const snapshot = isLast ? adopts(assembled) : null;
    const considers = snapshot !== null && assembled.round !== undefined;
    if (considers) await consider(work, assembled, snapshot);
    const version = await changeColumns(work, sitting, isLast ? { signed_at: work.at } : {});
    await record(work, {
      act: 'council.protocol-signed',
      subject: subjectOf(id),
      paragraph: 'E-10',
      after: { part, statement: hashOf(statement), factor: confirmed.factor, frozen: isLast },
      version,
    });
    return { version, considered: considers };
  };
