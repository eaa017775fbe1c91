// How each door that names a thing of an organisation is asked for it.

import { APPEAL_WALKS, appealOf } from './appeal-walks.ts';
import { INNOVATION_WALKS, introductionOf, reportOf } from './innovation-walks.ts';
import { intakeWalks } from './intake-walks.ts';
import { layAttachment, laySubmission, layUpload, NOTHING_APPLIED, PUBLISHED, ROUND, thingOf } from './lay-things.ts';
import { type Asked, type House, PERSON } from './open-house.ts';

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
const caseAt = (organisation: string) => `/api/status/cases/${thingOf('status-case', organisation)}`;
const objectionAt = (organisation: string) => `/api/objections/${thingOf('objection', organisation)}`;
const lateAt = (organisation: string, what = '') => `/api/rounds/${PUBLISHED}/reports/${organisation}/late${what}`;
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
  'read-late-evidence': { ask: (organisation) => ({ url: lateAt(organisation) }) },
  // By now the next round is open: an open door refuses for that reason alone.
  'lay-late-row': {
    ask: (organisation) => ({
      url: lateAt(organisation, `/rows/${thingOf('row', organisation)}`),
      payload: { table: 'funding', fields: {}, version: 0 },
    }),
  },
  'withdraw-late-row': {
    ask: (organisation) => ({ url: lateAt(organisation, `/rows/${thingOf('row', organisation)}`) }),
  },
  'lay-late-document': {
    ask: (organisation) => ({
      url: lateAt(organisation, '/documents'),
      payload: { row: thingOf('row', organisation), asked: null, document: thingOf('document', organisation) },
    }),
  },
  'withdraw-late-document': {
    ask: (organisation) => ({ url: lateAt(organisation, `/documents/${thingOf('document', organisation)}`) }),
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
  'read-paper': { ask: (organisation) => ({ url: `/api/papers/${thingOf('paper', organisation)}` }) },
  'read-paper-file': {
    ask: (organisation) => ({ url: `/api/papers/${thingOf('paper', organisation)}/files/kk/pdf` }),
  },
  ...APPEAL_WALKS,
  ...INNOVATION_WALKS,
  ...intakeWalks(ROUND),
  // There is one already: an open door answers so.
  'begin-application': { ask: (organisation) => ({ url: '/api/status/cases', payload: { organisation } }) },
  'read-revision': { ask: (organisation) => ({ url: `/api/revisions/${thingOf('revision', organisation)}` }) },
  'list-register-offers': {
    ask: (organisation) => ({ url: `/api/rounds/${ROUND}/reports/${organisation}/register-offers` }),
  },
  // There is no such item: an open door says that it is offered no more.
  'take-register-offers': {
    ask: (organisation) => ({
      url: `/api/rounds/${ROUND}/reports/${organisation}/register-offers`,
      payload: { items: [{ register: 'introduction', item: PERSON, component: '7.1' }] },
    }),
  },
  'read-plan-reports': { ask: (organisation) => ({ url: `/api/plan-reports/${organisation}` }) },
  // Of a year that is not over: an open door refuses it.
  'enter-plan-report': {
    ask: (organisation) => ({
      url: `/api/plan-reports/${organisation}`,
      payload: {
        ...{ year: 2100, operationalStaff: 1, researchStaff: 1, teamMembers: 0, budget: '1', researchIncome: '1' },
        ...{ source: 'Of the tests', document: null },
      },
    }),
  },
  'read-status-case': { ask: (organisation) => ({ url: caseAt(organisation) }) },
  // The version named is none: an open door answers that it was changed meanwhile.
  'save-application': { ask: (organisation) => ({ url: `${caseAt(organisation)}/form`, payload: NOTHING_APPLIED }) },
  'submit-application': { ask: (organisation) => ({ url: `${caseAt(organisation)}/submit`, payload: { code: '' } }) },
  'withdraw-application': {
    ask: (organisation) => ({ url: `${caseAt(organisation)}/withdraw`, payload: { words: 'words' } }),
  },
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
    'list-status-cases': { url: '/api/status/cases', of: (organisation) => thingOf('status-case', organisation) },
    'list-appeals': { url: '/api/appeals', of: appealOf },
    'list-innovation-reports': { url: '/api/innovation/reports', of: reportOf },
    'list-answer-groups': { url: '/api/innovation/groups', of: (organisation) => organisation },
    'list-innovation-items': { url: '/api/innovation/registers/introduction', of: introductionOf },
    'list-revisions': { url: '/api/revisions', of: (organisation) => thingOf('revision', organisation) },
    'list-terms': { url: '/api/terms', of: (organisation) => thingOf('objection', organisation) },
    'list-papers': { url: '/api/papers', of: (organisation) => thingOf('paper', organisation) },
    'list-documents': { url: '/api/documents', of: (organisation) => thingOf('document', organisation) },
  };
