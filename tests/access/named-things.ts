// The things of two organisations, one's own and another, and how each door that names such a thing is asked for it.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { intakeWalks } from './intake-walks.ts';
import { type Asked, type House, OTHER, OWN, PERSON } from './open-house.ts';

type Kind =
  | 'invitation'
  | 'account'
  | 'role'
  | 'document'
  | 'upload'
  | 'attachment'
  | 'row'
  | 'objection'
  | 'submission';
const MARKS: Readonly<Record<Kind, string>> = {
  invitation: '0001',
  account: '0002',
  role: '0003',
  document: '0004',
  upload: '0005',
  // 0006 is the round.
  attachment: '0007',
  row: '0010',
  objection: '0011',
  submission: '0012',
};
const BYTES = Buffer.from('%PDF-1.4 a document of the tests');

/** The identifier of an organisation's one thing of the kind. */
export const thingOf = (kind: Kind, organisation: string): string =>
  organisation.replace('0000-4000', `${MARKS[kind]}-4000`);

const officerOf = (organisation: string) => ({ role: 'officer', organisation, endsAt: null, conflict: null });

async function layPeople({ database: { owner } }: House, organisation: string): Promise<void> {
  const account = thingOf('account', organisation);
  await owner.query(
    `insert into account (id, email, name, language, created_at) values ($1, $2, 'Officer of a Test', 'en', now())`,
    [account, `officer-${organisation.slice(-1)}@example.com`],
  );
  await owner.query(
    `insert into account_role (id, account, role, organisation, granted_at) values ($1, $2, 'officer', $3, now())`,
    [thingOf('role', organisation), account, organisation],
  );
  await owner.query(
    `insert into invitation (id, email, language, organisation, roles, token, totp, invited_at, expires_at)
      values ($1, 'invited@example.com', 'en', $2, $3, $4, '', now(), now())`,
    [
      thingOf('invitation', organisation),
      organisation,
      JSON.stringify([officerOf(organisation)]),
      createHash('sha256').update(randomBytes(32)).digest(),
    ],
  );
}

async function layDocument({ database: { owner }, storage }: House, organisation: string): Promise<void> {
  const { hash, size } = await storage.put(Readable.from([BYTES]), 1000);
  await owner.query(
    `insert into document (id, organisation, name, hash, size, media_type, scanned, uploaded_by, uploaded_at)
      values ($1, $2, 'document.pdf', $3, $4, 'application/pdf', true, $5, $6)`,
    [thingOf('document', organisation), organisation, hash, size, PERSON, SOME_DAY],
  );
}

/** An upload under way. It is laid again before each knock, because one of them gives it up. */
async function layUpload({ database: { owner }, uploads }: House, organisation: string): Promise<void> {
  const id = thingOf('upload', organisation);
  await owner.query(
    `insert into upload (id, organisation, account, name, size, begun_at) values ($1, $2, $3, 'scan.pdf', 5, $4)
      on conflict do nothing`,
    [id, organisation, PERSON, SOME_DAY],
  );
  mkdirSync(uploads, { recursive: true });
  writeFileSync(join(uploads, id), '');
  writeFileSync(
    join(uploads, `${id}.json`),
    JSON.stringify({ id, size: 5, offset: 0, metadata: {}, creation_date: SOME_DAY }),
  );
}

const ROUND = '77777777-0006-4000-8000-000000000000';

/** A round in whose intake both organisations take part on the day of the tests. */
async function layRound({ database: { owner } }: House): Promise<void> {
  const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' };
  const submission = computeFixedDate('submission', 2026, getNewestCalendar());
  await owner.query(
    `insert into round (id, reporting_year, edition, settings, drafted_at, opened_at) values ($1, 2026, $2, '{}', $3, $3)`,
    [ROUND, CURRENT_EDITION.id, SOME_DAY],
  );
  for (const [at, event] of [
    { kind: 'drafted', reportingYear: 2026, readings },
    { kind: 'opened', submission },
  ].entries())
    await owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      ROUND,
      at + 1,
      SOME_DAY,
      JSON.stringify(event),
    ]);
  for (const organisation of [OWN, OTHER])
    await owner.query(
      `insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, 'clinical', false)`,
      [ROUND, organisation],
    );
}

