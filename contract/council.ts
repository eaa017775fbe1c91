// Sittings of the Scientific Council as they travel (E-10, S-11).

import { z } from 'zod';
import { VOTES } from '#rules/council/count-votes.ts';
import { defineContract } from './http.ts';
import { Day } from './organisations.ts';
import { NamesOfOrganisation } from './places.ts';

const PATH = '/api/council/sittings';
const Id = z.strictObject({ id: z.uuid() });
const ItemPlace = z.strictObject({ id: z.uuid(), item: z.uuid() });
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Cases of other procedures: an application for the status (S-4), a yearly revision (S-11). */
export const MATTER_KINDS = ['application', 'revision'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/**
 * What an item of the agenda may be about. `results`: the results of the sitting's round, by the number of a snapshot; `application`
 * and `revision`: a matter, and what is proposed about it.
 */
export const ITEM_KINDS = ['results', 'free', ...MATTER_KINDS] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const PROPOSALS = ['approve', 'refuse', 'keep', 'withdraw'] as const;
export type Proposal = (typeof PROPOSALS)[number];
/** What may be put to the vote about a matter. An item that is not adopted resolves nothing: the other may be put. */
export const PROPOSALS_OF: Readonly<Record<MatterKind, readonly Proposal[]>> = {
  application: ['approve', 'refuse'],
  revision: ['keep', 'withdraw'],
};

export const BALLOTS = ['open', 'secret'] as const;
export const PRESENCES = ['in-person', 'remote'] as const;
/** The languages in which the Council's papers are written. */
export const PAPER_LANGUAGES = ['kk', 'ru'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
export const PROTOCOL_FORMATS = ['pdf', 'docx'] as const;

/** planned: convened; open: it sits; closed: the votes are in; drawn-up: the protocol waits for signatures. */
export const SITTING_STATES = ['planned', 'open', 'closed', 'drawn-up', 'signed', 'cancelled'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

/** 10 MB as bytes; base64 makes four of three. */
export const LARGEST_PAPER = 10_000_000;

const InTwo = (longest: number) =>
  z.strictObject({
    kk: z.string().trim().min(3, 'council:text-missing').max(longest),
    ru: z.string().trim().min(3, 'council:text-missing').max(longest),
  });
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

const Person = z.strictObject({ account: z.uuid(), name: z.string() });
const Seat = Person.extend({ presence: z.enum(PRESENCES).nullable() });
export type Seat = z.infer<typeof Seat>;

const Conflict = Person.extend({
  /** `role`: holds or held a role in an evaluated organisation; `declared`: said so. */
  ground: z.enum(['role', 'declared']),
  words: z.string(),
  organisations: z.array(NamesOfOrganisation),
});
export type CouncilConflict = z.infer<typeof Conflict>;

const FileLine = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  hash: Hash,
  size: z.number().int(),
  language: z.enum(PAPER_LANGUAGES).nullable(),
  format: z.enum(PROTOCOL_FORMATS),
  madeAt: z.string(),
});
export type CouncilFile = z.infer<typeof FileLine>;

const OUTCOMES = ['adopted', 'adopted-by-chair', 'rejected', 'rejected-equal'] as const;
const Result = z.strictObject({
  for: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
  outcome: z.enum(OUTCOMES),
  /** By name in an open ballot. */
  votes: z.array(Person.extend({ vote: z.enum(VOTES) })),
  resolution: z.strictObject({ kk: z.string(), ru: z.string() }),
  at: z.string(),
});
export type ItemResult = z.infer<typeof Result>;

const Hindrance = z.strictObject({
  code: z.string(),
  paragraph: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const Matter = z.strictObject({
  /** Of the case. */
  id: z.uuid(),
  kind: z.enum(MATTER_KINDS),
  organisation: NamesOfOrganisation,
  title: z.strictObject({ kk: z.string(), ru: z.string() }),
  raisedAt: z.string(),
});
export type CouncilMatter = z.infer<typeof Matter>;

const Item = z.strictObject({
  id: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  title: z.strictObject({ kk: z.string(), ru: z.string() }),
  snapshot: z.number().int().nullable(),
  matter: Matter.nullable(),
  proposal: z.enum(PROPOSALS).nullable(),
  ballot: z.enum(BALLOTS),
  papers: z.array(FileLine),
  conflicts: z.array(Conflict),
  /** Of those who are there, who may vote on it. */
  voters: z.number().int(),
  result: Result.nullable(),
});
export type AgendaItem = z.infer<typeof Item>;

const Signature = z.strictObject({
  part: z.enum(['chair', 'secretary']),
  name: z.string(),
  at: z.string(),
  factor: z.enum(['app', 'recovery', 'example']),
});

export const SittingWhole = Line.omit({ items: true, protocol: true }).extend({
  /** The last day on which the Council may look at the results of the year (S-11). */
  examination: z.string().nullable(),
  chair: Person.nullable(),
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
  items: z.array(Item),
  /** The snapshots that an item on results may be about. */
  snapshots: z.array(z.strictObject({ number: z.number().int(), at: z.string(), weighting: z.string().nullable() })),
  /** Cases that wait for the Council and may be put on this agenda. */
  matters: z.array(Matter),
  /** What stands against considering the results now; empty where there are none on the agenda. */
  hindrances: z.array(Hindrance),
  packs: z.array(FileLine),
  protocol: z
    .strictObject({
      number: z.string(),
      hash: Hash,
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

const changed = z.strictObject({ version: z.number().int() });
const acting = {
  params: Id,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
} as const;

export const ListSittings = defineContract('list-sittings', 'GET', PATH, {
  answer: z.strictObject({ sittings: z.array(Line) }),
});

export const ReadSitting = defineContract('read-sitting', 'GET', `${PATH}/:id`, {
  params: Id,
  answer: SittingWhole,
  problems: ['not-found'],
});

const Convened = z.strictObject({ on: Day, hour: Hour, place: InTwo(300), chair: z.uuid().nullable() });

/** With a round its results are on the agenda, and the round's Council is called for the day (E-11, S-11). */
export const ConveneSitting = defineContract('convene-sitting', 'POST', PATH, {
  body: Convened.extend({ round: z.uuid().nullable() }),
  answer: z.strictObject({ id: z.uuid(), version: z.number().int() }),
  problems: ['not-found', 'refused'],
});

export const ChangeSitting = defineContract('change-sitting', 'PUT', `${PATH}/:id`, { ...acting, body: Convened });

export const CancelSitting = defineContract('cancel-sitting', 'POST', `${PATH}/:id/cancel`, {
  ...acting,
  body: z.strictObject({ words: z.string().trim().min(3, 'council:text-missing').max(2000) }),
});

/** The whole agenda in its order; an item that was voted on stays as it is. */
export const SetAgenda = defineContract('set-agenda', 'PUT', `${PATH}/:id/agenda`, {
  ...acting,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          /** Null: a new one. */
          id: z.uuid().nullable(),
          kind: z.enum(ITEM_KINDS),
          title: InTwo(500),
          snapshot: z.number().int().min(1).nullable(),
          /** Both, or neither. */
          matter: z.uuid().nullable(),
          proposal: z.enum(PROPOSALS).nullable(),
          ballot: z.enum(BALLOTS),
        }),
      )
      .min(1, 'council:agenda-empty')
      .max(60),
  }),
});

/** A PDF. */
export const AddPaper = defineContract('add-paper', 'POST', `${PATH}/:id/items/:item/papers`, {
  ...acting,
  params: ItemPlace,
  body: z.strictObject({
    name: z.string().trim().min(1).max(200),
    content: z
      .string()
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'council:paper-unreadable')
      .max(14_000_000, 'council:paper-too-large'),
  }),
  largest: 14_100_000,
});

export const DropPaper = defineContract('drop-paper', 'DELETE', `${PATH}/:id/papers/:paper`, {
  ...acting,
  params: z.strictObject({ id: z.uuid(), paper: z.uuid() }),
});

export const InviteMembers = defineContract('invite-members', 'POST', `${PATH}/:id/invite`, acting);
export const SendPack = defineContract('send-pack', 'POST', `${PATH}/:id/send-pack`, acting);
export const OpenSitting = defineContract('open-sitting', 'POST', `${PATH}/:id/open`, acting);

export const SetAttendance = defineContract('set-attendance', 'PUT', `${PATH}/:id/attendance`, {
  ...acting,
  body: z.strictObject({
    present: z.array(z.strictObject({ account: z.uuid(), presence: z.enum(PRESENCES) })).max(500),
  }),
});

/** E-12: of a member by themselves, or by the secretary for them. */
export const DeclareInterest = defineContract('declare-interest', 'POST', `${PATH}/:id/items/:item/conflicts`, {
  ...acting,
  params: ItemPlace,
  body: z.strictObject({ account: z.uuid(), words: z.string().trim().min(3, 'council:text-missing').max(1000) }),
});

export const RecordVote = defineContract('record-vote', 'PUT', `${PATH}/:id/items/:item/vote`, {
  ...acting,
  params: ItemPlace,
  body: z.strictObject({
    /** Of an open ballot by name, of a secret one as counts. */
    votes: z.discriminatedUnion('ballot', [
      z.strictObject({
        ballot: z.literal('open'),
        of: z.array(z.strictObject({ account: z.uuid(), vote: z.enum(VOTES) })).max(500),
      }),
      z.strictObject({
        ballot: z.literal('secret'),
        for: z.number().int().min(0).max(500),
        against: z.number().int().min(0).max(500),
        abstained: z.number().int().min(0).max(500),
      }),
    ]),
    resolution: InTwo(8000),
  }),
});

export const CloseSitting = defineContract('close-sitting', 'POST', `${PATH}/:id/close`, acting);

/** Numbers and writes it; once more until somebody has signed, under the number that it has. */
export const DrawUpProtocol = defineContract('draw-up-protocol', 'POST', `${PATH}/:id/protocol`, acting);

/** The very text that is signed. */
export const ReadProtocolStatement = defineContract('read-protocol-statement', 'GET', `${PATH}/:id/statement`, {
  params: Id,
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  answer: z.strictObject({ statement: z.string(), hash: Hash }),
  problems: ['not-found', 'refused'],
});

/** With the second signature the protocol is frozen, and what it adopted of results is considered (E-10). */
export const SignProtocol = defineContract('sign-protocol', 'POST', `${PATH}/:id/sign`, {
  ...acting,
  body: z.strictObject({ language: z.enum(['kk', 'ru', 'en']), hash: Hash, code: z.string().max(40) }),
  answer: z.strictObject({ version: z.number().int(), considered: z.boolean() }),
});

/** Files by their own addresses: a paper, a pack as it was sent, a protocol. */
export const COUNCIL_FILES = '/api/council/files/:file';
/** Written at the moment, `?language=kk|ru`. */
export const COUNCIL_PACK = `${PATH}/:id/pack`;
/** For calendar programs, `?language=`. */
export const COUNCIL_CALENDAR = `${PATH}/:id/calendar`;
