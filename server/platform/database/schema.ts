// The tables, written from the database by `npm run schema`. Never by hand.

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Moment } from '../clock.ts';

export type Account = {
  id: Generated<string>;
  email: string;
  name: string;
  language: string;
  version: Generated<number>;
  example: Generated<boolean>;
  created_at: Moment;
  closed_at: Moment | null;
};

export type AccountChallenge = {
  hash: Buffer;
  kind: string;
  account: string;
  device: string;
  attempts: Generated<number>;
  expires_at: Moment;
  used_at: Moment | null;
};

export type AccountRole = {
  id: Generated<string>;
  account: string;
  role: string;
  organisation: string | null;
  granted_at: Moment;
  granted_by: string | null;
  ends_at: Moment | null;
  revoked_at: Moment | null;
  revoked_by: string | null;
  conflict: string | null;
};

export type AccountSecret = {
  account: string;
  password: string | null;
  totp: Buffer | null;
  totp_step: Generated<number>;
  changed_at: Moment;
};

export type AccountSession = {
  id: Generated<string>;
  account: string;
  token: Buffer;
  way: string;
  device: string;
  started_at: Moment;
  seen_at: Moment;
  expires_at: Moment;
  ended_at: Moment | null;
};

export type Appeal = {
  id: Generated<string>;
  organisation: string;
  decision_kind: string;
  decision_id: string;
  words: string;
  lodged_at: Moment;
  lodged_by: string;
  admitted: boolean;
  version: Generated<number>;
};

export type AppealDocument = {
  appeal: string;
  organisation: string;
  document: string;
  name: string;
  hash: string;
};

export type AppealEvent = {
  appeal: string;
  number: number;
  at: Moment;
  account: string | null;
  event: ColumnType<unknown, string, string>;
};

export type Attachment = {
  id: string;
  round: string;
  organisation: string;
  row: string | null;
  asked: string | null;
  document: string;
  attached_by: string;
  attached_at: Moment;
  detached_at: Moment | null;
};

export type CalendarEdition = {
  serial: GeneratedAlways<string>;
  year: number;
  number: number;
  known_from: string;
  provisional: boolean;
  source: string;
  days: ColumnType<unknown, string, string>;
  published_at: Moment;
};

export type CouncilConflict = {
  item: string;
  account: string;
  words: string;
  declared_at: Moment;
  declared_by: string;
};

export type CouncilFile = {
  id: Generated<string>;
  sitting: string;
  item: string | null;
  kind: string;
  language: string | null;
  format: string;
  name: string;
  hash: string;
  bytes: Buffer;
  made_at: Moment;
  made_by: string;
};

export type CouncilItem = {
  id: Generated<string>;
  sitting: string;
  place: number;
  kind: string;
  title_kk: string;
  title_ru: string;
  snapshot: number | null;
  ballot: string;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstained: number | null;
  resolution_kk: string | null;
  resolution_ru: string | null;
  adopted: boolean | null;
  voted_at: Moment | null;
  matter: string | null;
  proposal: string | null;
};

export type CouncilMatter = {
  id: string;
  kind: string;
  organisation: string;
  title_kk: string;
  title_ru: string;
  raised_at: Moment;
  settled_at: Moment | null;
};

export type CouncilProtocolNumber = {
  year: number;
  last: number;
};

export type CouncilSeat = {
  sitting: string;
  account: string;
  name: string;
  presence: string | null;
};

export type CouncilSignature = {
  sitting: string;
  part: string;
  account: string;
  name: string;
  factor: string;
  statement: string;
  statement_hash: string;
  signed_at: Moment;
};

export type CouncilSitting = {
  id: Generated<string>;
  round: string | null;
  day: string;
  hour: string;
  place_kk: string;
  place_ru: string;
  chair: string | null;
  convened_at: Moment;
  convened_by: string;
  invited_at: Moment | null;
  pack_sent_at: Moment | null;
  opened_at: Moment | null;
  closed_at: Moment | null;
  cancelled_at: Moment | null;
  cancelled_words: string | null;
  protocol_year: number | null;
  protocol_number: number | null;
  protocol: ColumnType<unknown, string | null, string | null>;
  protocol_hash: string | null;
  drawn_up_at: Moment | null;
  signed_at: Moment | null;
  version: Generated<number>;
};