/** A document that stands for a list. It is laid again before each knock, because some of them detach it. */
async function layAttachment({ database: { owner } }: House, organisation: string): Promise<void> {
  await owner.query('insert into report (round, organisation) values ($1, $2) on conflict do nothing', [
    ROUND,
    organisation,
  ]);
  await owner.query(
    `insert into attachment (id, round, organisation, asked, document, attached_by, attached_at)
      values ($1, $2, $3, 'htms-list', $4, $5, $6) on conflict (id) do update set detached_at = null`,
    [thingOf('attachment', organisation), ROUND, organisation, thingOf('document', organisation), PERSON, SOME_DAY],
  );
}

/** A submission of the organisation in that round; once. */
async function laySubmission({ database: { owner } }: House, organisation: string): Promise<void> {
  await owner.query('insert into report (round, organisation) values ($1, $2) on conflict do nothing', [
    ROUND,
    organisation,
  ]);
  const names = { kk: 'x', ru: 'x', en: 'x' };
  const reporter = { bin: '940140000385', names, category: 'clinical', universityHospital: false };
  await owner.query(
    `insert into submission
        (round, organisation, number, received_at, submitted_by, revision, hash, statement, signature, reporter, lists)
      values ($1, $2, 1, $3, $4, 0, $5, 'x', $6, $7, '[]') on conflict do nothing`,
    [
      ROUND,
      organisation,
      SOME_DAY,
      PERSON,
      '0'.repeat(64),
      JSON.stringify({ way: 'confirmation', name: 'x', factor: 'app', data: '0'.repeat(64) }),
      JSON.stringify(reporter),
    ],
  );
}

const PUBLISHED = '77777777-0013-4000-8000-000000000000';

/** A round whose verification is published, and in it of each organisation an item and an objection to it. */
async function layObjection({ database: { owner } }: House, organisation: string): Promise<void> {
  const place = [PUBLISHED, organisation];
  await owner.query(
    `insert into round_participant (round, organisation, category, university_hospital) values ($1, $2, 'clinical', false)`,
    place,
  );
  await owner.query('insert into report (round, organisation) values ($1, $2)', place);
  const reporter = { bin: '', names: { kk: 'x', ru: 'x', en: 'x' }, category: 'clinical', universityHospital: false };
  await owner.query(
    `insert into submission
        (id, round, organisation, number, received_at, submitted_by, revision, hash, statement, signature, reporter, lists)
      values ($3, $1, $2, 1, $4, $5, 0, repeat('0', 64), 'x', '{}', $6, '[]')`,
    [...place, thingOf('submission', organisation), SOME_DAY, PERSON, JSON.stringify(reporter)],
  );
  await owner.query(
    `insert into submitted_row (submission, row, organisation, table_name, place, fields, origin, version, evidence)
      values ($1, $2, $3, 'funding', 1, '{}', '{"way": "typed"}', 1, '[]')`,
    [thingOf('submission', organisation), thingOf('row', organisation), organisation],
  );
  await owner.query(
    `insert into objection (id, round, organisation, row, decision, words, received_at, made_by)
      values ($1, $2, $3, $4, 0, 'words', $5, $6)`,
    [thingOf('objection', organisation), ...place, thingOf('row', organisation), SOME_DAY, PERSON],
  );
}

