// Sittings for screens.

import type { ListSittings, ReadSitting, SittingLine, SittingWhole } from '#contract/council.ts';
import type { AgendaItem, CouncilFile, CouncilMatter } from '#contract/council-agenda.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { confirmsWithoutCode } from '#server/accounts/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Reason } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listSnapshotsOf } from '#server/results/index.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import { type Assembled, type AssembledItem, assemble, dayOf } from './assemble-sitting.ts';
import type { CouncilPlan } from './council-plan.ts';
import { findCouncilFaults } from './find-council-faults.ts';
import { findMatters, listOpenMatters, type StoredMatter } from './matters.ts';
import {
  getSitting,
  listAllSittings,
  listFiles,
  listItems,
  listSignatures,
  numberOf,
  type Sitting,
  type StoredFile,
  stateOf,
} from './store.ts';

const roundLine = (round: StoredRound | undefined) =>
  round ? { id: round.id, reportingYear: round.reportingYear } : null;

export const listSittings: Act<typeof ListSittings> = async (work) => {
  const lines: SittingLine[] = [];
  for (const sitting of await listAllSittings(work.db)) {
    const round = sitting.round === null ? undefined : await findRound(work.db, sitting.round);
    lines.push({
      ...headOf(sitting, dayOf(sitting, round), round),
      items: (await listItems(work.db, sitting.id)).length,
      protocol: numberOf(sitting),
    });
  }
  return { sittings: lines };
};

const headOf = (sitting: Sitting, day: string, round: StoredRound | undefined) => ({
  id: sitting.id,
  day,
  hour: sitting.hour,
  place: { kk: sitting.placeKk, ru: sitting.placeRu },
  state: stateOf(sitting),
  round: roundLine(round),
});

const showFile = ({ kind: _, item: __, ...file }: StoredFile): CouncilFile => file;

async function showMatters({ db, at }: Work, matters: readonly StoredMatter[]): Promise<Map<string, CouncilMatter>> {
  if (matters.length === 0) return new Map();
  const names = await nameOrganisations(
    db,
    matters.map(({ organisation }) => organisation),
    at,
  );
  return new Map(
    matters.map(({ id, kind, organisation, titleKk, titleRu, raisedAt }) => {
      const { kk, ru, en } = names.get(organisation) ?? {};
      const some = kk ?? ru ?? en ?? organisation;
      const called = { kk: kk ?? some, ru: ru ?? some, en: en ?? some };
      return [id, { id, kind, organisation: called, title: { kk: titleKk, ru: titleRu }, raisedAt }];
    }),
  );
}

/** On the agenda, and those that wait for one. */
async function mattersOf(work: Work, items: readonly AssembledItem[]) {
  const named = items.flatMap(({ matter }) => (matter === null ? [] : [matter]));
  const open = await showMatters(work, await listOpenMatters(work.db));
  const own = await showMatters(work, [...(await findMatters(work.db, named)).values()]);
  return { open: [...open.values()].filter(({ id }) => !named.includes(id)), own };
}

type Shown = { readonly files: readonly StoredFile[]; readonly matters: ReadonlyMap<string, CouncilMatter> };

function showItem(item: AssembledItem, { files, matters }: Shown): AgendaItem {
  const { id, kind, titleKk: kk, titleRu: ru, snapshot, proposal, ballot, conflicts, voters, result } = item;
  return {
    ...{ id, kind, snapshot, proposal, ballot, result },
    matter: item.matter === null ? null : (matters.get(item.matter) ?? null),
    title: { kk, ru },
    papers: files.filter((file) => file.kind === 'paper' && file.item === id).map(showFile),
    conflicts: conflicts.map((one) => ({ ...one, organisations: [...one.organisations] })),
    voters: voters.length,
  };
}

/** Of whoever presides the name that the Council knows them by. */
function chairOf({ sitting: { chair }, seats }: Assembled): SittingWhole['chair'] {
  const seat = seats.find(({ account }) => account === chair);
  return seat ? { account: seat.account, name: seat.name } : null;
}

async function protocolOf(work: Work, { sitting, round }: Assembled, files: readonly StoredFile[]) {
  const { drawnUpAt, protocolHash } = sitting;
  const number = numberOf(sitting);
  if (number === null || drawnUpAt === null || protocolHash === null) return null;
  const signatures = await listSignatures(work.db, sitting.id);
  const considered = round?.round.considered?.protocol === number;
  return {
    ...{ number, drawnUpAt, signedAt: sitting.signedAt },
    hash: protocolHash,
    files: files.filter(({ kind }) => kind === 'protocol').map(showFile),
    signatures: signatures.map(({ part, name, at, factor }) => ({ part, name, at, factor })),
    publication: considered ? (round?.round.publication?.lastDay ?? null) : null,
  };
}

const showHindrance = ({ code, paragraph = '', values = {} }: Reason) => ({ code, paragraph, values: { ...values } });

/** Of results that wait for the Council; once it has closed nobody can do anything about it here. */
async function hindrancesOf(work: Work, { sitting, round, items }: Assembled): Promise<SittingWhole['hindrances']> {
  const item = items.find(({ kind }) => kind === 'results');
  const waits = ['planned', 'open', 'closed', 'drawn-up'].includes(stateOf(sitting));
  if (!round || !item || !waits || item.adopted === false) return [];
  return (await findCouncilFaults(work, round, item.snapshot)).map(showHindrance);
}

async function snapshotsOf(work: Work, round: StoredRound | undefined): Promise<SittingWhole['snapshots']> {
  if (!round) return [];
  const all = await listSnapshotsOf(work.db, round.id);
  return all.map(({ number, computedAt: at, weighting }) => ({ number, at, weighting }));
}

const examinationOf = (round: StoredRound | undefined): string | null =>
  round
    ? computeFixedDate('yearly-examination', round.reportingYear, round.calendar, round.round.readings.fixedDate)
        .lastDay
    : null;

export const readSitting =
  ({ accounts }: CouncilPlan): Act<typeof ReadSitting> =>
  async (work, { params: { id } }) => {
    const sitting = await getSitting(work.db, id);
    const assembled = await assemble(work, sitting);
    const { round, day, seats, quorum, items } = assembled;
    const files = await listFiles(work.db, id);
    const matters = await mattersOf(work, items);
    const { cancelledAt, cancelledWords, version } = sitting;
    work.outcome.version = version;
    return {
      ...headOf(sitting, day, round),
      examination: examinationOf(round),
      chair: chairOf(assembled),
      invitedAt: sitting.invitedAt,
      packSentAt: sitting.packSentAt,
      openedAt: sitting.openedAt,
      closedAt: sitting.closedAt,
      cancelled: cancelledAt === null ? null : { at: cancelledAt, words: cancelledWords ?? '' },
      seats: seats.map((seat) => ({ ...seat })),
      quorum,
      items: items.map((item) => showItem(item, { files, matters: matters.own })),
      snapshots: await snapshotsOf(work, round),
      matters: matters.open,
      hindrances: await hindrancesOf(work, assembled),
      packs: files.filter(({ kind }) => kind === 'pack').map(showFile),
      protocol: await protocolOf(work, assembled, files),
      withoutCode: await confirmsWithoutCode(accounts, work),
      version,
    };
  };