export type CouncilVote = {
  item: string;
  account: string;
  vote: string;
};

export type Document = {
  id: Generated<string>;
  organisation: string;
  name: string;
  hash: string;
  size: string;
  media_type: string;
  scanned: boolean;
  uploaded_by: string;
  uploaded_at: Moment;
  keep_until: string | null;
  version: Generated<number>;
  removed_at: Moment | null;
  swept_at: Moment | null;
};

export type DocumentHold = {
  document: string;
  room: string;
  subject: string;
  held_at: Moment;
};

export type DocumentQuota = {
  organisation: string;
  bytes: string;
  version: number;
};

export type IdempotencyKey = {
  account: string;
  key: string;
  contract: string;
  request: Buffer;
  status: number | null;
  answer: string | null;
  version: number | null;
  at: Moment;
};

export type InnovationClassifier = {
  id: Generated<string>;
  kind: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  group_code: string;
  place: number;
  from_year: number | null;
  until_year: number | null;
  version: Generated<number>;
};

export type InnovationDocument = {
  register: string;
  item: string;
  document: string;
  organisation: string;
  put_at: Moment;
  put_by: string;
};

export type InnovationMark = {
  organisation: string;
  holding: string;
  revision: Generated<string>;
};

export type InnovationReport = {
  id: Generated<string>;
  scope: string;
  holding: string | null;
  organisation: string | null;
  region: string | null;
  from_year: number;
  to_year: number;
  run: string | null;
  asked_at: Moment;
  asked_by: string;
  made_at: Moment | null;
};

export type InnovationReportText = {
  report: string;
  language: string;
  content: ColumnType<unknown, string, string>;
  pdf: Buffer;
  docx: Buffer;
};

export type InnovationVersion = {
  register: string;
  item: string;
  number: number;
  organisation: string | null;
  act: string;
  at: Moment;
  by: string;
  words: string | null;
  content: ColumnType<unknown, string, string>;
};

export type IntakeClosing = {
  round: string;
  number: number;
  at: Moment;
  ended_at: Moment;
  submissions: ColumnType<unknown, string, string>;
};

export type Introduction = {
  id: Generated<string>;
  technology: string;
  organisation: string;
  year: number;
  departments: string;
  source: string;
  programme: string | null;
  protective_document: string | null;
  act_number: string | null;
  act_on: string | null;
  act_document: string | null;
  act_state: GeneratedAlways<string>;
  belongs_on: Generated<string>;
  holding: Generated<string>;
  entered_at: Moment;
  entered_by: string;
  version: Generated<number>;
  withdrawn_at: Moment | null;
};

export type IntroductionUse = {
  introduction: string;
  year: number;
  patients: number | null;
  income: string | null;
};

export type Invitation = {
  id: Generated<string>;
  email: string;
  language: string;
  organisation: string | null;
  roles: ColumnType<unknown, string, string>;
  token: Buffer;
  totp: Buffer;
  renews: Generated<boolean>;
  invited_at: Moment;
  invited_by: string | null;
  expires_at: Moment;
  accepted_at: Moment | null;
  withdrawn_at: Moment | null;
};

export type JobEffect = {
  key: string;
  at: Moment;
};

export type JobRun = {
  id: Generated<string>;
  task: string;
  account: string | null;
  state: Generated<string>;
  done: Generated<number>;
  total: number | null;
  cancel_asked: Generated<boolean>;
  result: string | null;
  begun_at: Moment;
  ended_at: Moment | null;
  reason: string | null;
  attempt: Generated<number>;
};

