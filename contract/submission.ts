// What an organisation submits, as it travels: what is missing before, the statement that is signed, the receipt.

import { z } from 'zod';
import { ROUND_STAGES } from '#rules/round/round.ts';
import { ConfirmingCode } from './account-parts.ts';
import { defineContract, wholeNumberText } from './http.ts';
import { REPORTED_TABLES } from './intake.ts';
import { NamesOfOrganisation, ReportPlace } from './places.ts';
import { KEY_KINDS, LANGUAGES_OF_STATEMENTS, SIGNATURE_FORMS } from './signature-forms.ts';

const PATH = '/api/rounds/:round/reports/:organisation';
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Table = z.enum(REPORTED_TABLES);

const Finding = z.strictObject({
  code: z.string(),
  column: z.string(),
  reference: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A row that would bring nothing as it stands; `loss`: points of components that hang on it, as a decimal, where known. */
const LackingRow = z.strictObject({
  row: z.uuid(),
  table: Table,
  /** Which of its table it is, from 1. */
  number: z.number().int(),
  title: z.string(),
  findings: z.array(Finding),
  documents: z.array(z.string()),
  loss: z.string().nullable(),
});
export type LackingRow = z.infer<typeof LackingRow>;

/** E-7: nothing of it forbids to submit, except that nothing is reported at all. */
const Completeness = z.strictObject({
  tables: z.array(z.strictObject({ table: Table, rows: z.number().int(), refused: z.number().int() })),
  refused: z.strictObject({ count: z.number().int(), rows: z.array(LackingRow) }),
  evidence: z.strictObject({ count: z.number().int(), loss: z.string(), rows: z.array(LackingRow) }),
  /** Lists of Annex 2 that nothing shows. */
  lists: z.array(z.strictObject({ document: z.string(), paragraph: z.string(), items: z.number().int() })),
  /** Tables without which indicators have no value. */
  divisors: z.array(z.enum(['staff', 'learners'])),
});
export type Completeness = z.infer<typeof Completeness>;

const SubmissionLine = z.strictObject({
  number: z.number().int(),
  receivedAt: z.string(),
  hash: Hash,
  name: z.string(),
  way: z.enum(['cms', 'confirmation']),
});
export type SubmissionLine = z.infer<typeof SubmissionLine>;

/** Rows of one state of the report against another. */
const Difference = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  lists: z.boolean(),
});
export type Difference = z.infer<typeof Difference>;

export const ReadSubmission = defineContract('read-submission', 'GET', `${PATH}/submission`, {
  params: ReportPlace,
  answer: z.strictObject({
    stage: z.enum(ROUND_STAGES),
    reportingYear: z.number().int(),
    organisation: z.strictObject({
      bin: z.string(),
      names: NamesOfOrganisation,
    }),
    lastDay: z.string(),
    endsAt: z.string(),
    form: z.enum(SIGNATURE_FORMS),
    /** Whose signatures the house is set up to verify; none: nothing can be signed with a key. */
    keys: z.array(z.enum(KEY_KINDS)),
    /** A signature whose revocation nobody answers for is refused; else it is taken, and the receipt says so. */
    revocationRequired: z.boolean(),
    /** A person of the example confirms without a code. */
    withoutCode: z.boolean(),
    check: Completeness,
    /** The newest first. */
    submissions: z.array(SubmissionLine),
    /** What stands in the report now, against what was submitted last; null before the first. */
    since: Difference.nullable(),
  }),
  problems: ['not-found'],
});

/** The very text that is signed, for the moment of asking. */
export const ReadStatement = defineContract('read-statement', 'GET', `${PATH}/statement`, {
  params: ReportPlace,
  query: z.strictObject({ language: z.enum(LANGUAGES_OF_STATEMENTS) }),
  answer: z.strictObject({ statement: z.string(), hash: Hash, preparedAt: z.string(), number: z.number().int() }),
  problems: ['not-found', 'refused'],
});

/** 64 kB hold a signature with its chain. */
const Cms = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'submission:signature-form')
  .max(90_000);

export const SubmitReport = defineContract('submit-report', 'POST', `${PATH}/submissions`, {
  params: ReportPlace,
  body: z.strictObject({
    language: z.enum(LANGUAGES_OF_STATEMENTS),
    preparedAt: z.iso.datetime(),
    /** Of the statement that was shown: another one is not signed unseen. */
    hash: Hash,
    signature: z.discriminatedUnion('way', [
      /** Detached, over the UTF-8 of the statement; base64 of its DER. */
      z.strictObject({ way: z.literal('cms'), cms: Cms }),
      z.strictObject({ way: z.literal('confirmation'), code: ConfirmingCode }),
    ]),
  }),
  answer: z.strictObject({ number: z.number().int() }),
  problems: ['not-found', 'refused'],
});

const Signer = z.strictObject({
  commonName: z.string(),
  bin: z.string(),
  /** The last four digits of the individual number, where the certificate names one: the rest is nobody's to read. */
  iinEnds: z.string().nullable(),
  serial: z.string(),
  issuer: z.string(),
  until: z.string(),
});

export const ReadReceipt = defineContract('read-submission-receipt', 'GET', `${PATH}/submissions/:number`, {
  params: ReportPlace.extend({ number: wholeNumberText }),
  answer: z.strictObject({
    number: z.number().int(),
    /** Of the organisation in this round: the last one counts. */
    last: z.number().int(),
    reportingYear: z.number().int(),
    organisation: z.strictObject({
      bin: z.string(),
      names: NamesOfOrganisation,
    }),
    receivedAt: z.string(),
    statement: z.string(),
    hash: Hash,
    dataHash: Hash,
    tables: z.array(z.strictObject({ table: Table, rows: z.number().int() })),
    documents: z.number().int(),
    signature: z.strictObject({
      way: z.enum(['cms', 'confirmation']),
      /** Who pressed the button, as the account was named then. */
      name: z.string(),
      signer: Signer.nullable(),
      revocation: z.enum(['good', 'not-known']).nullable(),
      /** Who said so: the responder of the authority, its list; null where nobody did or NCANode does not tell. */
      asked: z.enum(['ocsp', 'crl']).nullable(),
      by: z.enum(['shyraq', 'ncanode']).nullable(),
    }),
    /** The entry of the journal; null only for whoever may not see it. */
    entry: z.strictObject({ number: z.number().int(), hash: z.string() }).nullable(),
    /** Against the submission before; null for the first. */
    difference: Difference.nullable(),
  }),
  problems: ['not-found'],
});

export type SubmissionState = z.output<typeof ReadSubmission.answer>;
export type Statement = z.output<typeof ReadStatement.answer>;
export type SubmissionReceipt = z.output<typeof ReadReceipt.answer>;