async function layPublished({ database: { owner } }: House): Promise<void> {
  const readings = { fixedDate: 'next-working-day', daysBefore: 'full-days' };
  const [calendar, day] = [getNewestCalendar(), dayInAstana(SOME_DAY)];
  await owner.query(
    `insert into round (id, reporting_year, edition, settings, drafted_at, opened_at) values ($1, 2025, $2, '{}', $3, $3)`,
    [PUBLISHED, CURRENT_EDITION.id, SOME_DAY],
  );
  for (const [at, event] of [
    { kind: 'drafted', reportingYear: 2025, readings },
    { kind: 'opened', submission: computeFixedDate('submission', 2025, calendar) },
    { kind: 'verification-published', objection: computeDaysAfter('objection', day, calendar) },
  ].entries())
    await owner.query('insert into round_event (round, number, at, event) values ($1, $2, $3, $4)', [
      PUBLISHED,
      at + 1,
      SOME_DAY,
      JSON.stringify(event),
    ]);
}

export async function layThings(house: House): Promise<void> {
  for (const [organisation, bin] of [
    [OWN, '940140000385'],
    [OTHER, '950341000052'],
  ] as const) {
    await house.database.owner.query('insert into organisation (id, bin, registered_at) values ($1, $2, $3)', [
      organisation,
      bin,
      SOME_DAY,
    ]);
    await layPeople(house, organisation);
    await layDocument(house, organisation);
    await layUpload(house, organisation);
  }
  await layRound(house);
  await layPublished(house);
  for (const organisation of [OWN, OTHER]) await layObjection(house, organisation);
}

type Walk = {
  readonly ask: (organisation: string) => Asked;
  readonly before?: (house: House, organisation: string) => Promise<void>;
};

const TUS = { 'tus-resumable': '1.0.0' };
const metadataOf = (organisation: string) =>
  Object.entries({ name: 'scan.pdf', organisation })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
const uploadAt = (organisation: string) => `/api/uploads/${thingOf('upload', organisation)}`;
const invitationAt = (organisation: string) => `/api/accounts/invitations/${thingOf('invitation', organisation)}`;
const documentAt = (organisation: string) => `/api/documents/${thingOf('document', organisation)}`;

const objectedAt = (organisation: string, what = '') =>
  `/api/rounds/${PUBLISHED}/objections/${organisation}/items${what === '' ? '' : `/${thingOf('row', organisation)}${what}`}`;
const objectionAt = (organisation: string) => `/api/objections/${thingOf('objection', organisation)}`;
const evidenceAt = (organisation: string) => `/api/rounds/${ROUND}/reports/${organisation}/evidence`;