export type JournalCheck = {
  id: Generated<string>;
  at: Moment;
  entries: string;
  head: string;
  anchors: number;
  faults: number;
  first_faults: ColumnType<unknown, string, string>;
};

export type JournalEntry = {
  number: string;
  entry: string;
  previous: Buffer;
  hash: Buffer;
  at: GeneratedAlways<string>;
  act: GeneratedAlways<string>;
  account: GeneratedAlways<string | null>;
  organisation: GeneratedAlways<string | null>;
  subject_kind: GeneratedAlways<string>;
  subject: GeneratedAlways<string>;
};

export type JournalHead = {
  single: Generated<boolean>;
  number: string;
  hash: Buffer;
  at: string;
};

export type JournalList = {
  id: Generated<string>;
  year: number;
  file: string;
  hash: string;
  journals: number;
  damaged: number;
  imported_by: string;
  imported_at: Moment;
};

export type JournalQuartile = {
  list: string;
  issn: string;
  year: number;
  quartile: string | null;
  category: string | null;
  journal: string;
};

export type LateDocument = {
  id: Generated<string>;
  round: string;
  organisation: string;
  row: string;
  asked: string | null;
  document: string;
  laid_by: string;
  laid_at: Moment;
  withdrawn_at: Moment | null;
};

export type LateRow = {
  id: string;
  round: string;
  organisation: string;
  table_name: string;
  fields: ColumnType<unknown, string, string>;
  version: Generated<number>;
  laid_by: string;
  laid_at: Moment;
  changed_by: string;
  changed_at: Moment;
  withdrawn_at: Moment | null;
};

export type MissedTerm = {
  procedure_kind: string;
  procedure_id: string;
  term: string;
  last_day: string;
  organisation: string | null;
  noticed_at: Moment;
};

export type Objection = {
  id: Generated<string>;
  round: string;
  organisation: string;
  row: string;
  decision: number;
  words: string;
  received_at: Moment;
  made_by: string;
  withdrawn_at: Moment | null;
  answered_at: Moment | null;
  answered_by: string | null;
  answer: string | null;
  answer_words: string | null;
  answer_late: boolean | null;
  version: Generated<number>;
};

export type ObjectionDocument = {
  objection: string;
  organisation: string;
  document: string;
  name: string;
  hash: string;
};

export type ObjectionMessage = {
  number: GeneratedAlways<string>;
  objection: string;
  organisation: string;
  side: string;
  words: string;
  written_by: string;
  written_at: Moment;
};

export type OidcLink = {
  issuer: string;
  subject: string;
  account: string;
  linked_at: Moment;
};

export type Organisation = {
  id: Generated<string>;
  bin: string;
  version: Generated<number>;
  merged_into: string | null;
  registered_at: Moment;
};

export type OrganisationContact = {
  organisation: string;
  address: string;
  phone: string;
  email: string;
  version: number;
};

export type OrganisationFact = {
  id: GeneratedAlways<string>;
  organisation: string;
  kind: string;
  value: string | null;
  parent: string | null;
  holds_from: string;
  holds_until: string | null;
  source: string;
  known_from: Moment;
  known_until: Moment | null;
  search: GeneratedAlways<string | null>;
};

export type OutgoingFile = {
  paper: string;
  language: string;
  format: string;
  hash: string;
  bytes: Buffer;
  made_at: Moment;
};

export type OutgoingNumber = {
  year: number;
  last: number;
};

export type OutgoingPaper = {
  id: Generated<string>;
  year: number;
  number: number;
  issued_at: Moment;
  issued_by: string | null;
  organisation: string;
  names: ColumnType<unknown, string, string>;
  bin: string;
  procedure_kind: string;
  procedure_id: string;
  addressee: ColumnType<unknown, string, string>;
  facts: ColumnType<unknown, string, string>;
  template: string;
  template_version: number;
  texts: ColumnType<unknown, string, string>;
  reader: string;
};

export type PaperTemplate = {
  template: string;
  version: number;
  texts: ColumnType<unknown, string, string>;
  note: string;
  made_at: Moment;
  made_by: string;
};

