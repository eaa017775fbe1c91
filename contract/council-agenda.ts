// What stands on the agenda of a sitting, its papers, conflicts of interest and votes, as they travel (E-10, E-12, S-4, S-11).

import { z } from 'zod';
import { VOTES } from '#rules/council/count-votes.ts';
import { defineContract } from './http.ts';
import { NamesOfOrganisation } from './places.ts';

export const SITTINGS = '/api/council/sittings';
export const SittingPlace = z.strictObject({ id: z.uuid() });
const ItemPlace = z.strictObject({ id: z.uuid(), item: z.uuid() });
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);

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

/** The languages in which the Council's papers are written. */
export const PAPER_LANGUAGES = ['kk', 'ru'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
export const PROTOCOL_FORMATS = ['pdf', 'docx'] as const;

/** 10 MB as bytes; base64 makes four of three. */
export const LARGEST_PAPER = 10_000_000;

export const InTwo = (longest: number) =>
  z.strictObject({
    kk: z.string().trim().min(3, 'council:text-missing').max(longest),
    ru: z.string().trim().min(3, 'council:text-missing').max(longest),
  });

export const CouncilPerson = z.strictObject({ account: z.uuid(), name: z.string() });

const Conflict = CouncilPerson.extend({
  /** `role`: holds or held a role in an evaluated organisation; `declared`: said so. */
  ground: z.enum(['role', 'declared']),
  words: z.string(),
  organisations: z.array(NamesOfOrganisation),
});
export type CouncilConflict = z.infer<typeof Conflict>;

export const FileLine = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  hash: FileHash,
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
  votes: z.array(CouncilPerson.extend({ vote: z.enum(VOTES) })),
  resolution: z.strictObject({ kk: z.string(), ru: z.string() }),
  at: z.string(),
});
export type ItemResult = z.infer<typeof Result>;

export const CouncilMatterLine = z.strictObject({
  /** Of the case. */
  id: z.uuid(),
  kind: z.enum(MATTER_KINDS),
  organisation: NamesOfOrganisation,
  title: z.strictObject({ kk: z.string(), ru: z.string() }),
  raisedAt: z.string(),
});
export type CouncilMatter = z.infer<typeof CouncilMatterLine>;

export const AgendaLine = z.strictObject({
  id: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  title: z.strictObject({ kk: z.string(), ru: z.string() }),
  snapshot: z.number().int().nullable(),
  matter: CouncilMatterLine.nullable(),
  proposal: z.enum(PROPOSALS).nullable(),
  ballot: z.enum(BALLOTS),
  papers: z.array(FileLine),
  conflicts: z.array(Conflict),
  /** Of those who are there, who may vote on it. */
  voters: z.number().int(),
  result: Result.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaLine>;

const changed = z.strictObject({ version: z.number().int() });
export const actingOnSitting = {
  params: SittingPlace,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
} as const;

/** The whole agenda in its order; an item that was voted on stays as it is. */
export const SetAgenda = defineContract('set-agenda', 'PUT', `${SITTINGS}/:id/agenda`, {
  ...actingOnSitting,
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
export const AddPaper = defineContract('add-paper', 'POST', `${SITTINGS}/:id/items/:item/papers`, {
  ...actingOnSitting,
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

export const DropPaper = defineContract('drop-paper', 'DELETE', `${SITTINGS}/:id/papers/:paper`, {
  ...actingOnSitting,
  params: z.strictObject({ id: z.uuid(), paper: z.uuid() }),
});

/** E-12: of a member by themselves, or by the secretary for them. */
export const DeclareInterest = defineContract('declare-interest', 'POST', `${SITTINGS}/:id/items/:item/conflicts`, {
  ...actingOnSitting,
  params: ItemPlace,
  body: z.strictObject({ account: z.uuid(), words: z.string().trim().min(3, 'council:text-missing').max(1000) }),
});

export const RecordVote = defineContract('record-vote', 'PUT', `${SITTINGS}/:id/items/:item/vote`, {
  ...actingOnSitting,
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