/** Every door whose table says `own` and that names an organisation or a thing of one. */
export const WALKS: Readonly<Record<string, Walk>> = {
  'invite-person': {
    ask: (organisation) => ({
      url: '/api/accounts/invitations',
      payload: {
        email: `someone-${organisation.slice(-1)}@example.com`,
        language: 'en',
        roles: [{ role: 'officer', organisation, until: null }],
        renews: false,
        conflict: null,
      },
    }),
  },
  'renew-invitation': { ask: (organisation) => ({ url: `${invitationAt(organisation)}/renew` }) },
  'withdraw-invitation': { ask: (organisation) => ({ url: `${invitationAt(organisation)}/withdraw` }) },
  'read-account': { ask: (organisation) => ({ url: `/api/accounts/${thingOf('account', organisation)}` }) },
  'change-organisation-contact': {
    ask: (organisation) => ({
      url: `/api/organisations/${organisation}/contact`,
      payload: { address: '', phone: '', email: '' },
    }),
  },
  'read-document-quota': { ask: (organisation) => ({ url: `/api/organisations/${organisation}/document-quota` }) },
  'read-document': { ask: (organisation) => ({ url: documentAt(organisation) }) },
  'read-document-content': { ask: (organisation) => ({ url: `${documentAt(organisation)}/content` }) },
  // The version named is none: an open door answers that it was changed meanwhile, and the document stays.
  'remove-document': { ask: (organisation) => ({ url: documentAt(organisation) }) },
  'keep-document': {
    before: layUpload,
    ask: (organisation) => ({ url: '/api/documents', payload: { upload: thingOf('upload', organisation) } }),
  },
  'read-report': { ask: (organisation) => ({ url: `/api/rounds/${ROUND}/reports/${organisation}` }) },
  'change-report': {
    ask: (organisation) => ({
      url: `/api/rounds/${ROUND}/reports/${organisation}/changes`,
      payload: { changes: [{ kind: 'remove', id: PERSON, version: 1 }] },
    }),
  },
  'read-evidence': { ask: (organisation) => ({ url: evidenceAt(organisation) }) },
  'attach-documents': {
    ask: (organisation) => ({
      url: evidenceAt(organisation),
      payload: { attachments: [{ row: PERSON, asked: null, document: thingOf('document', organisation) }] },
    }),
  },
  'detach-document': {
    before: layAttachment,
    ask: (organisation) => ({ url: `${evidenceAt(organisation)}/${thingOf('attachment', organisation)}` }),
  },
  'find-known-documents': {
    ask: (organisation) => ({ url: `${evidenceAt(organisation)}/known`, payload: { hashes: [] } }),
  },
  'read-submission': { ask: (organisation) => ({ url: `/api/rounds/${ROUND}/reports/${organisation}/submission` }) },
  'read-submission-receipt': {
    before: laySubmission,
    ask: (organisation) => ({ url: `/api/rounds/${ROUND}/reports/${organisation}/submissions/1` }),
  },
  'read-statement': {
    ask: (organisation) => ({ url: `/api/rounds/${ROUND}/reports/${organisation}/statement?language=en` }),
  },
  // There is none: an open door answers that it is not there, as it does of another organisation's.
  'submit-report': {
    ask: (organisation) => ({
      url: `/api/rounds/${ROUND}/reports/${organisation}/submissions`,
      payload: {
        language: 'en',
        preparedAt: '2020-01-01T00:00:00Z',
        hash: '0'.repeat(64),
        signature: { way: 'confirmation', code: '' },
      },
    }),
  },
  'list-objectionable-items': { ask: (organisation) => ({ url: objectedAt(organisation) }) },
  'foresee-objection': { ask: (organisation) => ({ url: objectedAt(organisation, '/effect') }) },
  'make-objection': {
    ask: (organisation) => ({
      url: objectedAt(organisation, ' ').trim(),
      payload: { decision: 0, words: 'words', documents: [] },
    }),
  },
  'read-objection': { ask: (organisation) => ({ url: objectionAt(organisation) }) },
  // The version named is none: an open door answers that it was changed meanwhile, and the objection stands.
  'withdraw-objection': { ask: (organisation) => ({ url: `${objectionAt(organisation)}/withdraw` }) },
  'write-objection-message': {
    ask: (organisation) => ({ url: `${objectionAt(organisation)}/messages`, payload: { words: 'words' } }),
  },
  ...intakeWalks(ROUND),
  'begin-upload': {
    ask: (organisation) => ({
      url: '/api/uploads',
      headers: { ...TUS, 'upload-length': '5', 'upload-metadata': metadataOf(organisation) },
    }),
  },
  'go-on-with-upload': {
    before: layUpload,
    ask: (organisation) => ({
      url: uploadAt(organisation),
      headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      payload: Buffer.from('bytes'),
    }),
  },
};

/** Doors that name nothing and answer with a list: what has to stand in it, and what must not. */
export const LISTS: Readonly<Record<string, { readonly url: string; readonly of: (organisation: string) => string }>> =
  {
    'list-accounts': { url: '/api/accounts', of: (organisation) => thingOf('account', organisation) },
    'list-invitations': { url: '/api/accounts/invitations', of: (organisation) => thingOf('invitation', organisation) },
    'list-objections': {
      url: `/api/rounds/${PUBLISHED}/objections`,
      of: (organisation) => thingOf('objection', organisation),
    },
    'list-documents': { url: '/api/documents', of: (organisation) => thingOf('document', organisation) },
  };