export type PlanReport = {
  organisation: string;
  year: number;
  number: number;
  operational_staff: number;
  research_staff: number;
  team_members: number;
  budget: string;
  research_income: string;
  source: string;
  entered_at: Moment;
  entered_by: string;
  document: string | null;
};

export type ProgrammeCoExecutor = {
  programme: string;
  place: number;
  organisation: string | null;
  name: string | null;
};

export type ProtectiveDocument = {
  id: Generated<string>;
  organisation: string;
  kind: string;
  number: string;
  number_fold: string;
  granted_on: string;
  year: GeneratedAlways<number>;
  title: string;
  programme: string | null;
  belongs_on: Generated<string>;
  holding: Generated<string>;
  entered_at: Moment;
  entered_by: string;
  version: Generated<number>;
  withdrawn_at: Moment | null;
};

export type Publication = {
  id: Generated<string>;
  round: string;
  reporting_year: number;
  version: number;
  preparation: string;
  published_at: Moment;
  published_by: string;
  answer: string;
  hash: string;
};

export type PublicationExplanation = {
  preparation: string;
  bin: string;
  explanation: string;
};

export type PublicationFile = {
  preparation: string;
  name: string;
  media: string;
  bytes: string;
  hash: string;
};

export type PublicationPreparation = {
  id: Generated<string>;
  round: string;
  snapshot: number;
  prepared_at: Moment;
  bundle: string;
  key: string;
  code: string;
};

export type PublicationRecord = {
  preparation: string;
  number: number;
  kind: string;
  bin: string;
  item: string;
  fields: ColumnType<unknown, string, string>;
};

export type PublicationRun = {
  run: string;
  round: string;
  snapshot: number;
  begun_at: Moment;
};

export type RecoveryCode = {
  account: string;
  hash: Buffer;
  made_at: Moment;
  ended_at: Moment | null;
};

export type RegisterRevision = {
  one: Generated<boolean>;
  number: string;
};

export type Reminder = {
  account: string;
  term: string;
  reporting_year: number;
  last_day: string;
  sent_at: Moment;
};

export type ReminderSetting = {
  single: Generated<boolean>;
  days: number;
  version: number;
};

export type Report = {
  round: string;
  organisation: string;
  revision: Generated<string>;
};

export type ReportedRow = {
  id: string;
  round: string;
  organisation: string;
  table_name: string;
  place: string;
  fields: ColumnType<unknown, string, string>;
  origin: ColumnType<unknown, string, string>;
  version: Generated<number>;
  entered_by: string;
  entered_at: Moment;
  changed_by: string;
  changed_at: Moment;
  removed_at: Moment | null;
};

export type ResearchProgramme = {
  id: Generated<string>;
  organisation: string;
  title: string;
  registration_number: string;
  registration_fold: string;
  funder: string;
  amount: string;
  first_year: number;
  last_year: number;
  lead_name: string | null;
  belongs_on: Generated<string>;
  holding: Generated<string>;
  entered_at: Moment;
  entered_by: string;
  version: Generated<number>;
  withdrawn_at: Moment | null;
};

export type ResultInput = {
  hash: string;
  organisation: string;
  rows: string;
  count: number;
};

export type ResultMark = {
  submission: string;
  mark: string;
  inputs: string;
};

export type ResultOfOrganisation = {
  snapshot: string;
  organisation: string;
  submission: string;
  inputs: string;
  result: ColumnType<unknown, string, string>;
  names: ColumnType<unknown, string, string>;
  refused: number;
  tally: ColumnType<unknown, string | null, string | null>;
  university_hospital: boolean | null;
};

export type ResultSnapshot = {
  id: Generated<string>;
  round: string;
  number: number;
  computed_at: Moment;
  computed_by: string;
  reason: string;
  amends: boolean;
  hashes: ColumnType<unknown, string, string>;
  edition: string;
  settings: ColumnType<unknown, string, string>;
  weighting: ColumnType<unknown, string | null, string | null>;
  calendar: ColumnType<unknown, string, string>;
  code: string;
};

