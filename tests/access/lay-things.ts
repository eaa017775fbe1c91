// The things of two organisations, one's own and another, laid into the database before doors are knocked at.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getNewestCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeFixedDate } from '#rules/calendar/compute-term.ts';
import { SOME_DAY } from '#server/platform/testing/test-server.ts';
import { layOpenRound } from '../rounds/lay-open-round.ts';
import { layAppeal } from './appeal-walks.ts';
import { layIntroduction } from './innovation-walks.ts';
import { type House, OTHER, OWN, PERSON } from './open-house.ts';

type Kind =
  | 'invitation'
  | 'account'
  | 'role'
  | 'document'
  | 'upload'
  | 'attachment'
  | 'row'
  | 'objection'
  | 'submission'
  | 'paper'
  | 'status-case'
  | 'revision';
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
  // 0013 is the published round.
  paper: '0014',
  'status-case': '0015',
  revision: '0016',
};
/** A form with nothing in it. */
export const NOTHING_APPLIED = {
  ...{ units: [], premises: [], equipment: [], operationalStaff: null, staff: [] },
  ...{ income: [], results: [], documents: [] },
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
export async function layUpload({ database: { owner }, uploads }: House, organisation: string): Promise<void> {
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

export const ROUND = '77777777-0006-4000-8000-000000000000';

/** A round in whose intake both organisations take part on the day of the tests. */
const layRound = ({ database: { owner } }: House): Promise<void> =>
  layOpenRound(owner, {
    id: ROUND,
    year: 2026,
    at: SOME_DAY,
    participants: [
      [OWN, 'clinical'],
      [OTHER, 'clinical'],
    ],
  });

/** A document that stands for a list. It is laid again before each knock, because some of them detach it. */
export async function layAttachment({ database: { owner } }: House, organisation: string): Promise<void> {
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
export async function laySubmission({ database: { owner } }: House, organisation: string): Promise<void> {
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

export const PUBLISHED = '77777777-0013-4000-8000-000000000000';

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
  const objection = computeDaysAfter('objection', dayInAstana(SOME_DAY), getNewestCalendar());
  const then = [{ kind: 'verification-published', objection }];
  await layOpenRound(owner, { id: PUBLISHED, year: 2025, at: SOME_DAY, then });
}

/** A paper that was written to the organisation, with a file. */
async function layPaper({ database: { owner } }: House, organisation: string, number: number): Promise<void> {
  const three = JSON.stringify({ kk: 'x', ru: 'x', en: 'x' });
  const text = { title: 'x', body: 'x', signer: 'x' };
  await owner.query(
    `insert into outgoing_paper (id, year, number, issued_at, organisation, names, bin, procedure_kind, procedure_id,
        addressee, facts, template, template_version, texts, reader)
      values ($1, 2027, $2, $3, $4, $5, '', 'assignment', $4, $5, '{}', 'revision-keep', 0, $6, 'organisation')`,
    [
      thingOf('paper', organisation),
      number,
      SOME_DAY,
      organisation,
      three,
      JSON.stringify({ kk: text, ru: text, en: text }),
    ],
  );
  await owner.query(
    `insert into outgoing_file (paper, language, format, hash, bytes, made_at)
      values ($1, 'kk', 'pdf', repeat('0', 64), 'x', $2)`,
    [thingOf('paper', organisation), SOME_DAY],
  );
}

/** An application for the status that the organisation is writing. */
async function layStatusCase({ database: { owner } }: House, organisation: string): Promise<void> {
  const id = thingOf('status-case', organisation);
  await owner.query(
    `insert into status_case (id, organisation, opened_at, opened_by, form) values ($1, $2, $3, $4, $5)`,
    [id, organisation, SOME_DAY, PERSON, JSON.stringify(NOTHING_APPLIED)],
  );
  await owner.query(
    `insert into status_case_event ("case", organisation, number, at, event) values ($1, $2, 1, $3, '{"kind": "begun"}')`,
    [id, organisation, SOME_DAY],
  );
}

/** A revision of the organisation's status that the Council looks at. */
async function layRevision({ database: { owner } }: House, organisation: string): Promise<void> {
  const id = thingOf('revision', organisation);
  await owner.query(
    `insert into revision_case (id, organisation, reporting_year, opened_at, opened_by) values ($1, $2, 2025, $3, $4)`,
    [id, organisation, SOME_DAY, PERSON],
  );
  const examination = computeFixedDate('yearly-examination', 2025, getNewestCalendar());
  await owner.query(`insert into revision_event ("case", organisation, number, at, event) values ($1, $2, 1, $3, $4)`, [
    id,
    organisation,
    SOME_DAY,
    JSON.stringify({ kind: 'opened', reportingYear: 2025, examination }),
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
  for (const [at, organisation] of [OWN, OTHER].entries()) {
    await layObjection(house, organisation);
    await layPaper(house, organisation, at + 1);
    await layStatusCase(house, organisation);
    await layAppeal(house, organisation);
    await layRevision(house, organisation);
    await layIntroduction(house, organisation);
  }
}
