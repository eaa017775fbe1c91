// Sittings of the Scientific Council as they travel (E-10, S-11).

import { z } from 'zod';
import { ConfirmingCode } from './account-parts.ts';
import {
  AgendaLine,
  actingOnSitting,
  CouncilMatterLine,
  CouncilPerson,
  FileHash,
  FileLine,
  InTwo,
  SITTINGS,
  SittingPlace,
} from './council-agenda.ts';
import { defineContract } from './http.ts';
import { Day } from './organisations.ts';

export const PRESENCES = ['in-person', 'remote'] as const;

/** planned: convened; open: it sits; closed: the votes are in; drawn-up: the protocol waits for signatures. */
export const SITTING_STATES = ['planned', 'open', 'closed', 'drawn-up', 'signed', 'cancelled'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'council:hour-wrong');

const Line = z.strictObject({
  id: z.uuid(),
  /** The day of the round, as long as the sitting is not held; then the day on which it was. */
  day: z.string(),
  hour: z.string(),
  place: z.strictObject({ kk: z.string(), ru: z.string() }),
  state: z.enum(SITTING_STATES),
  round: z.strictObject({ id: z.uuid(), reportingYear: z.number().int() }).nullable(),
  items: z.number().int(),
  /** `3/2026` */
  protocol: z.string().nullable(),
});
export type SittingLine = z.infer<typeof Line>;

const Seat = CouncilPerson.extend({ presence: z.enum(PRESENCES).nullable() });
export type Seat = z.infer<typeof Seat>;

const Hindrance = z.strictObject({
  code: z.string(),
  paragraph: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const Signature = z.strictObject({
  part: z.enum(['chair', 'secretary']),
  name: z.string(),
  at: z.string(),
  factor: z.enum(['app', 'recovery', 'example']),
});

export const SittingWhole = Line.omit({ items: true, protocol: true }).extend({
  /** The last day on which the Council may look at the results of the year (S-11). */
  examination: z.string().nullable(),
  chair: CouncilPerson.nullable(),
  invitedAt: z.string().nullable(),
  packSentAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  cancelled: z.strictObject({ at: z.string(), words: z.string() }).nullable(),
  /** Of the day once it sits; before, who belongs to the Council now. */
  seats: z.array(Seat),
  quorum: z.strictObject({
    members: z.number().int(),
    needed: z.number().int(),
    present: z.number().int(),
    there: z.boolean(),
    paragraph: z.string(),
    /** Since when we read the order so. */
    from: z.string(),
  }),
  items: z.array(AgendaLine),
  /** The snapshots that an item on results may be about. */
  snapshots: z.array(z.strictObject({ number: z.number().int(), at: z.string(), weighting: z.string().nullable() })),
  /** Cases that wait for the Council and may be put on this agenda. */
  matters: z.array(CouncilMatterLine),
  /** What stands against considering the results now; empty where there are none on the agenda. */
  hindrances: z.array(Hindrance),
  packs: z.array(FileLine),
  protocol: z
    .strictObject({
      number: z.string(),
      hash: FileHash,
      drawnUpAt: z.string(),
      files: z.array(FileLine),
      signatures: z.array(Signature),
      signedAt: z.string().nullable(),
      /** E-12: until when the results are to be published, where they were considered. */
      publication: z.string().nullable(),
    })
    .nullable(),
  /** A person of the example confirms without a code. */
  withoutCode: z.boolean(),
  version: z.number().int(),
});
export type SittingWhole = z.infer<typeof SittingWhole>;

export const ListSittings = defineContract('list-sittings', 'GET', SITTINGS, {
  answer: z.strictObject({ sittings: z.array(Line) }),
});

export const ReadSitting = defineContract('read-sitting', 'GET', `${SITTINGS}/:id`, {
  params: SittingPlace,
  answer: SittingWhole,
  problems: ['not-found'],
});

const Convened = z.strictObject({ on: Day, hour: Hour, place: InTwo(300), chair: z.uuid().nullable() });

/** With a round its results are on the agenda, and the round's Council is called for the day (E-11, S-11). */
export const ConveneSitting = defineContract('convene-sitting', 'POST', SITTINGS, {
  body: Convened.extend({ round: z.uuid().nullable() }),
  answer: z.strictObject({ id: z.uuid(), version: z.number().int() }),
  problems: ['not-found', 'refused'],
});

export const ChangeSitting = defineContract('change-sitting', 'PUT', `${SITTINGS}/:id`, {
  ...actingOnSitting,
  body: Convened,
});

export const CancelSitting = defineContract('cancel-sitting', 'POST', `${SITTINGS}/:id/cancel`, {
  ...actingOnSitting,
  body: z.strictObject({ words: z.string().trim().min(3, 'council:text-missing').max(2000) }),
});

export const InviteMembers = defineContract('invite-members', 'POST', `${SITTINGS}/:id/invite`, actingOnSitting);
export const SendPack = defineContract('send-pack', 'POST', `${SITTINGS}/:id/send-pack`, actingOnSitting);
export const OpenSitting = defineContract('open-sitting', 'POST', `${SITTINGS}/:id/open`, actingOnSitting);

export const SetAttendance = defineContract('set-attendance', 'PUT', `${SITTINGS}/:id/attendance`, {
  ...actingOnSitting,
  body: z.strictObject({
    present: z.array(z.strictObject({ account: z.uuid(), presence: z.enum(PRESENCES) })).max(500),
  }),
});

export const CloseSitting = defineContract('close-sitting', 'POST', `${SITTINGS}/:id/close`, actingOnSitting);

/** Numbers and writes it; once more until somebody has signed, under the number that it has. */
export const DrawUpProtocol = defineContract('draw-up-protocol', 'POST', `${SITTINGS}/:id/protocol`, actingOnSitting);

/** The very text that is signed. */
export const ReadProtocolStatement = defineContract('read-protocol-statement', 'GET', `${SITTINGS}/:id/statement`, {
  params: SittingPlace,
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  answer: z.strictObject({ statement: z.string(), hash: FileHash }),
  problems: ['not-found', 'refused'],
});

/** With the second signature the protocol is frozen, and what it adopted of results is considered (E-10). */
export const SignProtocol = defineContract('sign-protocol', 'POST', `${SITTINGS}/:id/sign`, {
  ...actingOnSitting,
  body: z.strictObject({ language: z.enum(['kk', 'ru', 'en']), hash: FileHash, code: ConfirmingCode }),
  answer: z.strictObject({ version: z.number().int(), considered: z.boolean() }),
});

/** Files by their own addresses: a paper, a pack as it was sent, a protocol. */
export const COUNCIL_FILES = '/api/council/files/:file';
/** Written at the moment, `?language=kk|ru`. */
export const COUNCIL_PACK = `${SITTINGS}/:id/pack`;
/** For calendar programs, `?language=`. */
export const COUNCIL_CALENDAR = `${SITTINGS}/:id/calendar`;