export type ResultTally = {
  inputs: string;
  edition: string;
  reporting_year: number;
  code: string;
  tally: ColumnType<unknown, string, string>;
  refused: number;
};

export type RevisionCase = {
  id: Generated<string>;
  organisation: string;
  reporting_year: number;
  opened_at: Moment;
  opened_by: string;
  dossier: ColumnType<unknown, string | null, string | null>;
  closed_at: Moment | null;
  version: Generated<number>;
};

export type RevisionEvent = {
  case: string;
  organisation: string;
  number: number;
  at: Moment;
  by: string | null;
  event: ColumnType<unknown, string, string>;
};

export type Round = {
  id: Generated<string>;
  reporting_year: number;
  edition: string;
  settings: ColumnType<unknown, string, string>;
  weighting: ColumnType<unknown, string | null, string | null>;
  version: Generated<number>;
  drafted_at: Moment;
  opened_at: Moment | null;
  signature: Generated<string>;
};

export type RoundEvent = {
  round: string;
  number: number;
  at: Moment;
  event: ColumnType<unknown, string, string>;
};

export type RoundParticipant = {
  round: string;
  organisation: string;
  category: string;
  university_hospital: boolean;
  left_at: Moment | null;
};

export type Scenario = {
  id: Generated<string>;
  round: string;
  snapshot: number;
  name: string;
  content: ColumnType<unknown, string, string>;
  kept_by: string;
  kept_at: Moment;
};

export type SharedWork = {
  id: Generated<string>;
  round: string;
  work: string;
  claimants: string[];
  found_at: Moment;
};

export type SharedWorkSettlement = {
  id: Generated<string>;
  work: string;
  number: number;
  facts: ColumnType<unknown, string, string>;
  positions: ColumnType<unknown, string, string>;
  words: string;
  settled_by: string;
  settled_at: Moment;
};

export type SharedWorkWord = {
  id: Generated<string>;
  work: string;
  organisation: string | null;
  said_by: string;
  said_at: Moment;
  words: string;
};

export type SignInFailure = {
  who: Buffer;
  failures: number;
  last_at: Moment;
  locked_until: Moment | null;
};

export type StatusAct = {
  id: Generated<string>;
  organisation: string;
  number: number;
  act: string;
  holds_from: string;
  paragraph: string;
  ground_kk: string;
  ground_ru: string;
  ground_en: string;
  document_kind: string;
  document_number: string;
  document_on: string;
  document_issuer: string;
  procedure_kind: string | null;
  procedure_id: string | null;
  entered_at: Moment;
  entered_by: string;
};

export type StatusApplication = {
  case: string;
  organisation: string;
  number: number;
  submitted_at: Moment;
  submitted_by: string;
  data: ColumnType<unknown, string, string>;
  form: ColumnType<unknown, string, string>;
  documents: ColumnType<unknown, string, string>;
  hash: string;
};

export type StatusCase = {
  id: Generated<string>;
  organisation: string;
  opened_at: Moment;
  opened_by: string;
  form: ColumnType<unknown, string, string>;
  closed_at: Moment | null;
  version: Generated<number>;
};

export type StatusCaseEvent = {
  case: string;
  organisation: string;
  number: number;
  at: Moment;
  by: string | null;
  event: ColumnType<unknown, string, string>;
};

export type StatusOpinion = {
  case: string;
  account: string;
  name: string;
  position: string;
  words: string;
  given_at: Moment;
};

export type Submission = {
  id: Generated<string>;
  round: string;
  organisation: string;
  number: number;
  received_at: Moment;
  submitted_by: string;
  revision: string;
  hash: string;
  statement: string;
  signature: ColumnType<unknown, string, string>;
  reporter: ColumnType<unknown, string, string>;
  lists: ColumnType<unknown, string, string>;
};

