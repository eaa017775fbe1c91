// Rounds of the evaluation as they travel.

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { ROUND_STAGES } from '#rules/round/round.ts';
import { ComputeTerm } from './calendar.ts';
import { defineContract } from './http.ts';
import { Day } from './organisations.ts';
import { NamesOfOrganisation } from './places.ts';
import { SIGNATURE_FORMS } from './signature-forms.ts';

const Id = z.strictObject({ id: z.uuid() });
const changed = z.strictObject({ version: z.number().int() });

/** Interpretation → option; those left out take their default. */
export const ChosenSettings = z.record(z.string().max(20), z.string().max(60));

const DecimalText = z.string().regex(/^\d{1,9}(\.\d{1,9})?$/, 'rounds:weight-wrong');

/** Weights as the working body enters them: `values` by indicator, each a plain decimal. */
export const EnteredWeighting = z.strictObject({
  source: z.string().trim().min(5, 'rounds:weighting-source-missing').max(500),
  date: Day.nullable(),
  values: z.record(z.string().max(4), DecimalText),
});
export type EnteredWeighting = z.infer<typeof EnteredWeighting>;

const TermLine = z.strictObject({
  term: z.enum(['submission', 'verification-publication', 'objection', 'yearly-examination', 'results-publication']),
  lastDay: z.string(),
  endsAt: z.string(),
  /** As rules/calendar/term.ts has it: the page words the derivation itself. */
  derivation: ComputeTerm.answer,
  /** Where the last day was moved by a decision of the competent authority. */
  movedTo: z.string().nullable(),
});

export const RoundLine = z.strictObject({
  id: z.uuid(),
  reportingYear: z.number().int(),
  stage: z.enum(ROUND_STAGES),
  participants: z.number().int(),
});
export type RoundLine = z.infer<typeof RoundLine>;

export const Participant = z.strictObject({
  organisation: z.uuid(),
  bin: z.string(),
  names: NamesOfOrganisation,
  category: z.enum(CATEGORIES),
  universityHospital: z.boolean(),
});
export type Participant = z.infer<typeof Participant>;

/** The entry of the journal that an act of the law left: what whoever did it keeps. */
const Receipt = z.strictObject({
  act: z.enum([
    'rounds.opened',
    'rounds.submission-moved',
    'rounds.council-called',
    'verification.published',
    'council.considered',
    'publication.published',
  ]),
  /** The version of the round that the act made. */
  version: z.number().int(),
  number: z.number().int(),
  at: z.string(),
  hash: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

export const RoundWhole = z.strictObject({
  id: z.uuid(),
  reportingYear: z.number().int(),
  edition: z.string(),
  settings: z.record(z.string(), z.string()),
  /** Settings of the round before, where there was one: what differs is shown. */
  settingsBefore: z.record(z.string(), z.string()).nullable(),
  weighting: EnteredWeighting.nullable(),
  /** E-6: how a submission is signed. */
  signature: z.enum(SIGNATURE_FORMS),
  stage: z.enum(ROUND_STAGES),
  openedAt: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** E-10: which results the Council had before it, and the number of its protocol. */
  considered: z
    .strictObject({ at: z.string(), on: z.string(), snapshot: z.number().int(), protocol: z.string() })
    .nullable(),
  resultsPublishedAt: z.string().nullable(),
  councilOn: z.string().nullable(),
  moved: z.strictObject({ until: z.string(), number: z.string(), date: z.string() }).nullable(),
  terms: z.array(TermLine),
  participants: z.array(Participant),
  /** Of the entries that whoever asks may see, the newest last. */
  receipts: z.array(Receipt),
  version: z.number().int(),
});
export type RoundWhole = z.infer<typeof RoundWhole>;

export const ListRounds = defineContract('list-rounds', 'GET', '/api/rounds', {
  answer: z.strictObject({ rounds: z.array(RoundLine) }),
});

export const ReadRound = defineContract('read-round', 'GET', '/api/rounds/:id', {
  params: Id,
  answer: RoundWhole,
  problems: ['not-found'],
});

/** E-4: begins with the settings of the round before and with every organisation that stood in the register at its end. */
export const DraftRound = defineContract('draft-round', 'POST', '/api/rounds', {
  body: z.strictObject({ reportingYear: z.number().int().min(2020).max(2100) }),
  answer: z.strictObject({ id: z.uuid(), version: z.number().int() }),
  problems: ['already-exists', 'refused'],
});

export const ChangeRoundSettings = defineContract('change-round-settings', 'PUT', '/api/rounds/:id/settings', {
  params: Id,
  body: z.strictObject({ settings: ChosenSettings }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const ChooseSignature = defineContract('choose-round-signature', 'PUT', '/api/rounds/:id/signature', {
  params: Id,
  body: z.strictObject({ signature: z.enum(SIGNATURE_FORMS) }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

/** W1: may be entered while the round runs, until its results are considered; null takes it back to pending. */
export const EnterWeighting = defineContract('enter-round-weighting', 'PUT', '/api/rounds/:id/weighting', {
  params: Id,
  body: z.strictObject({ weighting: EnteredWeighting.nullable() }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const ChangeParticipants = defineContract('change-round-participants', 'PUT', '/api/rounds/:id/participants', {
  params: Id,
  body: z.strictObject({ organisations: z.array(z.uuid()).max(2000) }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const OpenRound = defineContract('open-round', 'POST', '/api/rounds/:id/open', {
  params: Id,
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const MoveSubmission = defineContract('move-round-submission', 'POST', '/api/rounds/:id/move-submission', {
  params: Id,
  body: z.strictObject({ until: Day, number: z.string().trim().min(1).max(100), date: Day }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const CallCouncil = defineContract('call-round-council', 'POST', '/api/rounds/:id/call-council', {
  params: Id,
  body: z.strictObject({ on: Day }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});