export type SubmittedRow = {
  submission: string;
  row: string;
  organisation: string;
  table_name: string;
  place: string;
  fields: ColumnType<unknown, string, string>;
  origin: ColumnType<unknown, string, string>;
  version: number;
  evidence: ColumnType<unknown, string, string>;
};

export type Technology = {
  id: Generated<string>;
  name_kk: string | null;
  name_ru: string | null;
  name_en: string | null;
  field: string;
  novelty: string;
  htms_code: string | null;
  unique_technology: string | null;
  known_since_year: number | null;
  organisation: string | null;
  entered_at: Moment;
  entered_by: string;
  version: Generated<number>;
  withdrawn_at: Moment | null;
};

export type TechnologyName = {
  fold: string;
  technology: string;
};

export type TermFeed = {
  account: string;
  token: Buffer;
  made_at: Moment;
};

export type TermReminder = {
  account: string;
  procedure_kind: string;
  procedure_id: string;
  term: string;
  last_day: string;
  sent_at: Moment;
};

export type Transfer = {
  id: Generated<string>;
  technology: string;
  organisation: string;
  receiver: string | null;
  receiver_name: string | null;
  region: string;
  channel: string;
  day: string;
  year: GeneratedAlways<number>;
  participants: number | null;
  patients: number | null;
  receiver_performs_from: string | null;
  paid_by_fund: Generated<boolean>;
  belongs_on: Generated<string>;
  holding: Generated<string>;
  entered_at: Moment;
  entered_by: string;
  version: Generated<number>;
  withdrawn_at: Moment | null;
};

export type UniqueTechnology = {
  id: Generated<string>;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  approved_from: string;
  approved_until: string | null;
  source: string;
  version: Generated<number>;
};

export type Upload = {
  id: string;
  organisation: string;
  account: string;
  name: string;
  size: string;
  begun_at: Moment;
  hash: string | null;
  media_type: string | null;
  scanned: boolean | null;
};

export type VerificationAssignment = {
  round: string;
  organisation: string;
  indicator: string;
  account: string;
  assigned_by: string;
  assigned_at: Moment;
};

export type VerificationCheck = {
  submission: string;
  row: string;
  organisation: string;
  findings: ColumnType<unknown, string, string>;
  checked_at: Moment;
};

export type VerificationConflict = {
  round: string;
  organisation: string;
  account: string;
  words: string;
  declared_at: Moment;
};

export type VerificationDecision = {
  id: Generated<string>;
  round: string;
  organisation: string;
  row: string;
  number: number;
  submission: string;
  row_version: number;
  evidence: ColumnType<unknown, string, string>;
  outcome: string;
  ground: string | null;
  paragraph: string | null;
  words: string;
  changes: ColumnType<unknown, string, string>;
  four_eyes: boolean;
  way: string;
  decided_by: string;
  decided_at: Moment;
  act: string;
};

export type VerificationKey = {
  round: string;
  organisation: string;
  submission: string;
  row: string;
  key: string;
};

export type VerificationLooked = {
  submission: string;
  round: string;
  organisation: string;
  looked_at: Moment;
};

export type VerificationOutlier = {
  submission: string;
  organisation: string;
  component: string;
  points: string;
  before: string;
};

export type VerificationPublication = {
  round: string;
  reporting_year: number;
  published_at: Moment;
  published_by: string;
  results: ColumnType<unknown, string, string>;
};

export type VerificationSecond = {
  decision: string;
  organisation: string;
  confirmed: boolean;
  words: string;
  seconded_by: string;
  seconded_at: Moment;
};

export type WorkClaim = {
  row: string;
  round: string;
  organisation: string;
  work: string;
  title: string;
  facts: ColumnType<unknown, string, string>;
};

export type WorkLookup = {
  doi: string;
  found: boolean;
  title: string | null;
  year: number | null;
  looked_up_at: Moment;
};

export type Schema = {
  account: Account;
  account_challenge: AccountChallenge;
  account_role: AccountRole;
  account_secret: AccountSecret;
  account_session: AccountSession;
  appeal: Appeal;
  appeal_document: AppealDocument;
  appeal_event: AppealEvent;
  attachment: Attachment;
  calendar_edition: CalendarEdition;
  council_conflict: CouncilConflict;
  council_file: CouncilFile;
  council_item: CouncilItem;
  council_matter: CouncilMatter;
  council_protocol_number: CouncilProtocolNumber;
  council_seat: CouncilSeat;
  council_signature: CouncilSignature;
  council_sitting: CouncilSitting;
  council_vote: CouncilVote;
  document: Document;
  document_hold: DocumentHold;
  document_quota: DocumentQuota;
  idempotency_key: IdempotencyKey;
  innovation_classifier: InnovationClassifier;
  innovation_document: InnovationDocument;
  innovation_mark: InnovationMark;
  innovation_report: InnovationReport;
  innovation_report_text: InnovationReportText;
  innovation_version: InnovationVersion;
  intake_closing: IntakeClosing;
  introduction: Introduction;
  introduction_use: IntroductionUse;
  invitation: Invitation;
  job_effect: JobEffect;
  job_run: JobRun;
  journal_check: JournalCheck;
  journal_entry: JournalEntry;
  journal_head: JournalHead;
  journal_list: JournalList;
  journal_quartile: JournalQuartile;
  late_document: LateDocument;
  late_row: LateRow;
  missed_term: MissedTerm;
  objection: Objection;
  objection_document: ObjectionDocument;
  objection_message: ObjectionMessage;
  oidc_link: OidcLink;
  organisation: Organisation;
  organisation_contact: OrganisationContact;
  organisation_fact: OrganisationFact;
  outgoing_file: OutgoingFile;
  outgoing_number: OutgoingNumber;
  outgoing_paper: OutgoingPaper;
  paper_template: PaperTemplate;
  plan_report: PlanReport;
  programme_co_executor: ProgrammeCoExecutor;
  protective_document: ProtectiveDocument;
  publication: Publication;
  publication_explanation: PublicationExplanation;
  publication_file: PublicationFile;
  publication_preparation: PublicationPreparation;
  publication_record: PublicationRecord;
  publication_run: PublicationRun;
  recovery_code: RecoveryCode;
  register_revision: RegisterRevision;
  reminder: Reminder;
  reminder_setting: ReminderSetting;
  report: Report;
  reported_row: ReportedRow;
  research_programme: ResearchProgramme;
  result_input: ResultInput;
  result_mark: ResultMark;
  result_of_organisation: ResultOfOrganisation;
  result_snapshot: ResultSnapshot;
  result_tally: ResultTally;
  revision_case: RevisionCase;
  revision_event: RevisionEvent;
  round: Round;
  round_event: RoundEvent;
  round_participant: RoundParticipant;
  scenario: Scenario;
  shared_work: SharedWork;
  shared_work_settlement: SharedWorkSettlement;
  shared_work_word: SharedWorkWord;
  sign_in_failure: SignInFailure;
  status_act: StatusAct;
  status_application: StatusApplication;
  status_case: StatusCase;
  status_case_event: StatusCaseEvent;
  status_opinion: StatusOpinion;
  submission: Submission;
  submitted_row: SubmittedRow;
  technology: Technology;
  technology_name: TechnologyName;
  term_feed: TermFeed;
  term_reminder: TermReminder;
  transfer: Transfer;
  unique_technology: UniqueTechnology;
  upload: Upload;
  verification_assignment: VerificationAssignment;
  verification_check: VerificationCheck;
  verification_conflict: VerificationConflict;
  verification_decision: VerificationDecision;
  verification_key: VerificationKey;
  verification_looked: VerificationLooked;
  verification_outlier: VerificationOutlier;
  verification_publication: VerificationPublication;
  verification_second: VerificationSecond;
  work_claim: WorkClaim;
  work_lookup: WorkLookup;
};
