-- The schema after all migrations, written by `npm run schema`. To be read; never run.

-- Collations and search -------------------------------------------------------------------------------

create collation kazakh (provider = icu, locale = 'und', rules = '&а<ә<<<Ә &г<ғ<<<Ғ &е<ё<<<Ё &к<қ<<<Қ &н<ң<<<Ң &о<ө<<<Ө &у<ұ<<<Ұ<ү<<<Ү &х<һ<<<Һ &ы<і<<<І');

create text search configuration en;

create text search configuration kk;

create text search configuration ru;

-- Tables ----------------------------------------------------------------------------------------------

create table account (
  id uuid not null default gen_random_uuid(),
  email text not null,
  name text not null,
  language text not null,
  version integer not null default 1,
  example boolean not null default false,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
alter table account enable row level security;

create table account_challenge (
  hash bytea not null,
  kind text not null,
  account uuid not null,
  device text not null,
  attempts integer not null default 0,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
alter table account_challenge enable row level security;

create table account_role (
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  role text not null,
  organisation uuid,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  ends_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  conflict text
);
alter table account_role enable row level security;

create table account_secret (
  account uuid not null,
  password text,
  totp bytea,
  totp_step integer not null default 0,
  changed_at timestamp with time zone not null
);
alter table account_secret enable row level security;

create table account_session (
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  token bytea not null,
  way text not null,
  device text not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table account_session enable row level security;

create table appeal (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  decision_kind text not null,
  decision_id uuid not null,
  words text not null,
  lodged_at timestamp with time zone not null,
  lodged_by uuid not null,
  admitted boolean not null,
  version integer not null default 1
);
alter table appeal enable row level security;

create table appeal_document (
  appeal uuid not null,
  organisation uuid not null,
  document uuid not null,
  name text not null,
  hash text not null
);
alter table appeal_document enable row level security;

create table appeal_event (
  appeal uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  account uuid,
  event jsonb not null
);
alter table appeal_event enable row level security;

create table attachment (
  id uuid not null,
  round uuid not null,
  organisation uuid not null,
  "row" uuid,
  asked text,
  document uuid not null,
  attached_by uuid not null,
  attached_at timestamp with time zone not null,
  detached_at timestamp with time zone
);
alter table attachment enable row level security;

create table calendar_edition (
  serial bigint not null generated as identity,
  year integer not null,
  number integer not null,
  known_from date not null,
  provisional boolean not null,
  source text not null,
  days jsonb not null,
  published_at timestamp with time zone not null
);
alter table calendar_edition enable row level security;

create table council_conflict (
  item uuid not null,
  account uuid not null,
  words text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null
);
alter table council_conflict enable row level security;

create table council_file (
  id uuid not null default gen_random_uuid(),
  sitting uuid not null,
  item uuid,
  kind text not null,
  language text,
  format text not null,
  name text not null,
  hash text not null,
  bytes bytea not null,
  made_at timestamp with time zone not null,
  made_by uuid not null
);
alter table council_file enable row level security;

create table council_item (
  id uuid not null default gen_random_uuid(),
  sitting uuid not null,
  place integer not null,
  kind text not null,
  title_kk text not null,
  title_ru text not null,
  snapshot integer,
  ballot text not null,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  resolution_kk text,
  resolution_ru text,
  adopted boolean,
  voted_at timestamp with time zone,
  matter uuid,
  proposal text
);
alter table council_item enable row level security;

create table council_matter (
  id uuid not null,
  kind text not null,
  organisation uuid not null,
  title_kk text not null,
  title_ru text not null,
  raised_at timestamp with time zone not null,
  settled_at timestamp with time zone
);
alter table council_matter enable row level security;

create table council_protocol_number (
  year integer not null,
  last integer not null
);
alter table council_protocol_number enable row level security;

create table council_seat (
  sitting uuid not null,
  account uuid not null,
  name text not null,
  presence text
);
alter table council_seat enable row level security;

create table council_signature (
  sitting uuid not null,
  part text not null,
  account uuid not null,
  name text not null,
  factor text not null,
  statement text not null,
  statement_hash text not null,
  signed_at timestamp with time zone not null
);
alter table council_signature enable row level security;

create table council_sitting (
  id uuid not null default gen_random_uuid(),
  round uuid,
  day date not null,
  hour text not null,
  place_kk text not null,
  place_ru text not null,
  chair uuid,
  convened_at timestamp with time zone not null,
  convened_by uuid not null,
  invited_at timestamp with time zone,
  pack_sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_words text,
  protocol_year integer,
  protocol_number integer,
  protocol jsonb,
  protocol_hash text,
  drawn_up_at timestamp with time zone,
  signed_at timestamp with time zone,
  version integer not null default 1
);
alter table council_sitting enable row level security;

create table council_vote (
  item uuid not null,
  account uuid not null,
  vote text not null
);
alter table council_vote enable row level security;

create table document (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  name text not null,
  hash text not null,
  size bigint not null,
  media_type text not null,
  scanned boolean not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  keep_until date,
  version integer not null default 1,
  removed_at timestamp with time zone,
  swept_at timestamp with time zone
);
alter table document enable row level security;

create table document_hold (
  document uuid not null,
  room text not null,
  subject text not null,
  held_at timestamp with time zone not null
);
alter table document_hold enable row level security;

create table document_quota (
  organisation uuid not null,
  bytes bigint not null,
  version integer not null
);
alter table document_quota enable row level security;

create table idempotency_key (
  account uuid not null,
  key text not null,
  contract text not null,
  request bytea not null,
  status integer,
  answer text,
  version integer,
  at timestamp with time zone not null
);
alter table idempotency_key enable row level security;

create table innovation_classifier (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  code text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  group_code text not null,
  place integer not null,
  from_year integer,
  until_year integer,
  version integer not null default 1
);
alter table innovation_classifier enable row level security;

create table innovation_document (
  register text not null,
  item uuid not null,
  document uuid not null,
  organisation uuid not null,
  put_at timestamp with time zone not null,
  put_by uuid not null
);
alter table innovation_document enable row level security;

create table innovation_mark (
  organisation uuid not null,
  holding uuid not null,
  revision bigint not null default 1
);
alter table innovation_mark enable row level security;

create table innovation_report (
  id uuid not null default gen_random_uuid(),
  scope text not null,
  holding uuid,
  organisation uuid,
  region text,
  from_year integer not null,
  to_year integer not null,
  run uuid,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  made_at timestamp with time zone
);
alter table innovation_report enable row level security;

create table innovation_report_text (
  report uuid not null,
  language text not null,
  content jsonb not null,
  pdf bytea not null,
  docx bytea not null
);
alter table innovation_report_text enable row level security;

create table innovation_version (
  register text not null,
  item uuid not null,
  number integer not null,
  organisation uuid,
  act text not null,
  at timestamp with time zone not null,
  by uuid not null,
  words text,
  content jsonb not null
);
alter table innovation_version enable row level security;

create table intake_closing (
  round uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  submissions jsonb not null
);
alter table intake_closing enable row level security;

create table introduction (
  id uuid not null default gen_random_uuid(),
  technology uuid not null,
  organisation uuid not null,
  year integer not null,
  departments text not null,
  source text not null,
  programme uuid,
  protective_document uuid,
  act_number text,
  act_on date,
  act_document uuid,
  act_state text not null generated always as (
CASE
    WHEN (act_number IS NULL) THEN 'none'::text
    WHEN (act_document IS NULL) THEN 'without-document'::text
    ELSE 'complete'::text
END) stored,
  belongs_on date not null default '-infinity'::date,
  holding uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone
);
alter table introduction enable row level security;

create table introduction_use (
  introduction uuid not null,
  year integer not null,
  patients integer,
  income numeric(20,2)
);
alter table introduction_use enable row level security;

create table invitation (
  id uuid not null default gen_random_uuid(),
  email text not null,
  language text not null,
  organisation uuid,
  roles jsonb not null,
  token bytea not null,
  totp bytea not null,
  renews boolean not null default false,
  invited_at timestamp with time zone not null,
  invited_by uuid,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone
);
alter table invitation enable row level security;

create table job_effect (
  key text not null,
  at timestamp with time zone not null
);
alter table job_effect enable row level security;

create table job_run (
  id uuid not null default gen_random_uuid(),
  task text not null,
  account uuid,
  state text not null default 'waiting'::text,
  done integer not null default 0,
  total integer,
  cancel_asked boolean not null default false,
  result text,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reason text,
  attempt integer not null default 0
);
alter table job_run enable row level security;

create table journal_check (
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null,
  entries bigint not null,
  head text not null,
  anchors integer not null,
  faults integer not null,
  first_faults jsonb not null
);
alter table journal_check enable row level security;

create table journal_entry (
  number bigint not null,
  entry text not null,
  previous bytea not null,
  hash bytea not null,
  at text not null generated always as (((entry)::jsonb ->> 'at'::text)) stored,
  act text not null generated always as (((entry)::jsonb ->> 'act'::text)) stored,
  account uuid generated always as ((((entry)::jsonb ->> 'account'::text))::uuid) stored,
  organisation uuid generated always as ((((entry)::jsonb ->> 'organisation'::text))::uuid) stored,
  subject_kind text not null generated always as ((((entry)::jsonb -> 'subject'::text) ->> 'kind'::text)) stored,
  subject text not null generated always as ((((entry)::jsonb -> 'subject'::text) ->> 'id'::text)) stored
);
alter table journal_entry enable row level security;

create table journal_head (
  single boolean not null default true,
  number bigint not null,
  hash bytea not null,
  at text not null
);
alter table journal_head enable row level security;

create table journal_list (
  id uuid not null default gen_random_uuid(),
  year integer not null,
  file text not null,
  hash text not null,
  journals integer not null,
  damaged integer not null,
  imported_by uuid not null,
  imported_at timestamp with time zone not null
);
alter table journal_list enable row level security;

create table journal_quartile (
  list uuid not null,
  issn text not null,
  year integer not null,
  quartile text,
  category text,
  journal text not null
);
alter table journal_quartile enable row level security;

create table late_document (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  "row" uuid not null,
  asked text,
  document uuid not null,
  laid_by uuid not null,
  laid_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
alter table late_document enable row level security;

create table late_row (
  id uuid not null,
  round uuid not null,
  organisation uuid not null,
  table_name text not null,
  fields jsonb not null,
  version integer not null default 1,
  laid_by uuid not null,
  laid_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
alter table late_row enable row level security;

create table missed_term (
  procedure_kind text not null,
  procedure_id uuid not null,
  term text not null,
  last_day date not null,
  organisation uuid,
  noticed_at timestamp with time zone not null
);
alter table missed_term enable row level security;

create table objection (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  "row" uuid not null,
  decision integer not null,
  words text not null,
  received_at timestamp with time zone not null,
  made_by uuid not null,
  withdrawn_at timestamp with time zone,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  answer_words text,
  answer_late boolean,
  version integer not null default 1
);
alter table objection enable row level security;

create table objection_document (
  objection uuid not null,
  organisation uuid not null,
  document uuid not null,
  name text not null,
  hash text not null
);
alter table objection_document enable row level security;

create table objection_message (
  number bigint not null generated as identity,
  objection uuid not null,
  organisation uuid not null,
  side text not null,
  words text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null
);
alter table objection_message enable row level security;

create table oidc_link (
  issuer text not null,
  subject text not null,
  account uuid not null,
  linked_at timestamp with time zone not null
);
alter table oidc_link enable row level security;

create table organisation (
  id uuid not null default gen_random_uuid(),
  bin text not null,
  version integer not null default 1,
  merged_into uuid,
  registered_at timestamp with time zone not null
);
alter table organisation enable row level security;

create table organisation_contact (
  organisation uuid not null,
  address text not null,
  phone text not null,
  email text not null,
  version integer not null
);
alter table organisation_contact enable row level security;

create table organisation_fact (
  id bigint not null generated as identity,
  organisation uuid not null,
  kind text not null,
  value text,
  parent uuid,
  holds_from date not null,
  holds_until date,
  source text not null,
  known_from timestamp with time zone not null,
  known_until timestamp with time zone,
  search text generated always as (
CASE
    WHEN (kind ~~ 'name%'::text) THEN search_form(value)
    ELSE NULL::text
END) stored
);
alter table organisation_fact enable row level security;

create table outgoing_file (
  paper uuid not null,
  language text not null,
  format text not null,
  hash text not null,
  bytes bytea not null,
  made_at timestamp with time zone not null
);
alter table outgoing_file enable row level security;

create table outgoing_number (
  year integer not null,
  last integer not null
);
alter table outgoing_number enable row level security;

create table outgoing_paper (
  id uuid not null default gen_random_uuid(),
  year integer not null,
  number integer not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  organisation uuid not null,
  names jsonb not null,
  bin text not null,
  procedure_kind text not null,
  procedure_id uuid not null,
  addressee jsonb not null,
  facts jsonb not null,
  template text not null,
  template_version integer not null,
  texts jsonb not null,
  reader text not null
);
alter table outgoing_paper enable row level security;

create table paper_template (
  template text not null,
  version integer not null,
  texts jsonb not null,
  note text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null
);
alter table paper_template enable row level security;

create table plan_report (
  organisation uuid not null,
  year integer not null,
  number integer not null,
  operational_staff integer not null,
  research_staff integer not null,
  team_members integer not null,
  budget numeric(20,2) not null,
  research_income numeric(20,2) not null,
  source text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  document uuid
);
alter table plan_report enable row level security;

create table programme_co_executor (
  programme uuid not null,
  place integer not null,
  organisation uuid,
  name text
);
alter table programme_co_executor enable row level security;

create table protective_document (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  kind text not null,
  number text not null,
  number_fold text not null,
  granted_on date not null,
  year integer not null generated always as ((EXTRACT(year FROM granted_on))::integer) stored,
  title text not null,
  programme uuid,
  belongs_on date not null default '-infinity'::date,
  holding uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone
);
alter table protective_document enable row level security;

create table publication (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  reporting_year integer not null,
  version integer not null,
  preparation uuid not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  answer text not null,
  hash text not null
);
alter table publication enable row level security;

create table publication_explanation (
  preparation uuid not null,
  bin text not null,
  explanation text not null
);
alter table publication_explanation enable row level security;

create table publication_file (
  preparation uuid not null,
  name text not null,
  media text not null,
  bytes bigint not null,
  hash text not null
);
alter table publication_file enable row level security;

create table publication_preparation (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  snapshot integer not null,
  prepared_at timestamp with time zone not null,
  bundle text not null,
  key text not null,
  code text not null
);
alter table publication_preparation enable row level security;

create table publication_record (
  preparation uuid not null,
  number integer not null,
  kind text not null,
  bin text not null,
  item text not null,
  fields jsonb not null
);
alter table publication_record enable row level security;

create table publication_run (
  run uuid not null,
  round uuid not null,
  snapshot integer not null,
  begun_at timestamp with time zone not null
);
alter table publication_run enable row level security;

create table recovery_code (
  account uuid not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table recovery_code enable row level security;

create table register_revision (
  one boolean not null default true,
  number bigint not null
);
alter table register_revision enable row level security;

create table reminder (
  account uuid not null,
  term text not null,
  reporting_year integer not null,
  last_day date not null,
  sent_at timestamp with time zone not null
);
alter table reminder enable row level security;

create table reminder_setting (
  single boolean not null default true,
  days integer not null,
  version integer not null
);
alter table reminder_setting enable row level security;

create table report (
  round uuid not null,
  organisation uuid not null,
  revision bigint not null default 0
);
alter table report enable row level security;

create table reported_row (
  id uuid not null,
  round uuid not null,
  organisation uuid not null,
  table_name text not null,
  place bigint not null,
  fields jsonb not null,
  origin jsonb not null,
  version integer not null default 1,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
alter table reported_row enable row level security;

create table research_programme (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  title text not null,
  registration_number text not null,
  registration_fold text not null,
  funder text not null,
  amount numeric(20,2) not null,
  first_year integer not null,
  last_year integer not null,
  lead_name text,
  belongs_on date not null default '-infinity'::date,
  holding uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone
);
alter table research_programme enable row level security;

create table result_input (
  hash text not null,
  organisation uuid not null,
  rows text not null,
  count integer not null
);
alter table result_input enable row level security;

create table result_mark (
  submission uuid not null,
  mark text not null,
  inputs text not null
);
alter table result_mark enable row level security;

create table result_of_organisation (
  snapshot uuid not null,
  organisation uuid not null,
  submission uuid not null,
  inputs text not null,
  result jsonb not null,
  names jsonb not null,
  refused integer not null,
  tally jsonb,
  university_hospital boolean
);
alter table result_of_organisation enable row level security;

create table result_snapshot (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  number integer not null,
  computed_at timestamp with time zone not null,
  computed_by uuid not null,
  reason text not null,
  amends boolean not null,
  hashes jsonb not null,
  edition text not null,
  settings jsonb not null,
  weighting jsonb,
  calendar jsonb not null,
  code text not null
);
alter table result_snapshot enable row level security;

create table result_tally (
  inputs text not null,
  edition text not null,
  reporting_year integer not null,
  code text not null,
  tally jsonb not null,
  refused integer not null
);
alter table result_tally enable row level security;

create table revision_case (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  reporting_year integer not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  dossier jsonb,
  closed_at timestamp with time zone,
  version integer not null default 1
);
alter table revision_case enable row level security;

create table revision_event (
  "case" uuid not null,
  organisation uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  by uuid,
  event jsonb not null
);
alter table revision_event enable row level security;

create table round (
  id uuid not null default gen_random_uuid(),
  reporting_year integer not null,
  edition text not null,
  settings jsonb not null,
  weighting jsonb,
  version integer not null default 1,
  drafted_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  signature text not null default 'either'::text
);
alter table round enable row level security;

create table round_event (
  round uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  event jsonb not null
);
alter table round_event enable row level security;

create table round_participant (
  round uuid not null,
  organisation uuid not null,
  category text not null,
  university_hospital boolean not null,
  left_at timestamp with time zone
);
alter table round_participant enable row level security;

create table scenario (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  snapshot integer not null,
  name text not null,
  content jsonb not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null
);
alter table scenario enable row level security;

create table shared_work (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  work text not null,
  claimants uuid[] not null,
  found_at timestamp with time zone not null
);
alter table shared_work enable row level security;

create table shared_work_settlement (
  id uuid not null default gen_random_uuid(),
  work uuid not null,
  number integer not null,
  facts jsonb not null,
  positions jsonb not null,
  words text not null,
  settled_by uuid not null,
  settled_at timestamp with time zone not null
);
alter table shared_work_settlement enable row level security;

create table shared_work_word (
  id uuid not null default gen_random_uuid(),
  work uuid not null,
  organisation uuid,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  words text not null
);
alter table shared_work_word enable row level security;

create table sign_in_failure (
  who bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
alter table sign_in_failure enable row level security;

create table status_act (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  number integer not null,
  act text not null,
  holds_from date not null,
  paragraph text not null,
  ground_kk text not null,
  ground_ru text not null,
  ground_en text not null,
  document_kind text not null,
  document_number text not null,
  document_on date not null,
  document_issuer text not null,
  procedure_kind text,
  procedure_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null
);
alter table status_act enable row level security;

create table status_application (
  "case" uuid not null,
  organisation uuid not null,
  number integer not null,
  submitted_at timestamp with time zone not null,
  submitted_by uuid not null,
  data jsonb not null,
  form jsonb not null,
  documents jsonb not null,
  hash text not null
);
alter table status_application enable row level security;

create table status_case (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  form jsonb not null,
  closed_at timestamp with time zone,
  version integer not null default 1
);
alter table status_case enable row level security;

create table status_case_event (
  "case" uuid not null,
  organisation uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  by uuid,
  event jsonb not null
);
alter table status_case_event enable row level security;

create table status_opinion (
  "case" uuid not null,
  account uuid not null,
  name text not null,
  "position" text not null,
  words text not null,
  given_at timestamp with time zone not null
);
alter table status_opinion enable row level security;

create table submission (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  number integer not null,
  received_at timestamp with time zone not null,
  submitted_by uuid not null,
  revision bigint not null,
  hash text not null,
  statement text not null,
  signature jsonb not null,
  reporter jsonb not null,
  lists jsonb not null
);
alter table submission enable row level security;

create table submitted_row (
  submission uuid not null,
  "row" uuid not null,
  organisation uuid not null,
  table_name text not null,
  place bigint not null,
  fields jsonb not null,
  origin jsonb not null,
  version integer not null,
  evidence jsonb not null
);
alter table submitted_row enable row level security;

create table technology (
  id uuid not null default gen_random_uuid(),
  name_kk text,
  name_ru text,
  name_en text,
  field text not null,
  novelty text not null,
  htms_code text,
  unique_technology uuid,
  known_since_year integer,
  organisation uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone
);
alter table technology enable row level security;

create table technology_name (
  fold text not null,
  technology uuid not null
);
alter table technology_name enable row level security;

create table term_feed (
  account uuid not null,
  token bytea not null,
  made_at timestamp with time zone not null
);
alter table term_feed enable row level security;

create table term_reminder (
  account uuid not null,
  procedure_kind text not null,
  procedure_id uuid not null,
  term text not null,
  last_day date not null,
  sent_at timestamp with time zone not null
);
alter table term_reminder enable row level security;

create table transfer (
  id uuid not null default gen_random_uuid(),
  technology uuid not null,
  organisation uuid not null,
  receiver uuid,
  receiver_name text,
  region text not null,
  channel text not null,
  day date not null,
  year integer not null generated always as ((EXTRACT(year FROM day))::integer) stored,
  participants integer,
  patients integer,
  receiver_performs_from date,
  paid_by_fund boolean not null default false,
  belongs_on date not null default '-infinity'::date,
  holding uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone
);
alter table transfer enable row level security;

create table unique_technology (
  id uuid not null default gen_random_uuid(),
  code text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  approved_from date not null,
  approved_until date,
  source text not null,
  version integer not null default 1
);
alter table unique_technology enable row level security;

create table upload (
  id uuid not null,
  organisation uuid not null,
  account uuid not null,
  name text not null,
  size bigint not null,
  begun_at timestamp with time zone not null,
  hash text,
  media_type text,
  scanned boolean
);
alter table upload enable row level security;

create table verification_assignment (
  round uuid not null,
  organisation uuid not null,
  indicator text not null,
  account uuid not null,
  assigned_by uuid not null,
  assigned_at timestamp with time zone not null
);
alter table verification_assignment enable row level security;

create table verification_check (
  submission uuid not null,
  "row" uuid not null,
  organisation uuid not null,
  findings jsonb not null,
  checked_at timestamp with time zone not null
);
alter table verification_check enable row level security;

create table verification_conflict (
  round uuid not null,
  organisation uuid not null,
  account uuid not null,
  words text not null,
  declared_at timestamp with time zone not null
);
alter table verification_conflict enable row level security;

create table verification_decision (
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  "row" uuid not null,
  number integer not null,
  submission uuid not null,
  row_version integer not null,
  evidence jsonb not null,
  outcome text not null,
  ground text,
  paragraph text,
  words text not null,
  changes jsonb not null,
  four_eyes boolean not null,
  way text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  act uuid not null
);
alter table verification_decision enable row level security;

create table verification_key (
  round uuid not null,
  organisation uuid not null,
  submission uuid not null,
  "row" uuid not null,
  key text not null
);
alter table verification_key enable row level security;

create table verification_looked (
  submission uuid not null,
  round uuid not null,
  organisation uuid not null,
  looked_at timestamp with time zone not null
);
alter table verification_looked enable row level security;

create table verification_outlier (
  submission uuid not null,
  organisation uuid not null,
  component text not null,
  points text not null,
  before text not null
);
alter table verification_outlier enable row level security;

create table verification_publication (
  round uuid not null,
  reporting_year integer not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  results jsonb not null
);
alter table verification_publication enable row level security;

create table verification_second (
  decision uuid not null,
  organisation uuid not null,
  confirmed boolean not null,
  words text not null,
  seconded_by uuid not null,
  seconded_at timestamp with time zone not null
);
alter table verification_second enable row level security;

create table work_claim (
  "row" uuid not null,
  round uuid not null,
  organisation uuid not null,
  work text not null,
  title text not null,
  facts jsonb not null
);
alter table work_claim enable row level security;

create table work_lookup (
  doi text not null,
  found boolean not null,
  title text,
  year integer,
  looked_up_at timestamp with time zone not null
);
alter table work_lookup enable row level security;

create table vault.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);

create table vault.secret (
  name text not null,
  value bytea not null
);

-- Constraints -----------------------------------------------------------------------------------------

alter table account add constraint account_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table account add constraint account_email_key UNIQUE (email);

alter table account add constraint account_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])));

alter table account add constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table account add constraint account_pkey PRIMARY KEY (id);

alter table account_challenge add constraint account_challenge_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table account_challenge add constraint account_challenge_device_check CHECK ((length(device) <= 100));

alter table account_challenge add constraint account_challenge_hash_check CHECK ((octet_length(hash) = 32));

alter table account_challenge add constraint account_challenge_kind_check CHECK ((kind = ANY (ARRAY['second-factor'::text, 'password-reset'::text])));

alter table account_challenge add constraint account_challenge_pkey PRIMARY KEY (hash);

alter table account_role add constraint account_role_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table account_role add constraint account_role_check CHECK (((role = ANY (ARRAY['officer'::text, 'head'::text, 'group-analyst'::text, 'group-reader'::text])) = (organisation IS NOT NULL)));

alter table account_role add constraint account_role_conflict_check CHECK (((length(conflict) >= 1) AND (length(conflict) <= 1000)));

alter table account_role add constraint account_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES account(id);

alter table account_role add constraint account_role_pkey PRIMARY KEY (id);

alter table account_role add constraint account_role_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES account(id);

alter table account_role add constraint account_role_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'head'::text, 'group-analyst'::text, 'group-reader'::text, 'verifier'::text, 'chief'::text, 'secretary'::text, 'member'::text, 'official'::text, 'appeal-member'::text, 'appeal-chair'::text, 'analyst'::text, 'administrator'::text, 'observer'::text])));

alter table account_secret add constraint account_secret_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table account_secret add constraint account_secret_pkey PRIMARY KEY (account);

alter table account_session add constraint account_session_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table account_session add constraint account_session_device_check CHECK ((length(device) <= 100));

alter table account_session add constraint account_session_pkey PRIMARY KEY (id);

alter table account_session add constraint account_session_token_check CHECK ((octet_length(token) = 32));

alter table account_session add constraint account_session_token_key UNIQUE (token);

alter table account_session add constraint account_session_way_check CHECK ((way = ANY (ARRAY['password'::text, 'oidc'::text, 'example'::text])));

alter table appeal add constraint appeal_decision_kind_check CHECK ((decision_kind = ANY (ARRAY['assignment'::text, 'revision'::text])));

alter table appeal add constraint appeal_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table appeal add constraint appeal_pkey PRIMARY KEY (id);

alter table appeal add constraint appeal_version_check CHECK ((version > 0));

alter table appeal add constraint appeal_words_check CHECK (((length(words) >= 3) AND (length(words) <= 8000)));

alter table appeal_document add constraint appeal_document_appeal_fkey FOREIGN KEY (appeal) REFERENCES appeal(id);

alter table appeal_document add constraint appeal_document_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table appeal_document add constraint appeal_document_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table appeal_document add constraint appeal_document_pkey PRIMARY KEY (appeal, document);

alter table appeal_event add constraint appeal_event_appeal_fkey FOREIGN KEY (appeal) REFERENCES appeal(id);

alter table appeal_event add constraint appeal_event_event_check CHECK ((jsonb_typeof(event) = 'object'::text));

alter table appeal_event add constraint appeal_event_number_check CHECK ((number > 0));

alter table appeal_event add constraint appeal_event_pkey PRIMARY KEY (appeal, number);

alter table attachment add constraint attachment_asked_check CHECK (((length(asked) >= 1) AND (length(asked) <= 60)));

alter table attachment add constraint attachment_check CHECK ((("row" IS NOT NULL) OR (asked IS NOT NULL)));

alter table attachment add constraint attachment_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table attachment add constraint attachment_pkey PRIMARY KEY (id);

alter table attachment add constraint attachment_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table attachment add constraint attachment_row_fkey FOREIGN KEY ("row") REFERENCES reported_row(id);

alter table calendar_edition add constraint calendar_edition_days_check CHECK ((jsonb_typeof(days) = 'array'::text));

alter table calendar_edition add constraint calendar_edition_number_check CHECK ((number > 0));

alter table calendar_edition add constraint calendar_edition_pkey PRIMARY KEY (serial);

alter table calendar_edition add constraint calendar_edition_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));

alter table calendar_edition add constraint calendar_edition_year_check CHECK (((year >= 2000) AND (year <= 2100)));

alter table calendar_edition add constraint calendar_edition_year_number_key UNIQUE (year, number);

alter table council_conflict add constraint council_conflict_item_fkey FOREIGN KEY (item) REFERENCES council_item(id) ON DELETE CASCADE;

alter table council_conflict add constraint council_conflict_pkey PRIMARY KEY (item, account);

alter table council_conflict add constraint council_conflict_words_check CHECK (((length(words) >= 3) AND (length(words) <= 1000)));

alter table council_file add constraint council_file_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 20000000)));

alter table council_file add constraint council_file_check CHECK (((kind = 'paper'::text) = (item IS NOT NULL)));

alter table council_file add constraint council_file_check1 CHECK (((kind = 'paper'::text) = (language IS NULL)));

alter table council_file add constraint council_file_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])));

alter table council_file add constraint council_file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table council_file add constraint council_file_item_fkey FOREIGN KEY (item) REFERENCES council_item(id) ON DELETE CASCADE;

alter table council_file add constraint council_file_kind_check CHECK ((kind = ANY (ARRAY['paper'::text, 'pack'::text, 'protocol'::text])));

alter table council_file add constraint council_file_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text])));

alter table council_file add constraint council_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table council_file add constraint council_file_pkey PRIMARY KEY (id);

alter table council_file add constraint council_file_sitting_fkey FOREIGN KEY (sitting) REFERENCES council_sitting(id);

alter table council_item add constraint council_item_ballot_check CHECK ((ballot = ANY (ARRAY['open'::text, 'secret'::text])));

alter table council_item add constraint council_item_check CHECK ((num_nulls(votes_for, votes_against, votes_abstained, resolution_kk, resolution_ru, adopted, voted_at) = ANY (ARRAY[0, 7])));

alter table council_item add constraint council_item_check1 CHECK ((num_nulls(matter, proposal) = ANY (ARRAY[0, 2])));

alter table council_item add constraint council_item_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40)));

alter table council_item add constraint council_item_matter_fkey FOREIGN KEY (matter) REFERENCES council_matter(id);

alter table council_item add constraint council_item_pkey PRIMARY KEY (id);

alter table council_item add constraint council_item_place_check CHECK ((place > 0));

alter table council_item add constraint council_item_proposal_check CHECK ((proposal = ANY (ARRAY['approve'::text, 'refuse'::text, 'keep'::text, 'withdraw'::text])));

alter table council_item add constraint council_item_resolution_kk_check CHECK (((length(resolution_kk) >= 3) AND (length(resolution_kk) <= 8000)));

alter table council_item add constraint council_item_resolution_ru_check CHECK (((length(resolution_ru) >= 3) AND (length(resolution_ru) <= 8000)));

alter table council_item add constraint council_item_sitting_fkey FOREIGN KEY (sitting) REFERENCES council_sitting(id);

alter table council_item add constraint council_item_sitting_place_key UNIQUE (sitting, place) DEFERRABLE INITIALLY DEFERRED;

alter table council_item add constraint council_item_snapshot_check CHECK ((snapshot > 0));

alter table council_item add constraint council_item_title_kk_check CHECK (((length(title_kk) >= 3) AND (length(title_kk) <= 500)));

alter table council_item add constraint council_item_title_ru_check CHECK (((length(title_ru) >= 3) AND (length(title_ru) <= 500)));

alter table council_item add constraint council_item_votes_abstained_check CHECK ((votes_abstained >= 0));

alter table council_item add constraint council_item_votes_against_check CHECK ((votes_against >= 0));

alter table council_item add constraint council_item_votes_for_check CHECK ((votes_for >= 0));

alter table council_matter add constraint council_matter_check CHECK ((settled_at >= raised_at));

alter table council_matter add constraint council_matter_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'revision'::text])));

alter table council_matter add constraint council_matter_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table council_matter add constraint council_matter_pkey PRIMARY KEY (id);

alter table council_matter add constraint council_matter_title_kk_check CHECK (((length(title_kk) >= 3) AND (length(title_kk) <= 500)));

alter table council_matter add constraint council_matter_title_ru_check CHECK (((length(title_ru) >= 3) AND (length(title_ru) <= 500)));

alter table council_protocol_number add constraint council_protocol_number_last_check CHECK ((last > 0));

alter table council_protocol_number add constraint council_protocol_number_pkey PRIMARY KEY (year);

alter table council_seat add constraint council_seat_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));

alter table council_seat add constraint council_seat_pkey PRIMARY KEY (sitting, account);

alter table council_seat add constraint council_seat_presence_check CHECK ((presence = ANY (ARRAY['in-person'::text, 'remote'::text])));

alter table council_seat add constraint council_seat_sitting_fkey FOREIGN KEY (sitting) REFERENCES council_sitting(id);

alter table council_signature add constraint council_signature_factor_check CHECK ((factor = ANY (ARRAY['app'::text, 'recovery'::text, 'example'::text])));

alter table council_signature add constraint council_signature_part_check CHECK ((part = ANY (ARRAY['chair'::text, 'secretary'::text])));

alter table council_signature add constraint council_signature_pkey PRIMARY KEY (sitting, part);

alter table council_signature add constraint council_signature_sitting_account_key UNIQUE (sitting, account);

alter table council_signature add constraint council_signature_sitting_fkey FOREIGN KEY (sitting) REFERENCES council_sitting(id);

alter table council_signature add constraint council_signature_statement_hash_check CHECK ((statement_hash ~ '^[0-9a-f]{64}$'::text));

alter table council_sitting add constraint council_sitting_cancelled_words_check CHECK (((length(cancelled_words) >= 3) AND (length(cancelled_words) <= 2000)));

alter table council_sitting add constraint council_sitting_check CHECK ((num_nulls(cancelled_at, cancelled_words) = ANY (ARRAY[0, 2])));

alter table council_sitting add constraint council_sitting_check1 CHECK ((num_nulls(protocol_year, protocol_number, protocol, protocol_hash, drawn_up_at) = ANY (ARRAY[0, 5])));

alter table council_sitting add constraint council_sitting_check2 CHECK (((cancelled_at IS NULL) OR (protocol_number IS NULL)));

alter table council_sitting add constraint council_sitting_check3 CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL)));

alter table council_sitting add constraint council_sitting_check4 CHECK (((protocol_number IS NULL) OR (closed_at IS NOT NULL)));

alter table council_sitting add constraint council_sitting_hour_check CHECK ((hour ~ '^([01]\d|2[0-3]):[0-5]\d$'::text));

alter table council_sitting add constraint council_sitting_pkey PRIMARY KEY (id);

alter table council_sitting add constraint council_sitting_place_kk_check CHECK (((length(place_kk) >= 3) AND (length(place_kk) <= 300)));

alter table council_sitting add constraint council_sitting_place_ru_check CHECK (((length(place_ru) >= 3) AND (length(place_ru) <= 300)));

alter table council_sitting add constraint council_sitting_protocol_check CHECK ((jsonb_typeof(protocol) = 'object'::text));

alter table council_sitting add constraint council_sitting_protocol_hash_check CHECK ((protocol_hash ~ '^[0-9a-f]{64}$'::text));

alter table council_sitting add constraint council_sitting_protocol_number_check CHECK ((protocol_number > 0));

alter table council_sitting add constraint council_sitting_protocol_year_protocol_number_key UNIQUE (protocol_year, protocol_number);

alter table council_sitting add constraint council_sitting_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table council_sitting add constraint council_sitting_version_check CHECK ((version > 0));

alter table council_vote add constraint council_vote_item_fkey FOREIGN KEY (item) REFERENCES council_item(id) ON DELETE CASCADE;

alter table council_vote add constraint council_vote_pkey PRIMARY KEY (item, account);

alter table council_vote add constraint council_vote_vote_check CHECK ((vote = ANY (ARRAY['for'::text, 'against'::text, 'abstained'::text])));

alter table document add constraint document_check CHECK ((swept_at >= removed_at));

alter table document add constraint document_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table document add constraint document_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table document add constraint document_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table document add constraint document_pkey PRIMARY KEY (id);

alter table document add constraint document_size_check CHECK ((size > 0));

alter table document add constraint document_version_check CHECK ((version > 0));

alter table document_hold add constraint document_hold_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table document_hold add constraint document_hold_pkey PRIMARY KEY (document, room, subject);

alter table document_quota add constraint document_quota_bytes_check CHECK ((bytes >= 0));

alter table document_quota add constraint document_quota_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table document_quota add constraint document_quota_pkey PRIMARY KEY (organisation);

alter table document_quota add constraint document_quota_version_check CHECK ((version > 0));

alter table idempotency_key add constraint idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)));

alter table idempotency_key add constraint idempotency_key_pkey PRIMARY KEY (account, key);

alter table idempotency_key add constraint idempotency_key_request_check CHECK ((octet_length(request) = 32));

alter table innovation_classifier add constraint innovation_classifier_check CHECK (((until_year >= from_year) AND (until_year <= 2200)));

alter table innovation_classifier add constraint innovation_classifier_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text));

alter table innovation_classifier add constraint innovation_classifier_from_year_check CHECK (((from_year >= 1950) AND (from_year <= 2200)));

alter table innovation_classifier add constraint innovation_classifier_group_code_check CHECK ((group_code ~ '^[a-z][a-z0-9-]{1,39}$'::text));

alter table innovation_classifier add constraint innovation_classifier_kind_check CHECK ((kind = ANY (ARRAY['field'::text, 'source'::text, 'channel'::text, 'novelty'::text, 'protection'::text])));

alter table innovation_classifier add constraint innovation_classifier_kind_code_key UNIQUE (kind, code);

alter table innovation_classifier add constraint innovation_classifier_name_en_check CHECK (((length(name_en) >= 2) AND (length(name_en) <= 200)));

alter table innovation_classifier add constraint innovation_classifier_name_kk_check CHECK (((length(name_kk) >= 2) AND (length(name_kk) <= 200)));

alter table innovation_classifier add constraint innovation_classifier_name_ru_check CHECK (((length(name_ru) >= 2) AND (length(name_ru) <= 200)));

alter table innovation_classifier add constraint innovation_classifier_pkey PRIMARY KEY (id);

alter table innovation_classifier add constraint innovation_classifier_place_check CHECK ((place > 0));

alter table innovation_classifier add constraint innovation_classifier_version_check CHECK ((version > 0));

alter table innovation_document add constraint innovation_document_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table innovation_document add constraint innovation_document_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table innovation_document add constraint innovation_document_pkey PRIMARY KEY (register, item, document);

alter table innovation_document add constraint innovation_document_register_check CHECK ((register = ANY (ARRAY['introduction'::text, 'transfer'::text, 'programme'::text, 'protective-document'::text])));

alter table innovation_mark add constraint innovation_mark_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table innovation_mark add constraint innovation_mark_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table innovation_mark add constraint innovation_mark_pkey PRIMARY KEY (organisation, holding);

alter table innovation_mark add constraint innovation_mark_revision_check CHECK ((revision > 0));

alter table innovation_report add constraint innovation_report_check CHECK (((to_year >= from_year) AND (to_year <= (from_year + 30))));

alter table innovation_report add constraint innovation_report_check1 CHECK (((scope = 'holding'::text) = (holding IS NOT NULL)));

alter table innovation_report add constraint innovation_report_check2 CHECK (((scope = 'organisation'::text) = (organisation IS NOT NULL)));

alter table innovation_report add constraint innovation_report_check3 CHECK (((scope = 'region'::text) = (region IS NOT NULL)));

alter table innovation_report add constraint innovation_report_from_year_check CHECK (((from_year >= 1950) AND (from_year <= 2200)));

alter table innovation_report add constraint innovation_report_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table innovation_report add constraint innovation_report_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table innovation_report add constraint innovation_report_pkey PRIMARY KEY (id);

alter table innovation_report add constraint innovation_report_region_check CHECK ((region ~ '^[0-9]{2}$'::text));

alter table innovation_report add constraint innovation_report_run_fkey FOREIGN KEY (run) REFERENCES job_run(id);

alter table innovation_report add constraint innovation_report_scope_check CHECK ((scope = ANY (ARRAY['holding'::text, 'organisation'::text, 'region'::text, 'all'::text])));

alter table innovation_report_text add constraint innovation_report_text_content_check CHECK ((jsonb_typeof(content) = 'object'::text));

alter table innovation_report_text add constraint innovation_report_text_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])));

alter table innovation_report_text add constraint innovation_report_text_pkey PRIMARY KEY (report, language);

alter table innovation_report_text add constraint innovation_report_text_report_fkey FOREIGN KEY (report) REFERENCES innovation_report(id);

alter table innovation_version add constraint innovation_version_act_check CHECK ((act = ANY (ARRAY['entered'::text, 'imported'::text, 'changed'::text, 'withdrawn'::text, 'restored'::text])));

alter table innovation_version add constraint innovation_version_content_check CHECK ((jsonb_typeof(content) = 'object'::text));

alter table innovation_version add constraint innovation_version_number_check CHECK ((number > 0));

alter table innovation_version add constraint innovation_version_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table innovation_version add constraint innovation_version_pkey PRIMARY KEY (register, item, number);

alter table innovation_version add constraint innovation_version_register_check CHECK ((register = ANY (ARRAY['technology'::text, 'introduction'::text, 'transfer'::text, 'programme'::text, 'protective-document'::text, 'classifier'::text, 'unique-technology'::text])));

alter table innovation_version add constraint innovation_version_words_check CHECK (((length(words) >= 3) AND (length(words) <= 1000)));

alter table intake_closing add constraint intake_closing_number_check CHECK ((number > 0));

alter table intake_closing add constraint intake_closing_pkey PRIMARY KEY (round, number);

alter table intake_closing add constraint intake_closing_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table intake_closing add constraint intake_closing_submissions_check CHECK ((jsonb_typeof(submissions) = 'array'::text));

alter table introduction add constraint introduction_act_document_fkey FOREIGN KEY (act_document) REFERENCES document(id);

alter table introduction add constraint introduction_act_number_check CHECK (((length(act_number) >= 1) AND (length(act_number) <= 100)));

alter table introduction add constraint introduction_check CHECK ((num_nulls(act_number, act_on) = ANY (ARRAY[0, 2])));

alter table introduction add constraint introduction_check1 CHECK (((act_document IS NULL) OR (act_number IS NOT NULL)));

alter table introduction add constraint introduction_departments_check CHECK (((length(departments) >= 1) AND (length(departments) <= 500)));

alter table introduction add constraint introduction_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table introduction add constraint introduction_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table introduction add constraint introduction_pkey PRIMARY KEY (id);

alter table introduction add constraint introduction_programme_fkey FOREIGN KEY (programme) REFERENCES research_programme(id);

alter table introduction add constraint introduction_protective_document_fkey FOREIGN KEY (protective_document) REFERENCES protective_document(id);

alter table introduction add constraint introduction_technology_fkey FOREIGN KEY (technology) REFERENCES technology(id);

alter table introduction add constraint introduction_version_check CHECK ((version > 0));

alter table introduction add constraint introduction_year_check CHECK (((year >= 1950) AND (year <= 2200)));

alter table introduction_use add constraint introduction_use_check CHECK ((num_nonnulls(patients, income) > 0));

alter table introduction_use add constraint introduction_use_income_check CHECK ((income >= (0)::numeric));

alter table introduction_use add constraint introduction_use_introduction_fkey FOREIGN KEY (introduction) REFERENCES introduction(id);

alter table introduction_use add constraint introduction_use_patients_check CHECK (((patients >= 0) AND (patients <= 1000000)));

alter table introduction_use add constraint introduction_use_pkey PRIMARY KEY (introduction, year);

alter table introduction_use add constraint introduction_use_year_check CHECK (((year >= 1950) AND (year <= 2200)));

alter table invitation add constraint invitation_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));

alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES account(id);

alter table invitation add constraint invitation_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])));

alter table invitation add constraint invitation_pkey PRIMARY KEY (id);

alter table invitation add constraint invitation_token_check CHECK ((octet_length(token) = 32));

alter table invitation add constraint invitation_token_key UNIQUE (token);

alter table job_effect add constraint job_effect_key_check CHECK (((length(key) >= 1) AND (length(key) <= 300)));

alter table job_effect add constraint job_effect_pkey PRIMARY KEY (key);

alter table job_run add constraint job_run_attempt_check CHECK ((attempt >= 0));

alter table job_run add constraint job_run_done_check CHECK ((done >= 0));

alter table job_run add constraint job_run_pkey PRIMARY KEY (id);

alter table job_run add constraint job_run_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 60)));

alter table job_run add constraint job_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));

alter table job_run add constraint job_run_total_check CHECK ((total >= 0));

alter table journal_check add constraint journal_check_anchors_check CHECK ((anchors >= 0));

alter table journal_check add constraint journal_check_entries_check CHECK ((entries >= 0));

alter table journal_check add constraint journal_check_faults_check CHECK ((faults >= 0));

alter table journal_check add constraint journal_check_head_check CHECK ((head ~ '^[0-9a-f]{64}$'::text));

alter table journal_check add constraint journal_check_pkey PRIMARY KEY (id);

alter table journal_entry add constraint journal_entry_hash_check CHECK ((octet_length(hash) = 32));

alter table journal_entry add constraint journal_entry_hash_key UNIQUE (hash);

alter table journal_entry add constraint journal_entry_number_check CHECK ((number > 0));

alter table journal_entry add constraint journal_entry_pkey PRIMARY KEY (number);

alter table journal_entry add constraint journal_entry_previous_check CHECK ((octet_length(previous) = 32));

alter table journal_head add constraint journal_head_pkey PRIMARY KEY (single);

alter table journal_head add constraint journal_head_single_check CHECK (single);

alter table journal_list add constraint journal_list_damaged_check CHECK ((damaged >= 0));

alter table journal_list add constraint journal_list_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)));

alter table journal_list add constraint journal_list_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table journal_list add constraint journal_list_hash_key UNIQUE (hash);

alter table journal_list add constraint journal_list_journals_check CHECK ((journals >= 0));

alter table journal_list add constraint journal_list_pkey PRIMARY KEY (id);

alter table journal_list add constraint journal_list_year_check CHECK (((year >= 1990) AND (year <= 2100)));

alter table journal_quartile add constraint journal_quartile_list_fkey FOREIGN KEY (list) REFERENCES journal_list(id);

alter table journal_quartile add constraint journal_quartile_pkey PRIMARY KEY (list, issn);

alter table journal_quartile add constraint journal_quartile_quartile_check CHECK ((quartile = ANY (ARRAY['Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text])));

alter table late_document add constraint late_document_asked_check CHECK (((length(asked) >= 1) AND (length(asked) <= 60)));

alter table late_document add constraint late_document_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table late_document add constraint late_document_pkey PRIMARY KEY (id);

alter table late_document add constraint late_document_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES round_participant(round, organisation);

alter table late_row add constraint late_row_fields_check CHECK ((jsonb_typeof(fields) = 'object'::text));

alter table late_row add constraint late_row_pkey PRIMARY KEY (id);

alter table late_row add constraint late_row_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES round_participant(round, organisation);

alter table late_row add constraint late_row_table_name_check CHECK ((table_name = ANY (ARRAY['staff'::text, 'learners'::text, 'funding'::text, 'publications'::text, 'citations'::text, 'hirsch'::text, 'patents'::text, 'commercialisation'::text, 'conferences'::text, 'htms'::text])));

alter table late_row add constraint late_row_version_check CHECK ((version > 0));

alter table missed_term add constraint missed_term_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table missed_term add constraint missed_term_pkey PRIMARY KEY (procedure_kind, procedure_id, term, last_day);

alter table missed_term add constraint missed_term_procedure_kind_check CHECK ((procedure_kind = ANY (ARRAY['round'::text, 'objection'::text, 'assignment'::text, 'revision'::text, 'appeal'::text])));

alter table missed_term add constraint missed_term_term_check CHECK (((length(term) >= 3) AND (length(term) <= 60)));

alter table objection add constraint objection_answer_check CHECK ((answer = ANY (ARRAY['credited'::text, 'changed'::text, 'refused'::text])));

alter table objection add constraint objection_answer_words_check CHECK (((length(answer_words) >= 3) AND (length(answer_words) <= 8000)));

alter table objection add constraint objection_check CHECK ((num_nulls(answered_at, answered_by, answer, answer_words, answer_late) = ANY (ARRAY[0, 5])));

alter table objection add constraint objection_check1 CHECK (((withdrawn_at IS NULL) OR (answered_at IS NULL)));

alter table objection add constraint objection_decision_check CHECK ((decision >= 0));

alter table objection add constraint objection_pkey PRIMARY KEY (id);

alter table objection add constraint objection_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table objection add constraint objection_version_check CHECK ((version > 0));

alter table objection add constraint objection_words_check CHECK (((length(words) >= 3) AND (length(words) <= 8000)));

alter table objection_document add constraint objection_document_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table objection_document add constraint objection_document_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table objection_document add constraint objection_document_objection_fkey FOREIGN KEY (objection) REFERENCES objection(id);

alter table objection_document add constraint objection_document_pkey PRIMARY KEY (objection, document);

alter table objection_message add constraint objection_message_objection_fkey FOREIGN KEY (objection) REFERENCES objection(id);

alter table objection_message add constraint objection_message_pkey PRIMARY KEY (number);

alter table objection_message add constraint objection_message_side_check CHECK ((side = ANY (ARRAY['organisation'::text, 'body'::text])));

alter table objection_message add constraint objection_message_words_check CHECK (((length(words) >= 1) AND (length(words) <= 8000)));

alter table oidc_link add constraint oidc_link_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table oidc_link add constraint oidc_link_pkey PRIMARY KEY (issuer, subject);

alter table oidc_link add constraint oidc_link_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)));

alter table organisation add constraint organisation_bin_check CHECK ((bin ~ '^[0-9]{12}$'::text));

alter table organisation add constraint organisation_bin_key UNIQUE (bin);

alter table organisation add constraint organisation_check CHECK ((merged_into <> id));

alter table organisation add constraint organisation_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organisation(id);

alter table organisation add constraint organisation_pkey PRIMARY KEY (id);

alter table organisation add constraint organisation_version_check CHECK ((version > 0));

alter table organisation_contact add constraint organisation_contact_address_check CHECK ((length(address) <= 400));

alter table organisation_contact add constraint organisation_contact_email_check CHECK ((length(email) <= 200));

alter table organisation_contact add constraint organisation_contact_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table organisation_contact add constraint organisation_contact_phone_check CHECK ((length(phone) <= 60));

alter table organisation_contact add constraint organisation_contact_pkey PRIMARY KEY (organisation);

alter table organisation_contact add constraint organisation_contact_version_check CHECK ((version > 0));

alter table organisation_fact add constraint organisation_fact_check CHECK ((holds_until > holds_from));

alter table organisation_fact add constraint organisation_fact_check1 CHECK (
CASE
    WHEN (kind = 'parent'::text) THEN ((value IS NULL) AND (parent IS DISTINCT FROM organisation))
    ELSE ((value IS NOT NULL) AND (parent IS NULL))
END);

alter table organisation_fact add constraint organisation_fact_check2 CHECK (((kind !~~ 'name%'::text) OR ((length(value) >= 2) AND (length(value) <= 400))));

alter table organisation_fact add constraint organisation_fact_check3 CHECK (((kind <> 'category'::text) OR (value = ANY (ARRAY['clinical'::text, 'non_clinical'::text, 'education'::text]))));

alter table organisation_fact add constraint organisation_fact_check4 CHECK (((kind <> 'founder'::text) OR (value = ANY (ARRAY['government'::text, 'akimat'::text, 'non_state'::text]))));

alter table organisation_fact add constraint organisation_fact_check5 CHECK (((kind <> 'region'::text) OR (value ~ '^[0-9]{2}$'::text)));

alter table organisation_fact add constraint organisation_fact_check6 CHECK (((kind <> 'university_hospital'::text) OR (value = ANY (ARRAY['yes'::text, 'no'::text]))));

alter table organisation_fact add constraint organisation_fact_kind_check CHECK ((kind = ANY (ARRAY['name_kk'::text, 'name_ru'::text, 'name_en'::text, 'category'::text, 'founder'::text, 'region'::text, 'university_hospital'::text, 'parent'::text])));

alter table organisation_fact add constraint organisation_fact_once EXCLUDE USING gist (organisation WITH =, kind WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((known_until IS NULL));

alter table organisation_fact add constraint organisation_fact_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table organisation_fact add constraint organisation_fact_parent_fkey FOREIGN KEY (parent) REFERENCES organisation(id);

alter table organisation_fact add constraint organisation_fact_pkey PRIMARY KEY (id);

alter table organisation_fact add constraint organisation_fact_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));

alter table outgoing_file add constraint outgoing_file_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 20000000)));

alter table outgoing_file add constraint outgoing_file_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])));

alter table outgoing_file add constraint outgoing_file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table outgoing_file add constraint outgoing_file_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text])));

alter table outgoing_file add constraint outgoing_file_paper_fkey FOREIGN KEY (paper) REFERENCES outgoing_paper(id);

alter table outgoing_file add constraint outgoing_file_pkey PRIMARY KEY (paper, language, format);

alter table outgoing_number add constraint outgoing_number_last_check CHECK ((last > 0));

alter table outgoing_number add constraint outgoing_number_pkey PRIMARY KEY (year);

alter table outgoing_paper add constraint outgoing_paper_addressee_check CHECK ((jsonb_typeof(addressee) = 'object'::text));

alter table outgoing_paper add constraint outgoing_paper_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text));

alter table outgoing_paper add constraint outgoing_paper_names_check CHECK ((jsonb_typeof(names) = 'object'::text));

alter table outgoing_paper add constraint outgoing_paper_number_check CHECK ((number > 0));

alter table outgoing_paper add constraint outgoing_paper_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table outgoing_paper add constraint outgoing_paper_pkey PRIMARY KEY (id);

alter table outgoing_paper add constraint outgoing_paper_procedure_kind_check CHECK ((procedure_kind = ANY (ARRAY['assignment'::text, 'revision'::text, 'appeal'::text])));

alter table outgoing_paper add constraint outgoing_paper_reader_check CHECK ((reader = ANY (ARRAY['organisation'::text, 'bodies'::text])));

alter table outgoing_paper add constraint outgoing_paper_template_version_check CHECK ((template_version >= 0));

alter table outgoing_paper add constraint outgoing_paper_texts_check CHECK ((jsonb_typeof(texts) = 'object'::text));

alter table outgoing_paper add constraint outgoing_paper_year_number_key UNIQUE (year, number);

alter table paper_template add constraint paper_template_note_check CHECK (((length(note) >= 3) AND (length(note) <= 500)));

alter table paper_template add constraint paper_template_pkey PRIMARY KEY (template, version);

alter table paper_template add constraint paper_template_template_check CHECK ((template ~ '^[a-z]+(-[a-z]+)*$'::text));

alter table paper_template add constraint paper_template_texts_check CHECK ((jsonb_typeof(texts) = 'object'::text));

alter table paper_template add constraint paper_template_version_check CHECK ((version > 0));

alter table plan_report add constraint plan_report_budget_check CHECK ((budget > (0)::numeric));

alter table plan_report add constraint plan_report_check CHECK (((research_staff + team_members) <= operational_staff));

alter table plan_report add constraint plan_report_check1 CHECK ((research_income <= budget));

alter table plan_report add constraint plan_report_document_fkey FOREIGN KEY (document) REFERENCES document(id);

alter table plan_report add constraint plan_report_number_check CHECK ((number > 0));

alter table plan_report add constraint plan_report_operational_staff_check CHECK ((operational_staff > 0));

alter table plan_report add constraint plan_report_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table plan_report add constraint plan_report_pkey PRIMARY KEY (organisation, year, number);

alter table plan_report add constraint plan_report_research_income_check CHECK ((research_income >= (0)::numeric));

alter table plan_report add constraint plan_report_research_staff_check CHECK ((research_staff >= 0));

alter table plan_report add constraint plan_report_source_check CHECK (((length(source) >= 3) AND (length(source) <= 300)));

alter table plan_report add constraint plan_report_team_members_check CHECK ((team_members >= 0));

alter table plan_report add constraint plan_report_year_check CHECK (((year >= 2000) AND (year <= 2200)));

alter table programme_co_executor add constraint programme_co_executor_check CHECK ((num_nonnulls(organisation, name) = 1));

alter table programme_co_executor add constraint programme_co_executor_name_check CHECK (((length(name) >= 2) AND (length(name) <= 300)));

alter table programme_co_executor add constraint programme_co_executor_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table programme_co_executor add constraint programme_co_executor_pkey PRIMARY KEY (programme, place);

alter table programme_co_executor add constraint programme_co_executor_place_check CHECK ((place > 0));

alter table programme_co_executor add constraint programme_co_executor_programme_fkey FOREIGN KEY (programme) REFERENCES research_programme(id);

alter table protective_document add constraint protective_document_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table protective_document add constraint protective_document_number_check CHECK (((length(number) >= 1) AND (length(number) <= 100)));

alter table protective_document add constraint protective_document_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table protective_document add constraint protective_document_pkey PRIMARY KEY (id);

alter table protective_document add constraint protective_document_programme_fkey FOREIGN KEY (programme) REFERENCES research_programme(id);

alter table protective_document add constraint protective_document_title_check CHECK (((length(title) >= 3) AND (length(title) <= 1000)));

alter table protective_document add constraint protective_document_version_check CHECK ((version > 0));

alter table publication add constraint publication_check CHECK ((hash = encode(sha256(convert_to(answer, 'UTF8'::name)), 'hex'::text)));

alter table publication add constraint publication_pkey PRIMARY KEY (id);

alter table publication add constraint publication_preparation_fkey FOREIGN KEY (preparation) REFERENCES publication_preparation(id);

alter table publication add constraint publication_preparation_key UNIQUE (preparation);

alter table publication add constraint publication_reporting_year_version_key UNIQUE (reporting_year, version);

alter table publication add constraint publication_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table publication add constraint publication_round_version_key UNIQUE (round, version);

alter table publication add constraint publication_version_check CHECK ((version > 0));

alter table publication_explanation add constraint publication_explanation_bin_check CHECK ((bin ~ '^\d{12}$'::text));

alter table publication_explanation add constraint publication_explanation_pkey PRIMARY KEY (preparation, bin);

alter table publication_explanation add constraint publication_explanation_preparation_fkey FOREIGN KEY (preparation) REFERENCES publication_preparation(id) ON DELETE CASCADE;

alter table publication_file add constraint publication_file_bytes_check CHECK ((bytes > 0));

alter table publication_file add constraint publication_file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table publication_file add constraint publication_file_media_check CHECK (((length(media) >= 3) AND (length(media) <= 120)));

alter table publication_file add constraint publication_file_name_check CHECK ((name ~ '^[a-z][a-z0-9.-]{2,60}$'::text));

alter table publication_file add constraint publication_file_pkey PRIMARY KEY (preparation, name);

alter table publication_file add constraint publication_file_preparation_fkey FOREIGN KEY (preparation) REFERENCES publication_preparation(id) ON DELETE CASCADE;

alter table publication_preparation add constraint publication_preparation_bundle_check CHECK ((bundle ~ '^[0-9a-f]{64}$'::text));

alter table publication_preparation add constraint publication_preparation_code_check CHECK (((length(code) >= 1) AND (length(code) <= 200)));

alter table publication_preparation add constraint publication_preparation_key_check CHECK ((key ~ '^ed25519:[A-Za-z0-9_-]{43}$'::text));

alter table publication_preparation add constraint publication_preparation_pkey PRIMARY KEY (id);

alter table publication_preparation add constraint publication_preparation_round_snapshot_fkey FOREIGN KEY (round, snapshot) REFERENCES result_snapshot(round, number);

alter table publication_record add constraint publication_record_bin_check CHECK ((bin ~ '^\d{12}$'::text));

alter table publication_record add constraint publication_record_fields_check CHECK ((jsonb_typeof(fields) = 'object'::text));

alter table publication_record add constraint publication_record_item_check CHECK (((length(item) >= 1) AND (length(item) <= 200)));

alter table publication_record add constraint publication_record_kind_check CHECK ((kind = ANY (ARRAY['publication'::text, 'project'::text, 'patent'::text])));

alter table publication_record add constraint publication_record_number_check CHECK ((number > 0));

alter table publication_record add constraint publication_record_pkey PRIMARY KEY (preparation, number);

alter table publication_record add constraint publication_record_preparation_fkey FOREIGN KEY (preparation) REFERENCES publication_preparation(id) ON DELETE CASCADE;

alter table publication_record add constraint publication_record_preparation_kind_bin_item_key UNIQUE (preparation, kind, bin, item);

alter table publication_run add constraint publication_run_pkey PRIMARY KEY (run);

alter table publication_run add constraint publication_run_round_snapshot_fkey FOREIGN KEY (round, snapshot) REFERENCES result_snapshot(round, number);

alter table publication_run add constraint publication_run_run_fkey FOREIGN KEY (run) REFERENCES job_run(id) ON DELETE CASCADE;

alter table recovery_code add constraint recovery_code_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table recovery_code add constraint recovery_code_hash_check CHECK ((octet_length(hash) = 32));

alter table recovery_code add constraint recovery_code_pkey PRIMARY KEY (account, hash);

alter table register_revision add constraint register_revision_one_check CHECK (one);

alter table register_revision add constraint register_revision_pkey PRIMARY KEY (one);

alter table reminder add constraint reminder_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table reminder add constraint reminder_pkey PRIMARY KEY (account, term, reporting_year);

alter table reminder_setting add constraint reminder_setting_days_check CHECK (((days >= 0) AND (days <= 60)));

alter table reminder_setting add constraint reminder_setting_pkey PRIMARY KEY (single);

alter table reminder_setting add constraint reminder_setting_single_check CHECK (single);

alter table reminder_setting add constraint reminder_setting_version_check CHECK ((version > 0));

alter table report add constraint report_pkey PRIMARY KEY (round, organisation);

alter table report add constraint report_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES round_participant(round, organisation);

alter table reported_row add constraint reported_row_fields_check CHECK ((jsonb_typeof(fields) = 'object'::text));

alter table reported_row add constraint reported_row_origin_check CHECK ((jsonb_typeof(origin) = 'object'::text));

alter table reported_row add constraint reported_row_pkey PRIMARY KEY (id);

alter table reported_row add constraint reported_row_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table reported_row add constraint reported_row_table_name_check CHECK ((table_name = ANY (ARRAY['staff'::text, 'learners'::text, 'funding'::text, 'publications'::text, 'citations'::text, 'hirsch'::text, 'patents'::text, 'commercialisation'::text, 'conferences'::text, 'htms'::text])));

alter table reported_row add constraint reported_row_version_check CHECK ((version > 0));

alter table research_programme add constraint research_programme_amount_check CHECK ((amount >= (0)::numeric));

alter table research_programme add constraint research_programme_check CHECK (((last_year >= first_year) AND (last_year <= 2200)));

alter table research_programme add constraint research_programme_first_year_check CHECK (((first_year >= 1950) AND (first_year <= 2200)));

alter table research_programme add constraint research_programme_funder_check CHECK (((length(funder) >= 2) AND (length(funder) <= 300)));

alter table research_programme add constraint research_programme_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table research_programme add constraint research_programme_lead_name_check CHECK (((length(lead_name) >= 2) AND (length(lead_name) <= 200)));

alter table research_programme add constraint research_programme_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table research_programme add constraint research_programme_pkey PRIMARY KEY (id);

alter table research_programme add constraint research_programme_registration_number_check CHECK (((length(registration_number) >= 1) AND (length(registration_number) <= 100)));

alter table research_programme add constraint research_programme_title_check CHECK (((length(title) >= 3) AND (length(title) <= 1000)));

alter table research_programme add constraint research_programme_version_check CHECK ((version > 0));

alter table result_input add constraint result_input_count_check CHECK ((count >= 0));

alter table result_input add constraint result_input_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table result_input add constraint result_input_pkey PRIMARY KEY (hash);

alter table result_mark add constraint result_mark_inputs_fkey FOREIGN KEY (inputs) REFERENCES result_input(hash);

alter table result_mark add constraint result_mark_mark_check CHECK ((mark ~ '^[0-9a-f]{64}$'::text));

alter table result_mark add constraint result_mark_pkey PRIMARY KEY (submission, mark);

alter table result_mark add constraint result_mark_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id);

alter table result_of_organisation add constraint result_of_organisation_inputs_fkey FOREIGN KEY (inputs) REFERENCES result_input(hash);

alter table result_of_organisation add constraint result_of_organisation_names_check CHECK ((jsonb_typeof(names) = 'object'::text));

alter table result_of_organisation add constraint result_of_organisation_pkey PRIMARY KEY (snapshot, organisation);

alter table result_of_organisation add constraint result_of_organisation_refused_check CHECK ((refused >= 0));

alter table result_of_organisation add constraint result_of_organisation_result_check CHECK ((jsonb_typeof(result) = 'object'::text));

alter table result_of_organisation add constraint result_of_organisation_snapshot_fkey FOREIGN KEY (snapshot) REFERENCES result_snapshot(id);

alter table result_of_organisation add constraint result_of_organisation_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id);

alter table result_of_organisation add constraint result_of_organisation_tally_check CHECK ((jsonb_typeof(tally) = 'object'::text));

alter table result_snapshot add constraint result_snapshot_calendar_check CHECK ((jsonb_typeof(calendar) = 'object'::text));

alter table result_snapshot add constraint result_snapshot_code_check CHECK (((length(code) >= 1) AND (length(code) <= 200)));

alter table result_snapshot add constraint result_snapshot_hashes_check CHECK ((jsonb_typeof(hashes) = 'object'::text));

alter table result_snapshot add constraint result_snapshot_number_check CHECK ((number > 0));

alter table result_snapshot add constraint result_snapshot_pkey PRIMARY KEY (id);

alter table result_snapshot add constraint result_snapshot_reason_check CHECK ((length(reason) <= 4000));

alter table result_snapshot add constraint result_snapshot_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table result_snapshot add constraint result_snapshot_round_number_key UNIQUE (round, number);

alter table result_snapshot add constraint result_snapshot_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text));

alter table result_tally add constraint result_tally_code_check CHECK (((length(code) >= 1) AND (length(code) <= 200)));

alter table result_tally add constraint result_tally_inputs_fkey FOREIGN KEY (inputs) REFERENCES result_input(hash);

alter table result_tally add constraint result_tally_pkey PRIMARY KEY (inputs, edition, reporting_year, code);

alter table result_tally add constraint result_tally_refused_check CHECK ((refused >= 0));

alter table result_tally add constraint result_tally_tally_check CHECK ((jsonb_typeof(tally) = 'object'::text));

alter table revision_case add constraint revision_case_dossier_check CHECK ((jsonb_typeof(dossier) = 'object'::text));

alter table revision_case add constraint revision_case_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table revision_case add constraint revision_case_organisation_reporting_year_key UNIQUE (organisation, reporting_year);

alter table revision_case add constraint revision_case_pkey PRIMARY KEY (id);

alter table revision_case add constraint revision_case_reporting_year_check CHECK (((reporting_year >= 2000) AND (reporting_year <= 2200)));

alter table revision_case add constraint revision_case_version_check CHECK ((version > 0));

alter table revision_event add constraint revision_event_case_fkey FOREIGN KEY ("case") REFERENCES revision_case(id);

alter table revision_event add constraint revision_event_event_check CHECK ((jsonb_typeof(event) = 'object'::text));

alter table revision_event add constraint revision_event_number_check CHECK ((number > 0));

alter table revision_event add constraint revision_event_pkey PRIMARY KEY ("case", number);

alter table round add constraint round_edition_check CHECK (((length(edition) >= 1) AND (length(edition) <= 100)));

alter table round add constraint round_pkey PRIMARY KEY (id);

alter table round add constraint round_reporting_year_check CHECK (((reporting_year >= 2020) AND (reporting_year <= 2100)));

alter table round add constraint round_reporting_year_key UNIQUE (reporting_year);

alter table round add constraint round_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text));

alter table round add constraint round_signature_check CHECK ((signature = ANY (ARRAY['cms'::text, 'confirmation'::text, 'either'::text])));

alter table round add constraint round_version_check CHECK ((version > 0));

alter table round add constraint round_weighting_check CHECK ((jsonb_typeof(weighting) = 'object'::text));

alter table round_event add constraint round_event_event_check CHECK ((jsonb_typeof(event) = 'object'::text));

alter table round_event add constraint round_event_number_check CHECK ((number > 0));

alter table round_event add constraint round_event_pkey PRIMARY KEY (round, number);

alter table round_event add constraint round_event_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table round_participant add constraint round_participant_category_check CHECK ((category = ANY (ARRAY['clinical'::text, 'non_clinical'::text, 'education'::text])));

alter table round_participant add constraint round_participant_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table round_participant add constraint round_participant_pkey PRIMARY KEY (round, organisation);

alter table round_participant add constraint round_participant_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table scenario add constraint scenario_content_check CHECK ((jsonb_typeof(content) = 'object'::text));

alter table scenario add constraint scenario_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table scenario add constraint scenario_pkey PRIMARY KEY (id);

alter table scenario add constraint scenario_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table scenario add constraint scenario_round_kept_by_name_key UNIQUE (round, kept_by, name);

alter table scenario add constraint scenario_snapshot_check CHECK ((snapshot > 0));

alter table shared_work add constraint shared_work_pkey PRIMARY KEY (id);

alter table shared_work add constraint shared_work_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table shared_work add constraint shared_work_round_work_key UNIQUE (round, work);

alter table shared_work_settlement add constraint shared_work_settlement_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text));

alter table shared_work_settlement add constraint shared_work_settlement_number_check CHECK ((number > 0));

alter table shared_work_settlement add constraint shared_work_settlement_pkey PRIMARY KEY (id);

alter table shared_work_settlement add constraint shared_work_settlement_positions_check CHECK ((jsonb_typeof(positions) = 'object'::text));

alter table shared_work_settlement add constraint shared_work_settlement_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));

alter table shared_work_settlement add constraint shared_work_settlement_work_fkey FOREIGN KEY (work) REFERENCES shared_work(id);

alter table shared_work_settlement add constraint shared_work_settlement_work_number_key UNIQUE (work, number);

alter table shared_work_word add constraint shared_work_word_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table shared_work_word add constraint shared_work_word_pkey PRIMARY KEY (id);

alter table shared_work_word add constraint shared_work_word_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));

alter table shared_work_word add constraint shared_work_word_work_fkey FOREIGN KEY (work) REFERENCES shared_work(id);

alter table sign_in_failure add constraint sign_in_failure_pkey PRIMARY KEY (who);

alter table sign_in_failure add constraint sign_in_failure_who_check CHECK ((octet_length(who) = 32));

alter table status_act add constraint status_act_act_check CHECK ((act = ANY (ARRAY['assigned'::text, 'withdrawn'::text, 'withdrawal-cancelled'::text])));

alter table status_act add constraint status_act_check CHECK ((document_on <= holds_from));

alter table status_act add constraint status_act_check1 CHECK ((num_nulls(procedure_kind, procedure_id) = ANY (ARRAY[0, 2])));

alter table status_act add constraint status_act_document_issuer_check CHECK (((length(document_issuer) >= 2) AND (length(document_issuer) <= 300)));

alter table status_act add constraint status_act_document_kind_check CHECK (((length(document_kind) >= 3) AND (length(document_kind) <= 40)));

alter table status_act add constraint status_act_document_number_check CHECK (((length(document_number) >= 1) AND (length(document_number) <= 60)));

alter table status_act add constraint status_act_ground_en_check CHECK (((length(ground_en) >= 3) AND (length(ground_en) <= 2000)));

alter table status_act add constraint status_act_ground_kk_check CHECK (((length(ground_kk) >= 3) AND (length(ground_kk) <= 2000)));

alter table status_act add constraint status_act_ground_ru_check CHECK (((length(ground_ru) >= 3) AND (length(ground_ru) <= 2000)));

alter table status_act add constraint status_act_number_check CHECK ((number > 0));

alter table status_act add constraint status_act_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table status_act add constraint status_act_organisation_number_key UNIQUE (organisation, number);

alter table status_act add constraint status_act_paragraph_check CHECK (((length(paragraph) >= 3) AND (length(paragraph) <= 20)));

alter table status_act add constraint status_act_pkey PRIMARY KEY (id);

alter table status_act add constraint status_act_procedure_kind_check CHECK ((procedure_kind = ANY (ARRAY['assignment'::text, 'revision'::text, 'appeal'::text])));

alter table status_application add constraint status_application_case_fkey FOREIGN KEY ("case") REFERENCES status_case(id);

alter table status_application add constraint status_application_data_check CHECK ((jsonb_typeof(data) = 'object'::text));

alter table status_application add constraint status_application_documents_check CHECK ((jsonb_typeof(documents) = 'array'::text));

alter table status_application add constraint status_application_form_check CHECK ((jsonb_typeof(form) = 'object'::text));

alter table status_application add constraint status_application_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table status_application add constraint status_application_number_check CHECK ((number > 0));

alter table status_application add constraint status_application_pkey PRIMARY KEY ("case", number);

alter table status_case add constraint status_case_form_check CHECK ((jsonb_typeof(form) = 'object'::text));

alter table status_case add constraint status_case_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table status_case add constraint status_case_pkey PRIMARY KEY (id);

alter table status_case add constraint status_case_version_check CHECK ((version > 0));

alter table status_case_event add constraint status_case_event_case_fkey FOREIGN KEY ("case") REFERENCES status_case(id);

alter table status_case_event add constraint status_case_event_event_check CHECK ((jsonb_typeof(event) = 'object'::text));

alter table status_case_event add constraint status_case_event_number_check CHECK ((number > 0));

alter table status_case_event add constraint status_case_event_pkey PRIMARY KEY ("case", number);

alter table status_opinion add constraint status_opinion_case_fkey FOREIGN KEY ("case") REFERENCES status_case(id);

alter table status_opinion add constraint status_opinion_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));

alter table status_opinion add constraint status_opinion_pkey PRIMARY KEY ("case", account);

alter table status_opinion add constraint status_opinion_position_check CHECK (("position" = ANY (ARRAY['approve'::text, 'refuse'::text, 'undecided'::text])));

alter table status_opinion add constraint status_opinion_words_check CHECK (((length(words) >= 3) AND (length(words) <= 4000)));

alter table submission add constraint submission_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table submission add constraint submission_lists_check CHECK ((jsonb_typeof(lists) = 'array'::text));

alter table submission add constraint submission_number_check CHECK ((number > 0));

alter table submission add constraint submission_pkey PRIMARY KEY (id);

alter table submission add constraint submission_reporter_check CHECK ((jsonb_typeof(reporter) = 'object'::text));

alter table submission add constraint submission_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table submission add constraint submission_round_organisation_number_key UNIQUE (round, organisation, number);

alter table submission add constraint submission_signature_check CHECK ((jsonb_typeof(signature) = 'object'::text));

alter table submitted_row add constraint submitted_row_evidence_check CHECK ((jsonb_typeof(evidence) = 'array'::text));

alter table submitted_row add constraint submitted_row_fields_check CHECK ((jsonb_typeof(fields) = 'object'::text));

alter table submitted_row add constraint submitted_row_origin_check CHECK ((jsonb_typeof(origin) = 'object'::text));

alter table submitted_row add constraint submitted_row_pkey PRIMARY KEY (submission, "row");

alter table submitted_row add constraint submitted_row_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id);

alter table submitted_row add constraint submitted_row_version_check CHECK ((version > 0));

alter table technology add constraint technology_check CHECK ((num_nonnulls(name_kk, name_ru, name_en) > 0));

alter table technology add constraint technology_htms_code_check CHECK (((length(htms_code) >= 2) AND (length(htms_code) <= 40)));

alter table technology add constraint technology_htms_code_key UNIQUE (htms_code);

alter table technology add constraint technology_known_since_year_check CHECK (((known_since_year >= 1900) AND (known_since_year <= 2200)));

alter table technology add constraint technology_name_en_check CHECK (((length(name_en) >= 3) AND (length(name_en) <= 500)));

alter table technology add constraint technology_name_kk_check CHECK (((length(name_kk) >= 3) AND (length(name_kk) <= 500)));

alter table technology add constraint technology_name_ru_check CHECK (((length(name_ru) >= 3) AND (length(name_ru) <= 500)));

alter table technology add constraint technology_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table technology add constraint technology_pkey PRIMARY KEY (id);

alter table technology add constraint technology_unique_technology_fkey FOREIGN KEY (unique_technology) REFERENCES unique_technology(id);

alter table technology add constraint technology_version_check CHECK ((version > 0));

alter table technology_name add constraint technology_name_fold_check CHECK (((length(fold) >= 2) AND (length(fold) <= 500)));

alter table technology_name add constraint technology_name_pkey PRIMARY KEY (fold);

alter table technology_name add constraint technology_name_technology_fkey FOREIGN KEY (technology) REFERENCES technology(id);

alter table term_feed add constraint term_feed_pkey PRIMARY KEY (account);

alter table term_feed add constraint term_feed_token_check CHECK ((length(token) = 32));

alter table term_feed add constraint term_feed_token_key UNIQUE (token);

alter table term_reminder add constraint term_reminder_account_fkey FOREIGN KEY (account) REFERENCES account(id);

alter table term_reminder add constraint term_reminder_pkey PRIMARY KEY (account, procedure_kind, procedure_id, term, last_day);

alter table transfer add constraint transfer_check CHECK ((receiver <> organisation));

alter table transfer add constraint transfer_check1 CHECK ((receiver_performs_from >= day));

alter table transfer add constraint transfer_check2 CHECK ((num_nonnulls(receiver, receiver_name) <= 1));

alter table transfer add constraint transfer_holding_fkey FOREIGN KEY (holding) REFERENCES organisation(id);

alter table transfer add constraint transfer_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table transfer add constraint transfer_participants_check CHECK (((participants >= 0) AND (participants <= 100000)));

alter table transfer add constraint transfer_patients_check CHECK (((patients >= 0) AND (patients <= 1000000)));

alter table transfer add constraint transfer_pkey PRIMARY KEY (id);

alter table transfer add constraint transfer_receiver_fkey FOREIGN KEY (receiver) REFERENCES organisation(id);

alter table transfer add constraint transfer_receiver_name_check CHECK (((length(receiver_name) >= 2) AND (length(receiver_name) <= 300)));

alter table transfer add constraint transfer_region_check CHECK ((region ~ '^[0-9]{2}$'::text));

alter table transfer add constraint transfer_technology_fkey FOREIGN KEY (technology) REFERENCES technology(id);

alter table transfer add constraint transfer_version_check CHECK ((version > 0));

alter table unique_technology add constraint unique_technology_check CHECK ((approved_until > approved_from));

alter table unique_technology add constraint unique_technology_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40)));

alter table unique_technology add constraint unique_technology_code_key UNIQUE (code);

alter table unique_technology add constraint unique_technology_name_en_check CHECK (((length(name_en) >= 2) AND (length(name_en) <= 500)));

alter table unique_technology add constraint unique_technology_name_kk_check CHECK (((length(name_kk) >= 2) AND (length(name_kk) <= 500)));

alter table unique_technology add constraint unique_technology_name_ru_check CHECK (((length(name_ru) >= 2) AND (length(name_ru) <= 500)));

alter table unique_technology add constraint unique_technology_pkey PRIMARY KEY (id);

alter table unique_technology add constraint unique_technology_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500)));

alter table unique_technology add constraint unique_technology_version_check CHECK ((version > 0));

alter table upload add constraint upload_check CHECK ((((hash IS NULL) = (media_type IS NULL)) AND ((hash IS NULL) = (scanned IS NULL))));

alter table upload add constraint upload_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));

alter table upload add constraint upload_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

alter table upload add constraint upload_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisation(id);

alter table upload add constraint upload_pkey PRIMARY KEY (id);

alter table upload add constraint upload_size_check CHECK ((size > 0));

alter table vault.migration add constraint migration_pkey PRIMARY KEY (name);

alter table vault.secret add constraint secret_pkey PRIMARY KEY (name);

alter table vault.secret add constraint secret_value_check CHECK ((octet_length(value) = 32));

alter table verification_assignment add constraint verification_assignment_indicator_check CHECK (((length(indicator) >= 1) AND (length(indicator) <= 8)));

alter table verification_assignment add constraint verification_assignment_pkey PRIMARY KEY (round, organisation, indicator);

alter table verification_assignment add constraint verification_assignment_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES round_participant(round, organisation);

alter table verification_check add constraint verification_check_findings_check CHECK ((jsonb_typeof(findings) = 'array'::text));

alter table verification_check add constraint verification_check_pkey PRIMARY KEY (submission, "row");

alter table verification_check add constraint verification_check_submission_row_fkey FOREIGN KEY (submission, "row") REFERENCES submitted_row(submission, "row");

alter table verification_conflict add constraint verification_conflict_pkey PRIMARY KEY (round, organisation, account);

alter table verification_conflict add constraint verification_conflict_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES round_participant(round, organisation);

alter table verification_conflict add constraint verification_conflict_words_check CHECK (((length(words) >= 3) AND (length(words) <= 1000)));

alter table verification_decision add constraint verification_decision_changes_check CHECK ((jsonb_typeof(changes) = 'object'::text));

alter table verification_decision add constraint verification_decision_check CHECK (((outcome = 'credited'::text) = (ground IS NULL)));

alter table verification_decision add constraint verification_decision_check1 CHECK (((ground IS NULL) = (paragraph IS NULL)));

alter table verification_decision add constraint verification_decision_check2 CHECK (((outcome = 'changed'::text) = (changes <> '{}'::jsonb)));

alter table verification_decision add constraint verification_decision_evidence_check CHECK ((jsonb_typeof(evidence) = 'array'::text));

alter table verification_decision add constraint verification_decision_ground_check CHECK (((length(ground) >= 1) AND (length(ground) <= 40)));

alter table verification_decision add constraint verification_decision_number_check CHECK ((number > 0));

alter table verification_decision add constraint verification_decision_outcome_check CHECK ((outcome = ANY (ARRAY['credited'::text, 'changed'::text, 'refused'::text])));

alter table verification_decision add constraint verification_decision_paragraph_check CHECK (((length(paragraph) >= 2) AND (length(paragraph) <= 12)));

alter table verification_decision add constraint verification_decision_pkey PRIMARY KEY (id);

alter table verification_decision add constraint verification_decision_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table verification_decision add constraint verification_decision_round_organisation_row_number_key UNIQUE (round, organisation, "row", number);

alter table verification_decision add constraint verification_decision_row_version_check CHECK ((row_version > 0));

alter table verification_decision add constraint verification_decision_submission_row_fkey FOREIGN KEY (submission, "row") REFERENCES submitted_row(submission, "row");

alter table verification_decision add constraint verification_decision_way_check CHECK ((way = ANY (ARRAY['verification'::text, 'objection'::text])));

alter table verification_decision add constraint verification_decision_words_check CHECK ((length(words) <= 4000));

alter table verification_key add constraint verification_key_key_check CHECK (((length(key) >= 6) AND (length(key) <= 400)));

alter table verification_key add constraint verification_key_pkey PRIMARY KEY (submission, "row", key);

alter table verification_key add constraint verification_key_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table verification_key add constraint verification_key_submission_row_fkey FOREIGN KEY (submission, "row") REFERENCES submitted_row(submission, "row");

alter table verification_looked add constraint verification_looked_pkey PRIMARY KEY (submission);

alter table verification_looked add constraint verification_looked_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table verification_looked add constraint verification_looked_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id);

alter table verification_outlier add constraint verification_outlier_component_check CHECK (((length(component) >= 3) AND (length(component) <= 5)));

alter table verification_outlier add constraint verification_outlier_pkey PRIMARY KEY (submission, component);

alter table verification_outlier add constraint verification_outlier_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id);

alter table verification_publication add constraint verification_publication_pkey PRIMARY KEY (round);

alter table verification_publication add constraint verification_publication_reporting_year_key UNIQUE (reporting_year);

alter table verification_publication add constraint verification_publication_results_check CHECK ((jsonb_typeof(results) = 'array'::text));

alter table verification_publication add constraint verification_publication_round_fkey FOREIGN KEY (round) REFERENCES round(id);

alter table verification_second add constraint verification_second_check CHECK ((confirmed OR (words <> ''::text)));

alter table verification_second add constraint verification_second_decision_fkey FOREIGN KEY (decision) REFERENCES verification_decision(id);

alter table verification_second add constraint verification_second_pkey PRIMARY KEY (decision);

alter table verification_second add constraint verification_second_words_check CHECK ((length(words) <= 4000));

alter table work_claim add constraint work_claim_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text));

alter table work_claim add constraint work_claim_pkey PRIMARY KEY ("row");

alter table work_claim add constraint work_claim_round_organisation_fkey FOREIGN KEY (round, organisation) REFERENCES report(round, organisation);

alter table work_claim add constraint work_claim_row_fkey FOREIGN KEY ("row") REFERENCES reported_row(id);

alter table work_lookup add constraint work_lookup_check CHECK ((found OR (title IS NULL)));

alter table work_lookup add constraint work_lookup_doi_check CHECK (((length(doi) >= 4) AND (length(doi) <= 300)));

alter table work_lookup add constraint work_lookup_pkey PRIMARY KEY (doi);

-- Indexes ---------------------------------------------------------------------------------------------

CREATE INDEX account_challenge_account ON public.account_challenge USING btree (account);

CREATE UNIQUE INDEX account_role_once ON public.account_role USING btree (account, role, organisation) NULLS NOT DISTINCT WHERE (revoked_at IS NULL);

CREATE INDEX account_role_organisation ON public.account_role USING btree (organisation);

CREATE INDEX account_session_account ON public.account_session USING btree (account);

CREATE INDEX appeal_document_document ON public.appeal_document USING btree (document);

CREATE INDEX appeal_document_organisation ON public.appeal_document USING btree (organisation);

CREATE UNIQUE INDEX appeal_once ON public.appeal USING btree (decision_kind, decision_id) WHERE admitted;

CREATE INDEX appeal_organisation ON public.appeal USING btree (organisation);

CREATE INDEX attachment_document ON public.attachment USING btree (document);

CREATE INDEX attachment_of_row ON public.attachment USING btree ("row") WHERE (detached_at IS NULL);

CREATE UNIQUE INDEX attachment_once ON public.attachment USING btree (round, organisation, "row", asked, document) NULLS NOT DISTINCT WHERE (detached_at IS NULL);

CREATE INDEX attachment_organisation ON public.attachment USING btree (organisation);

CREATE INDEX council_file_item ON public.council_file USING btree (item);

CREATE INDEX council_file_of ON public.council_file USING btree (sitting, kind);

CREATE INDEX council_item_matter ON public.council_item USING btree (matter);

CREATE INDEX council_matter_open ON public.council_matter USING btree (raised_at) WHERE (settled_at IS NULL);

CREATE INDEX council_sitting_round ON public.council_sitting USING btree (round);

CREATE INDEX document_hash ON public.document USING btree (hash);

CREATE INDEX document_of ON public.document USING btree (organisation, uploaded_at DESC);

CREATE INDEX idempotency_key_at ON public.idempotency_key USING btree (at);

CREATE INDEX innovation_document_document ON public.innovation_document USING btree (document);

CREATE INDEX innovation_mark_holding ON public.innovation_mark USING btree (holding);

CREATE INDEX innovation_report_holding ON public.innovation_report USING btree (holding) WHERE (holding IS NOT NULL);

CREATE INDEX innovation_report_organisation ON public.innovation_report USING btree (organisation) WHERE (organisation IS NOT NULL);

CREATE INDEX innovation_report_run ON public.innovation_report USING btree (run);

CREATE INDEX introduction_act_document ON public.introduction USING btree (act_document) WHERE (act_document IS NOT NULL);

CREATE INDEX introduction_group ON public.introduction USING btree (holding, year);

CREATE UNIQUE INDEX introduction_once ON public.introduction USING btree (technology, organisation) WHERE (withdrawn_at IS NULL);

CREATE INDEX introduction_organisation ON public.introduction USING btree (organisation, year);

CREATE INDEX introduction_programme ON public.introduction USING btree (programme) WHERE (programme IS NOT NULL);

CREATE INDEX introduction_protective_document ON public.introduction USING btree (protective_document) WHERE (protective_document IS NOT NULL);

CREATE INDEX introduction_technology ON public.introduction USING btree (technology);

CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (email, organisation) NULLS NOT DISTINCT WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX invitation_organisation ON public.invitation USING btree (organisation);

CREATE INDEX job_effect_at ON public.job_effect USING btree (at);

CREATE INDEX job_run_account ON public.job_run USING btree (account, begun_at);

CREATE INDEX journal_check_at ON public.journal_check USING btree (at);

CREATE INDEX journal_entry_account ON public.journal_entry USING btree (account, number);

CREATE INDEX journal_entry_act ON public.journal_entry USING btree (act, number);

CREATE INDEX journal_entry_at ON public.journal_entry USING btree (at, number);

CREATE INDEX journal_entry_organisation ON public.journal_entry USING btree (organisation, number);

CREATE INDEX journal_entry_subject ON public.journal_entry USING btree (subject_kind, subject, number);

CREATE INDEX journal_quartile_found ON public.journal_quartile USING btree (year, issn);

CREATE INDEX late_document_document ON public.late_document USING btree (document);

CREATE UNIQUE INDEX late_document_once ON public.late_document USING btree (round, organisation, "row", asked, document) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL);

CREATE INDEX late_document_organisation ON public.late_document USING btree (organisation);

CREATE INDEX late_row_of ON public.late_row USING btree (round, organisation);

CREATE INDEX late_row_organisation ON public.late_row USING btree (organisation);

CREATE INDEX objection_document_document ON public.objection_document USING btree (document);

CREATE INDEX objection_document_organisation ON public.objection_document USING btree (organisation);

CREATE INDEX objection_message_of ON public.objection_message USING btree (objection, number);

CREATE INDEX objection_message_organisation ON public.objection_message USING btree (organisation);

CREATE UNIQUE INDEX objection_once ON public.objection USING btree (round, organisation, "row") WHERE (withdrawn_at IS NULL);

CREATE INDEX objection_organisation ON public.objection USING btree (organisation);

CREATE INDEX oidc_link_account ON public.oidc_link USING btree (account);

CREATE INDEX organisation_fact_of ON public.organisation_fact USING btree (organisation, kind);

CREATE INDEX organisation_fact_parent ON public.organisation_fact USING btree (parent) WHERE (parent IS NOT NULL);

CREATE INDEX organisation_fact_search ON public.organisation_fact USING gin (search extensions.gin_trgm_ops) WHERE (known_until IS NULL);

CREATE INDEX organisation_merged_into ON public.organisation USING btree (merged_into);

CREATE INDEX outgoing_paper_organisation ON public.outgoing_paper USING btree (organisation);

CREATE INDEX outgoing_paper_procedure ON public.outgoing_paper USING btree (procedure_kind, procedure_id);

CREATE INDEX outgoing_paper_template ON public.outgoing_paper USING btree (template);

CREATE INDEX programme_co_executor_organisation ON public.programme_co_executor USING btree (organisation);

CREATE INDEX protective_document_group ON public.protective_document USING btree (holding, year);

CREATE UNIQUE INDEX protective_document_once ON public.protective_document USING btree (organisation, kind, number_fold) WHERE (withdrawn_at IS NULL);

CREATE INDEX protective_document_programme ON public.protective_document USING btree (programme) WHERE (programme IS NOT NULL);

CREATE INDEX publication_file_hash ON public.publication_file USING btree (hash);

CREATE INDEX publication_preparation_snapshot ON public.publication_preparation USING btree (round, snapshot);

CREATE INDEX publication_run_round ON public.publication_run USING btree (round, begun_at);

CREATE INDEX report_organisation ON public.report USING btree (organisation);

CREATE INDEX reported_row_from_register ON public.reported_row USING btree (((origin ->> 'item'::text))) WHERE (((origin ->> 'way'::text) = 'from-register'::text) AND (removed_at IS NULL));

CREATE INDEX reported_row_of ON public.reported_row USING btree (round, organisation, table_name, place) WHERE (removed_at IS NULL);

CREATE INDEX reported_row_organisation ON public.reported_row USING btree (organisation);

CREATE INDEX research_programme_group ON public.research_programme USING btree (holding, first_year);

CREATE UNIQUE INDEX research_programme_once ON public.research_programme USING btree (organisation, registration_fold) WHERE (withdrawn_at IS NULL);

CREATE INDEX result_input_organisation ON public.result_input USING btree (organisation);

CREATE INDEX result_mark_inputs ON public.result_mark USING btree (inputs);

CREATE INDEX result_of_organisation_inputs ON public.result_of_organisation USING btree (inputs);

CREATE INDEX result_of_organisation_organisation ON public.result_of_organisation USING btree (organisation);

CREATE INDEX result_of_organisation_submission ON public.result_of_organisation USING btree (submission);

CREATE INDEX revision_case_open ON public.revision_case USING btree (reporting_year) WHERE (closed_at IS NULL);

CREATE INDEX round_participant_organisation ON public.round_participant USING btree (organisation);

CREATE INDEX scenario_round ON public.scenario USING btree (round, kept_at);

CREATE INDEX shared_work_word_of_work ON public.shared_work_word USING btree (work, said_at);

CREATE INDEX shared_work_word_organisation ON public.shared_work_word USING btree (organisation);

CREATE INDEX status_act_procedure ON public.status_act USING btree (procedure_id);

CREATE INDEX status_application_organisation ON public.status_application USING btree (organisation);

CREATE INDEX status_case_event_organisation ON public.status_case_event USING btree (organisation);

CREATE UNIQUE INDEX status_case_open ON public.status_case USING btree (organisation) WHERE (closed_at IS NULL);

CREATE INDEX status_case_organisation ON public.status_case USING btree (organisation);

CREATE INDEX submission_organisation ON public.submission USING btree (organisation);

CREATE INDEX submitted_row_in_order ON public.submitted_row USING btree (submission, table_name, place);

CREATE INDEX submitted_row_organisation ON public.submitted_row USING btree (organisation);

CREATE INDEX technology_name_of ON public.technology_name USING btree (technology);

CREATE INDEX technology_unique ON public.technology USING btree (unique_technology) WHERE (unique_technology IS NOT NULL);

CREATE INDEX transfer_group ON public.transfer USING btree (holding, year);

CREATE UNIQUE INDEX transfer_once ON public.transfer USING btree (technology, organisation, day, region, channel, COALESCE((receiver)::text, search_form(receiver_name), ''::text)) WHERE (withdrawn_at IS NULL);

CREATE INDEX transfer_organisation ON public.transfer USING btree (organisation, year);

CREATE INDEX transfer_receiver ON public.transfer USING btree (receiver) WHERE (receiver IS NOT NULL);

CREATE INDEX upload_by ON public.upload USING btree (account);

CREATE INDEX upload_of ON public.upload USING btree (organisation);

CREATE INDEX verification_assignment_account ON public.verification_assignment USING btree (account);

CREATE INDEX verification_assignment_organisation ON public.verification_assignment USING btree (organisation);

CREATE INDEX verification_check_organisation ON public.verification_check USING btree (organisation);

CREATE INDEX verification_conflict_organisation ON public.verification_conflict USING btree (organisation);

CREATE INDEX verification_decision_organisation ON public.verification_decision USING btree (organisation);

CREATE INDEX verification_key_found ON public.verification_key USING btree (round, key);

CREATE INDEX verification_key_organisation ON public.verification_key USING btree (organisation, round);

CREATE INDEX verification_looked_organisation ON public.verification_looked USING btree (organisation);

CREATE INDEX verification_looked_round ON public.verification_looked USING btree (round, looked_at);

CREATE INDEX verification_outlier_organisation ON public.verification_outlier USING btree (organisation);

CREATE INDEX verification_second_organisation ON public.verification_second USING btree (organisation);

CREATE INDEX work_claim_of_report ON public.work_claim USING btree (round, organisation);

CREATE INDEX work_claim_of_work ON public.work_claim USING btree (round, work);

CREATE INDEX work_claim_organisation ON public.work_claim USING btree (organisation);

-- Functions -------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION public.account_name(id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.name from public.account a
  where a.id = account_name.id and (
    a.id = public.identity_account()
    or public.identity_sees_all()
    or exists (
      select from public.account_role r
      where r.account = a.id and r.organisation = any (public.identity_organisations())
    )
  )
$function$;

CREATE OR REPLACE FUNCTION public.account_of_term_feed(token bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system finds whose an address is' using errcode = '42501';
  end if;
  return (select f.account from public.term_feed f where f.token = account_of_term_feed.token);
end $function$;

CREATE OR REPLACE FUNCTION public.append_journal(entries text[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  head public.journal_head;
  item text;
  body jsonb;
  previous bytea;
begin
  select * into strict head from public.journal_head for update;
  foreach item in array entries loop
    body := item::jsonb;
    if body ->> 'account' is distinct from public.current_identity() ->> 'account' then
      raise exception 'an entry names another account than the one that acts' using errcode = '42501';
    end if;
    if (body ->> 'at')::timestamptz < nullif(head.at, '')::timestamptz - interval '60 seconds' then
      raise exception 'the clock is behind the journal' using errcode = 'SHQ01';
    end if;
    previous := head.hash;
    head.number := head.number + 1;
    head.hash := sha256(convert_to(
      '{"entry":' || item || ',"number":' || head.number || ',"previous":"' || encode(previous, 'hex') || '"}', 'UTF8'));
    head.at := greatest(head.at, body ->> 'at');
    insert into public.journal_entry (number, entry, previous, hash) values (head.number, item, previous, head.hash);
  end loop;
  update public.journal_head set number = head.number, hash = head.hash, at = head.at;
  return head.number;
end $function$;

CREATE OR REPLACE FUNCTION public.assume_identity(claim text, proof text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if proof is distinct from encode(
    extensions.hmac(convert_to(claim, 'UTF8'), (select value from vault.secret where name = 'identity'), 'sha256'), 'hex')
  then
    raise exception 'identity refused' using errcode = '28000';
  end if;
  perform set_config('shyraq.identity', claim, true);
  perform set_config('shyraq.seal', vault.seal_of(claim), true);
end $function$;

CREATE OR REPLACE FUNCTION public.commission_people(at timestamp with time zone)
 RETURNS TABLE(account uuid, name text, chair boolean, council boolean, organisations uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with held as (
    select r.account, r.role from public.account_role r
    where r.role in ('appeal-member', 'appeal-chair', 'member') and r.organisation is null and r.revoked_at is null
      and r.granted_at <= commission_people.at and (r.ends_at is null or r.ends_at > commission_people.at)
  )
  select a.id, a.name,
    exists (select from held where held.account = a.id and held.role = 'appeal-chair'),
    exists (select from held where held.account = a.id and held.role = 'member'),
    coalesce((select array_agg(distinct r.organisation) from public.account_role r
      where r.account = a.id and r.organisation is not null), '{}')
  from public.account a
  where public.identity_sees_all() and a.closed_at is null
    and exists (select from held where held.account = a.id and held.role in ('appeal-member', 'appeal-chair'))
  order by a.name, a.id
$function$;

CREATE OR REPLACE FUNCTION public.council_people(at timestamp with time zone)
 RETURNS TABLE(account uuid, name text, member boolean, secretary boolean, organisations uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with held as (
    select r.account, r.role from public.account_role r
    where r.role in ('member', 'secretary') and r.organisation is null and r.revoked_at is null
      and r.granted_at <= council_people.at and (r.ends_at is null or r.ends_at > council_people.at)
  )
  select a.id, a.name,
    exists (select from held where held.account = a.id and held.role = 'member'),
    exists (select from held where held.account = a.id and held.role = 'secretary'),
    coalesce((select array_agg(distinct r.organisation) from public.account_role r
      where r.account = a.id and r.organisation is not null), '{}')
  from public.account a
  where public.identity_sees_all() and a.closed_at is null and exists (select from held where held.account = a.id)
  order by a.name, a.id
$function$;

CREATE OR REPLACE FUNCTION public.current_identity()
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  claim text := nullif(current_setting('shyraq.identity', true), '');
begin
  if claim is null then
    return null;
  end if;
  if current_setting('shyraq.seal', true) is distinct from vault.seal_of(claim) then
    raise exception 'identity forged' using errcode = '28000';
  end if;
  return claim::jsonb;
end $function$;

CREATE OR REPLACE FUNCTION public.drop_queued(job bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return exists (select from graphile_worker.complete_jobs(array[job]));
end $function$;

CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload jsonb, key text, run_at timestamp with time zone, attempts integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if public.current_identity() is null then
    raise exception 'a job needs somebody who asks for it' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    identifier => task, payload => payload::json, run_at => run_at, max_attempts => attempts, job_key => key);
end $function$;

CREATE OR REPLACE FUNCTION public.identity_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (public.current_identity() ->> 'account')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.identity_groups()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct split_part(value, '@', 2)::uuid), '{}')
  from jsonb_array_elements_text(public.current_identity() -> 'roles')
  where value like 'group-analyst@%' or value like 'group-reader@%'
$function$;

CREATE OR REPLACE FUNCTION public.identity_has_role(role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(public.current_identity() -> 'roles' ? role, false)
$function$;

CREATE OR REPLACE FUNCTION public.identity_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(value::uuid), '{}') from jsonb_array_elements_text(public.current_identity() -> 'organisations')
$function$;

CREATE OR REPLACE FUNCTION public.identity_sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(public.current_identity() ->> 'sight' = 'all', false)
$function$;

CREATE OR REPLACE FUNCTION public.innovation_group_of(organisation uuid, day date)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive above(id, height) as (
    select innovation_group_of.organisation, 0
    union all
    select fact.parent, above.height + 1
    from above join public.organisation_fact fact on fact.organisation = above.id
    where fact.kind = 'parent' and fact.known_until is null and fact.parent is not null and above.height < 20
      and fact.holds_from <= day and (fact.holds_until is null or fact.holds_until > day)
  )
  select id from above order by height desc limit 1
$function$;

CREATE OR REPLACE FUNCTION public.list_queue(most integer)
 RETURNS TABLE(id bigint, task text, run uuid, key text, run_at timestamp with time zone, created_at timestamp with time zone, attempts integer, max_attempts integer, reason text, running boolean, letter_to text, letter_subject text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return query
    select j.id, t.identifier, (j.payload ->> 'run')::uuid, j.key, j.run_at, j.created_at, j.attempts::integer,
      j.max_attempts::integer, j.last_error, j.locked_at is not null,
      case when t.identifier = 'send-letter' then j.payload -> 'payload' ->> 'to' end,
      case when t.identifier = 'send-letter' then j.payload -> 'payload' ->> 'subject' end
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    order by j.attempts >= j.max_attempts desc, j.run_at, j.id
    limit most;
end $function$;

CREATE OR REPLACE FUNCTION public.people_in_roles(roles text[], at timestamp with time zone)
 RETURNS TABLE(account uuid, email text, language text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r
      where r.account = a.id and r.role = any (people_in_roles.roles) and r.organisation is null and r.revoked_at is null
        and r.granted_at <= people_in_roles.at and (r.ends_at is null or r.ends_at > people_in_roles.at)
    )
    order by a.id;
end $function$;

CREATE OR REPLACE FUNCTION public.people_of(organisations uuid[], at timestamp with time zone)
 RETURNS TABLE(account uuid, email text, language text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r
      where r.account = a.id and r.organisation = any (people_of.organisations)
        and r.role in ('officer', 'head') and r.revoked_at is null
        and r.granted_at <= people_of.at and (r.ends_at is null or r.ends_at > people_of.at)
    )
    order by a.id;
end $function$;

CREATE OR REPLACE FUNCTION public.people_of_organisations(at timestamp with time zone)
 RETURNS TABLE(account uuid, email text, language text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r left join public.organisation o on o.id = r.organisation
      where r.account = a.id and r.role in ('officer', 'head') and r.revoked_at is null
        and r.granted_at <= people_of_organisations.at and (r.ends_at is null or r.ends_at > people_of_organisations.at)
        and o.merged_into is null
    )
    order by a.id;
end $function$;

CREATE OR REPLACE FUNCTION public.people_of_verification()
 RETURNS TABLE(account uuid, name text, active boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.id, a.name, a.closed_at is null and exists (
    select from public.account_role held
    where held.account = a.id and held.role in ('verifier', 'chief') and held.revoked_at is null
  )
  from public.account a
  where public.identity_sees_all() and exists (
    select from public.account_role held where held.account = a.id and held.role in ('verifier', 'chief')
  )
$function$;

CREATE OR REPLACE FUNCTION public.place_innovation_anew()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  moved uuid[];
begin
  with recursive below(id, depth) as (
    select distinct organisation, 0 from changed where kind = 'parent'
    union
    select fact.organisation, below.depth + 1
    from below join public.organisation_fact fact on fact.parent = below.id
    where fact.known_until is null and below.depth < 20
  )
  select array_agg(distinct id) into moved from below;
  if moved is null then
    return null;
  end if;
  update public.introduction set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.transfer set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.research_programme set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.protective_document set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.place_introduction()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.belongs_on := coalesce(new.act_on, make_date(new.year, 12, 31));
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.place_protective_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.belongs_on := new.granted_on;
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.place_research_programme()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.belongs_on := make_date(new.first_year, 12, 31);
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.place_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.belongs_on := new.day;
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_innovation_marks()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct organisation, holding from changed order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_innovation_marks_left()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct organisation, holding from was union select distinct organisation, holding from changed order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_innovation_marks_of_uses()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct i.organisation, i.holding from public.introduction i where i.id in (select introduction from changed) order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_register_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update public.register_revision set number = number + 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_innovation_version_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'a version of an item stays as it was written down' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_journal_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'the journal is append-only' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_publication_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'what was published stays as it was published' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_published_part_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from public.publication p where p.preparation = old.preparation) then
    raise exception 'what was published stays as it was published' using errcode = '42501';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_revision_part_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'what happened in a revision stays as it was written down' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_status_act_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'an act of the register stays as it was entered' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_status_case_part_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'what was done in a case stays as it was' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION public.retry_queued(job bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return exists (select from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $function$;

CREATE OR REPLACE FUNCTION public.search_form(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select translate(lower(name collate public.kazakh), 'әғқңөұүһіёабвгдежзийклмнопрстуфхцчшщыэюяъь',
    'agknouuhieabvgdejziyklmnoprstufhcqwxie90')
$function$;

CREATE OR REPLACE FUNCTION public.snapshot_is_public(of_round uuid, of_number integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from public.round_event e where e.round = of_round and e.event ->> 'kind' = 'results-published'
  ) and exists (
    select from public.round_event e
    where e.round = of_round and e.event ->> 'kind' = 'considered' and (e.event ->> 'snapshot')::integer = of_number
  )
$function$;

CREATE OR REPLACE FUNCTION public.technology_used_by_others(technology uuid, organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from public.introduction i where i.technology = technology_used_by_others.technology
      and i.organisation is distinct from technology_used_by_others.organisation and i.withdrawn_at is null)
    or exists (select from public.transfer t where t.technology = technology_used_by_others.technology
      and t.organisation is distinct from technology_used_by_others.organisation and t.withdrawn_at is null)
$function$;

CREATE OR REPLACE FUNCTION public.tell_job_run()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_notify('job_run', new.id::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION vault.seal_of(claim text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select encode(
    extensions.hmac(
      convert_to(claim || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'),
      (select value from vault.secret where name = 'seal'),
      'sha256'),
    'hex')
$function$;

-- Triggers --------------------------------------------------------------------------------------------

CREATE TRIGGER innovation_version_kept BEFORE DELETE OR UPDATE ON public.innovation_version FOR EACH ROW EXECUTE FUNCTION refuse_innovation_version_change();

CREATE TRIGGER introduction_marked AFTER INSERT ON public.introduction REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks();

CREATE TRIGGER introduction_marked_anew AFTER UPDATE ON public.introduction REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_left();

CREATE TRIGGER introduction_placed BEFORE INSERT OR UPDATE ON public.introduction FOR EACH ROW EXECUTE FUNCTION place_introduction();

CREATE TRIGGER introduction_use_marked AFTER INSERT ON public.introduction_use REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_of_uses();

CREATE TRIGGER introduction_use_marked_anew AFTER UPDATE ON public.introduction_use REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_of_uses();

CREATE TRIGGER introduction_use_marked_gone AFTER DELETE ON public.introduction_use REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_of_uses();

CREATE TRIGGER job_run_told AFTER INSERT OR UPDATE ON public.job_run FOR EACH ROW EXECUTE FUNCTION tell_job_run();

CREATE TRIGGER journal_entry_kept BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_entry_whole BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_forward BEFORE UPDATE ON public.journal_head FOR EACH ROW WHEN ((new.number <= old.number)) EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_kept BEFORE DELETE ON public.journal_head FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_whole BEFORE TRUNCATE ON public.journal_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER organisation_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION raise_register_revision();

CREATE TRIGGER organisation_fact_places_innovation_entered AFTER INSERT ON public.organisation_fact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION place_innovation_anew();

CREATE TRIGGER organisation_fact_places_innovation_replaced AFTER UPDATE ON public.organisation_fact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION place_innovation_anew();

CREATE TRIGGER organisation_fact_raises_revision AFTER INSERT OR DELETE OR UPDATE ON public.organisation_fact FOR EACH STATEMENT EXECUTE FUNCTION raise_register_revision();

CREATE TRIGGER plan_report_kept BEFORE DELETE OR UPDATE ON public.plan_report FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();

CREATE TRIGGER protective_document_marked AFTER INSERT ON public.protective_document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks();

CREATE TRIGGER protective_document_marked_anew AFTER UPDATE ON public.protective_document REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_left();

CREATE TRIGGER protective_document_placed BEFORE INSERT OR UPDATE ON public.protective_document FOR EACH ROW EXECUTE FUNCTION place_protective_document();

CREATE TRIGGER publication_kept BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();

CREATE TRIGGER publication_whole BEFORE TRUNCATE ON public.publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change();

CREATE TRIGGER publication_explanation_kept BEFORE DELETE OR UPDATE ON public.publication_explanation FOR EACH ROW EXECUTE FUNCTION refuse_published_part_change();

CREATE TRIGGER publication_file_kept BEFORE DELETE OR UPDATE ON public.publication_file FOR EACH ROW EXECUTE FUNCTION refuse_published_part_change();

CREATE TRIGGER publication_record_kept BEFORE DELETE OR UPDATE ON public.publication_record FOR EACH ROW EXECUTE FUNCTION refuse_published_part_change();

CREATE TRIGGER research_programme_marked AFTER INSERT ON public.research_programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks();

CREATE TRIGGER research_programme_marked_anew AFTER UPDATE ON public.research_programme REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_left();

CREATE TRIGGER research_programme_placed BEFORE INSERT OR UPDATE ON public.research_programme FOR EACH ROW EXECUTE FUNCTION place_research_programme();

CREATE TRIGGER revision_event_kept BEFORE DELETE OR UPDATE ON public.revision_event FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();

CREATE TRIGGER status_act_kept BEFORE DELETE OR UPDATE ON public.status_act FOR EACH ROW EXECUTE FUNCTION refuse_status_act_change();

CREATE TRIGGER status_act_whole BEFORE TRUNCATE ON public.status_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_status_act_change();

CREATE TRIGGER status_application_kept BEFORE DELETE OR UPDATE ON public.status_application FOR EACH ROW EXECUTE FUNCTION refuse_status_case_part_change();

CREATE TRIGGER status_case_event_kept BEFORE DELETE OR UPDATE ON public.status_case_event FOR EACH ROW EXECUTE FUNCTION refuse_status_case_part_change();

CREATE TRIGGER transfer_marked AFTER INSERT ON public.transfer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks();

CREATE TRIGGER transfer_marked_anew AFTER UPDATE ON public.transfer REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_innovation_marks_left();

CREATE TRIGGER transfer_placed BEFORE INSERT OR UPDATE ON public.transfer FOR EACH ROW EXECUTE FUNCTION place_transfer();

-- Row-level security ----------------------------------------------------------------------------------

create policy account_administered on public.account for select to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy account_administered_change on public.account for update to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy account_door on public.account for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy account_of_head on public.account for select to shyraq_application using (( SELECT identity_has_role('head'::text) AS identity_has_role) AND (id IN ( SELECT held.account
   FROM account_role held
  WHERE ((held.organisation IS NOT NULL) AND (held.revoked_at IS NULL) AND ( SELECT identity_has_role(('head@'::text || (held.organisation)::text)) AS identity_has_role)))));

create policy account_own on public.account for select to shyraq_application using (id = ( SELECT identity_account() AS identity_account));

create policy account_own_change on public.account for update to shyraq_application using (id = ( SELECT identity_account() AS identity_account)) with check (id = ( SELECT identity_account() AS identity_account));

create policy account_challenge_door on public.account_challenge for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy account_role_administered on public.account_role for all to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy account_role_door on public.account_role for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy account_role_of_head on public.account_role for select to shyraq_application using (( SELECT identity_has_role('head'::text) AS identity_has_role) AND (organisation IS NOT NULL) AND ( SELECT identity_has_role(('head@'::text || (account_role.organisation)::text)) AS identity_has_role));

create policy account_role_own on public.account_role for select to shyraq_application using (account = ( SELECT identity_account() AS identity_account));

create policy account_secret_door on public.account_secret for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy account_secret_own on public.account_secret for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy account_session_administered on public.account_session for select to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy account_session_door on public.account_session for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy account_session_ended on public.account_session for update to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check (ended_at IS NOT NULL);

create policy account_session_own on public.account_session for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy appeal_changed on public.appeal for update to shyraq_application using (( SELECT identity_has_role('appeal-chair'::text) AS identity_has_role) OR ( SELECT identity_has_role('appeal-member'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role));

create policy appeal_made on public.appeal for insert to shyraq_application with check (( SELECT identity_has_role('head'::text) AS identity_has_role) AND (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy appeal_seen on public.appeal for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy appeal_document_made on public.appeal_document for insert to shyraq_application with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy appeal_document_seen on public.appeal_document for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy appeal_event_made on public.appeal_event for insert to shyraq_application with check (( SELECT identity_has_role('appeal-chair'::text) AS identity_has_role) OR ( SELECT identity_has_role('appeal-member'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role) OR ((number = 1) AND (EXISTS ( SELECT
   FROM appeal a
  WHERE ((a.id = appeal_event.appeal) AND (a.organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])))))));

create policy appeal_event_seen on public.appeal_event for select to shyraq_application using (EXISTS ( SELECT
   FROM appeal a
  WHERE (a.id = appeal_event.appeal)));

create policy attachment_own on public.attachment for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy calendar_edition_published on public.calendar_edition for insert to shyraq_application with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy calendar_edition_seen on public.calendar_edition for select to shyraq_application using true;

create policy council_conflict_kept on public.council_conflict for all to shyraq_application using (( SELECT identity_has_role('secretary'::text) AS identity_has_role) OR (account = ( SELECT identity_account() AS identity_account))) with check (( SELECT identity_has_role('secretary'::text) AS identity_has_role) OR (account = ( SELECT identity_account() AS identity_account)));

create policy council_conflict_seen on public.council_conflict for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_file_dropped on public.council_file for delete to shyraq_application using (( SELECT identity_has_role('secretary'::text) AS identity_has_role) AND (kind <> 'pack'::text) AND (NOT (EXISTS ( SELECT
   FROM council_signature s
  WHERE (s.sitting = council_file.sitting)))));

create policy council_file_made on public.council_file for insert to shyraq_application with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_file_seen on public.council_file for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_item_kept on public.council_item for all to shyraq_application using ( SELECT identity_has_role('secretary'::text) AS identity_has_role) with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_item_seen on public.council_item for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_matter_changed on public.council_matter for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy council_matter_raised on public.council_matter for insert to shyraq_application with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy council_matter_seen on public.council_matter for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy council_protocol_number_taken on public.council_protocol_number for all to shyraq_application using ( SELECT identity_has_role('secretary'::text) AS identity_has_role) with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_seat_kept on public.council_seat for all to shyraq_application using ( SELECT identity_has_role('secretary'::text) AS identity_has_role) with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_seat_seen on public.council_seat for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_signature_made on public.council_signature for insert to shyraq_application with check (account = ( SELECT identity_account() AS identity_account));

create policy council_signature_seen on public.council_signature for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_sitting_changed on public.council_sitting for update to shyraq_application using (( SELECT identity_has_role('secretary'::text) AS identity_has_role) OR ( SELECT identity_has_role('member'::text) AS identity_has_role));

create policy council_sitting_made on public.council_sitting for insert to shyraq_application with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_sitting_seen on public.council_sitting for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy council_vote_kept on public.council_vote for all to shyraq_application using ( SELECT identity_has_role('secretary'::text) AS identity_has_role) with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy council_vote_seen on public.council_vote for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy document_of_group on public.document for select to shyraq_application using ((( SELECT identity_groups() AS identity_groups) <> '{}'::uuid[]) AND ((EXISTS ( SELECT
   FROM innovation_document put
  WHERE (put.document = document.id))) OR (EXISTS ( SELECT
   FROM introduction i
  WHERE (i.act_document = document.id)))));

create policy document_own on public.document for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy document_hold_own on public.document_hold for all to shyraq_application using (EXISTS ( SELECT
   FROM document d
  WHERE (d.id = document_hold.document))) with check (EXISTS ( SELECT
   FROM document d
  WHERE (d.id = document_hold.document)));

create policy document_quota_changed on public.document_quota for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy document_quota_seen on public.document_quota for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy document_quota_set on public.document_quota for insert to shyraq_application with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy idempotency_key_own on public.idempotency_key for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy innovation_classifier_kept on public.innovation_classifier for all to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy innovation_classifier_seen on public.innovation_classifier for select to shyraq_application using true;

create policy innovation_document_own on public.innovation_document for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR ((register = 'introduction'::text) AND (EXISTS ( SELECT
   FROM introduction i
  WHERE (i.id = innovation_document.item)))) OR ((register = 'transfer'::text) AND (EXISTS ( SELECT
   FROM transfer t
  WHERE (t.id = innovation_document.item)))) OR ((register = 'programme'::text) AND (EXISTS ( SELECT
   FROM research_programme p
  WHERE (p.id = innovation_document.item)))) OR ((register = 'protective-document'::text) AND (EXISTS ( SELECT
   FROM protective_document p
  WHERE (p.id = innovation_document.item)))));

create policy innovation_mark_seen on public.innovation_mark for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy innovation_report_seen on public.innovation_report for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy innovation_report_text_seen on public.innovation_report_text for all to shyraq_application using (EXISTS ( SELECT
   FROM innovation_report r
  WHERE (r.id = innovation_report_text.report))) with check (EXISTS ( SELECT
   FROM innovation_report r
  WHERE (r.id = innovation_report_text.report)));

create policy innovation_version_made on public.innovation_version for insert to shyraq_application with check ((by = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy innovation_version_seen on public.innovation_version for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR ((organisation IS NULL) AND (( SELECT identity_account() AS identity_account) IS NOT NULL)) OR ((register = 'introduction'::text) AND (EXISTS ( SELECT
   FROM introduction i
  WHERE (i.id = innovation_version.item)))) OR ((register = 'transfer'::text) AND (EXISTS ( SELECT
   FROM transfer t
  WHERE (t.id = innovation_version.item)))) OR ((register = 'programme'::text) AND (EXISTS ( SELECT
   FROM research_programme p
  WHERE (p.id = innovation_version.item)))) OR ((register = 'protective-document'::text) AND (EXISTS ( SELECT
   FROM protective_document p
  WHERE (p.id = innovation_version.item)))));

create policy intake_closing_made on public.intake_closing for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy intake_closing_seen on public.intake_closing for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy introduction_changed on public.introduction for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy introduction_made on public.introduction for insert to shyraq_application with check (( SELECT identity_has_role('system'::text) AS identity_has_role) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy introduction_seen on public.introduction for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy introduction_use_own on public.introduction_use for all to shyraq_application using (EXISTS ( SELECT
   FROM introduction i
  WHERE (i.id = introduction_use.introduction))) with check (EXISTS ( SELECT
   FROM introduction i
  WHERE (i.id = introduction_use.introduction)));

create policy invitation_administered on public.invitation for all to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy invitation_door on public.invitation for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy invitation_of_head on public.invitation for all to shyraq_application using ( SELECT identity_has_role(('head@'::text || (invitation.organisation)::text)) AS identity_has_role) with check (( SELECT identity_has_role(('head@'::text || (invitation.organisation)::text)) AS identity_has_role) AND (NOT renews) AND (NOT jsonb_path_exists(roles, '$[*]?(@."role" != "officer")'::jsonpath)));

create policy job_effect_system on public.job_effect for all to shyraq_application using ( SELECT identity_has_role('system'::text) AS identity_has_role) with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy job_run_administered on public.job_run for update to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy job_run_own on public.job_run for all to shyraq_application using ((account = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_has_role('system'::text) AS identity_has_role) OR ( SELECT identity_has_role('administrator'::text) AS identity_has_role)) with check ((account = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy journal_check_made on public.journal_check for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy journal_check_seen on public.journal_check for select to shyraq_application using true;

create policy journal_entry_seen on public.journal_entry for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (account = ( SELECT identity_account() AS identity_account)));

create policy journal_head_seen on public.journal_head for select to shyraq_application using true;

create policy journal_list_made on public.journal_list for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy journal_list_seen on public.journal_list for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy journal_quartile_made on public.journal_quartile for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy journal_quartile_seen on public.journal_quartile for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy late_document_own on public.late_document for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy late_row_own on public.late_row for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy missed_term_noticed on public.missed_term for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy missed_term_seen on public.missed_term for select to shyraq_application using ((organisation IS NULL) OR ( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy objection_changed on public.objection for update to shyraq_application using (( SELECT identity_has_role('verifier'::text) AS identity_has_role) OR ( SELECT identity_has_role('chief'::text) AS identity_has_role) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy objection_made on public.objection for insert to shyraq_application with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy objection_seen on public.objection for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy objection_document_made on public.objection_document for insert to shyraq_application with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy objection_document_seen on public.objection_document for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy objection_message_made on public.objection_message for insert to shyraq_application with check 
CASE side
    WHEN 'body'::text THEN (( SELECT identity_has_role('verifier'::text) AS identity_has_role) OR ( SELECT identity_has_role('chief'::text) AS identity_has_role))
    ELSE (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))
END;

create policy objection_message_seen on public.objection_message for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy oidc_link_door on public.oidc_link for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy organisation_changed on public.organisation for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy organisation_made on public.organisation for insert to shyraq_application with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy organisation_seen on public.organisation for select to shyraq_application using true;

create policy organisation_contact_own on public.organisation_contact for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy organisation_fact_made on public.organisation_fact for insert to shyraq_application with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy organisation_fact_replaced on public.organisation_fact for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy organisation_fact_seen on public.organisation_fact for select to shyraq_application using ((known_until IS NULL) OR ( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy outgoing_file_made on public.outgoing_file for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy outgoing_file_seen on public.outgoing_file for select to shyraq_application using (EXISTS ( SELECT
   FROM outgoing_paper p
  WHERE (p.id = outgoing_file.paper)));

create policy outgoing_number_taken on public.outgoing_number for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR ( SELECT identity_has_role('head'::text) AS identity_has_role)) with check (( SELECT identity_sees_all() AS identity_sees_all) OR ( SELECT identity_has_role('head'::text) AS identity_has_role));

create policy outgoing_paper_made on public.outgoing_paper for insert to shyraq_application with check (( SELECT identity_sees_all() AS identity_sees_all) OR ((reader = 'organisation'::text) AND (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))));

create policy outgoing_paper_seen on public.outgoing_paper for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR ((reader = 'organisation'::text) AND (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))));

create policy paper_template_made on public.paper_template for insert to shyraq_application with check (( SELECT identity_has_role('official'::text) AS identity_has_role) AND (made_by = ( SELECT identity_account() AS identity_account)));

create policy paper_template_seen on public.paper_template for select to shyraq_application using true;

create policy plan_report_entered on public.plan_report for insert to shyraq_application with check ((entered_by = ( SELECT identity_account() AS identity_account)) AND (( SELECT identity_has_role(('head@'::text || (plan_report.organisation)::text)) AS identity_has_role) OR ( SELECT identity_has_role(('officer@'::text || (plan_report.organisation)::text)) AS identity_has_role)));

create policy plan_report_seen on public.plan_report for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy programme_co_executor_own on public.programme_co_executor for all to shyraq_application using (EXISTS ( SELECT
   FROM research_programme p
  WHERE (p.id = programme_co_executor.programme))) with check (EXISTS ( SELECT
   FROM research_programme p
  WHERE (p.id = programme_co_executor.programme)));

create policy protective_document_changed on public.protective_document for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy protective_document_made on public.protective_document for insert to shyraq_application with check (( SELECT identity_has_role('system'::text) AS identity_has_role) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy protective_document_seen on public.protective_document for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy publication_made on public.publication for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy publication_seen on public.publication for select to shyraq_application using true;

create policy publication_explanation_made on public.publication_explanation for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy publication_explanation_seen on public.publication_explanation for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (EXISTS ( SELECT
   FROM publication p
  WHERE (p.preparation = publication_explanation.preparation))));

create policy publication_file_made on public.publication_file for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy publication_file_seen on public.publication_file for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (EXISTS ( SELECT
   FROM publication p
  WHERE (p.preparation = publication_file.preparation))));

create policy publication_preparation_dropped on public.publication_preparation for delete to shyraq_application using (( SELECT identity_has_role('system'::text) AS identity_has_role) AND (NOT (EXISTS ( SELECT
   FROM publication p
  WHERE (p.preparation = publication_preparation.id)))));

create policy publication_preparation_made on public.publication_preparation for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy publication_preparation_seen on public.publication_preparation for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (EXISTS ( SELECT
   FROM publication p
  WHERE (p.preparation = publication_preparation.id))));

create policy publication_record_made on public.publication_record for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy publication_record_seen on public.publication_record for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (EXISTS ( SELECT
   FROM publication p
  WHERE (p.preparation = publication_record.preparation))));

create policy publication_run_made on public.publication_run for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy publication_run_seen on public.publication_run for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy recovery_code_door on public.recovery_code for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy recovery_code_own on public.recovery_code for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy register_revision_raised on public.register_revision for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy register_revision_seen on public.register_revision for select to shyraq_application using true;

create policy reminder_system on public.reminder for all to shyraq_application using ( SELECT identity_has_role('system'::text) AS identity_has_role) with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy reminder_setting_seen on public.reminder_setting for select to shyraq_application using (( SELECT identity_has_role('administrator'::text) AS identity_has_role) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy reminder_setting_set on public.reminder_setting for update to shyraq_application using ( SELECT identity_has_role('administrator'::text) AS identity_has_role) with check ( SELECT identity_has_role('administrator'::text) AS identity_has_role);

create policy report_own on public.report for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy reported_row_own on public.reported_row for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy research_programme_changed on public.research_programme for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy research_programme_made on public.research_programme for insert to shyraq_application with check (( SELECT identity_has_role('system'::text) AS identity_has_role) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy research_programme_seen on public.research_programme for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy result_input_made on public.result_input for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy result_input_prepared on public.result_input for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy result_input_seen on public.result_input for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy result_mark_made on public.result_mark for insert to shyraq_application with check (( SELECT identity_has_role('chief'::text) AS identity_has_role) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy result_mark_seen on public.result_mark for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy result_of_organisation_made on public.result_of_organisation for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy result_of_organisation_public on public.result_of_organisation for select to shyraq_application using (( SELECT identity_has_role('analyst'::text) AS identity_has_role) AND (EXISTS ( SELECT
   FROM result_snapshot s
  WHERE ((s.id = result_of_organisation.snapshot) AND snapshot_is_public(s.round, s.number)))));

create policy result_of_organisation_seen on public.result_of_organisation for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy result_snapshot_made on public.result_snapshot for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy result_snapshot_public on public.result_snapshot for select to shyraq_application using (( SELECT identity_has_role('analyst'::text) AS identity_has_role) AND snapshot_is_public(round, number));

create policy result_snapshot_seen on public.result_snapshot for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy result_tally_made on public.result_tally for insert to shyraq_application with check (( SELECT identity_has_role('chief'::text) AS identity_has_role) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy result_tally_seen on public.result_tally for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy revision_case_changed on public.revision_case for update to shyraq_application using (( SELECT identity_has_role('secretary'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy revision_case_opened on public.revision_case for insert to shyraq_application with check ( SELECT identity_has_role('secretary'::text) AS identity_has_role);

create policy revision_case_seen on public.revision_case for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy revision_event_made on public.revision_event for insert to shyraq_application with check (( SELECT identity_has_role('secretary'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy revision_event_seen on public.revision_event for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy round_changed on public.round for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy round_made on public.round for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy round_seen on public.round for select to shyraq_application using ((opened_at IS NOT NULL) OR ( SELECT identity_sees_all() AS identity_sees_all));

create policy round_event_added on public.round_event for insert to shyraq_application with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy round_event_seen on public.round_event for select to shyraq_application using (EXISTS ( SELECT
   FROM round r
  WHERE (r.id = round_event.round)));

create policy round_participant_changed on public.round_participant for update to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy round_participant_made on public.round_participant for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy round_participant_seen on public.round_participant for select to shyraq_application using (EXISTS ( SELECT
   FROM round r
  WHERE (r.id = round_participant.round)));

create policy scenario_kept on public.scenario for insert to shyraq_application with check (kept_by = ( SELECT identity_account() AS identity_account));

create policy scenario_removed on public.scenario for delete to shyraq_application using (kept_by = ( SELECT identity_account() AS identity_account));

create policy scenario_seen on public.scenario for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (kept_by = ( SELECT identity_account() AS identity_account)));

create policy shared_work_found on public.shared_work for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy shared_work_kept on public.shared_work for update to shyraq_application using ( SELECT identity_has_role('system'::text) AS identity_has_role) with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy shared_work_seen on public.shared_work for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (claimants && ( SELECT identity_organisations() AS identity_organisations)));

create policy shared_work_settlement_made on public.shared_work_settlement for insert to shyraq_application with check (( SELECT identity_has_role('verifier'::text) AS identity_has_role) OR ( SELECT identity_has_role('chief'::text) AS identity_has_role));

create policy shared_work_settlement_seen on public.shared_work_settlement for select to shyraq_application using (EXISTS ( SELECT
   FROM shared_work s
  WHERE (s.id = shared_work_settlement.work)));

create policy shared_work_word_said on public.shared_work_word for insert to shyraq_application with check ((EXISTS ( SELECT
   FROM shared_work s
  WHERE (s.id = shared_work_word.work))) AND ((organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR ((organisation IS NULL) AND ( SELECT identity_sees_all() AS identity_sees_all))));

create policy shared_work_word_seen on public.shared_work_word for select to shyraq_application using (EXISTS ( SELECT
   FROM shared_work s
  WHERE (s.id = shared_work_word.work)));

create policy sign_in_failure_door on public.sign_in_failure for all to shyraq_application using ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role) with check ( SELECT identity_has_role('doorkeeper'::text) AS identity_has_role);

create policy status_act_entered on public.status_act for insert to shyraq_application with check (( SELECT identity_has_role('official'::text) AS identity_has_role) AND (entered_by = ( SELECT identity_account() AS identity_account)));

create policy status_act_seen on public.status_act for select to shyraq_application using true;

create policy status_application_made on public.status_application for insert to shyraq_application with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy status_application_seen on public.status_application for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy status_case_changed on public.status_case for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy status_case_made on public.status_case for insert to shyraq_application with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy status_case_seen on public.status_case for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy status_case_event_made on public.status_case_event for insert to shyraq_application with check (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy status_case_event_seen on public.status_case_event for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy status_opinion_given on public.status_opinion for all to shyraq_application using ((account = ( SELECT identity_account() AS identity_account)) AND ( SELECT identity_has_role('member'::text) AS identity_has_role)) with check ((account = ( SELECT identity_account() AS identity_account)) AND ( SELECT identity_has_role('member'::text) AS identity_has_role));

create policy status_opinion_seen on public.status_opinion for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy submission_own on public.submission for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy submitted_row_own on public.submitted_row for all to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))) with check (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]));

create policy technology_changed on public.technology for update to shyraq_application using (( SELECT identity_has_role('administrator'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy technology_entered on public.technology for insert to shyraq_application with check (entered_by = ( SELECT identity_account() AS identity_account));

create policy technology_seen on public.technology for select to shyraq_application using true;

create policy technology_name_seen on public.technology_name for select to shyraq_application using true;

create policy technology_name_written on public.technology_name for all to shyraq_application using (EXISTS ( SELECT
   FROM technology t
  WHERE (t.id = technology_name.technology))) with check (( SELECT identity_account() AS identity_account) IS NOT NULL);

create policy term_feed_own on public.term_feed for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy term_reminder_system on public.term_reminder for all to shyraq_application using ( SELECT identity_has_role('system'::text) AS identity_has_role) with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy transfer_changed on public.transfer for update to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy transfer_made on public.transfer for insert to shyraq_application with check (( SELECT identity_has_role('system'::text) AS identity_has_role) OR identity_has_role(('officer@'::text || organisation)) OR identity_has_role(('head@'::text || organisation)) OR identity_has_role(('group-analyst@'::text || holding)));

create policy transfer_seen on public.transfer for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (holding = ANY (( SELECT identity_groups() AS identity_groups)::uuid[])));

create policy unique_technology_kept on public.unique_technology for all to shyraq_application using (( SELECT identity_has_role('administrator'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role)) with check (( SELECT identity_has_role('administrator'::text) AS identity_has_role) OR ( SELECT identity_has_role('official'::text) AS identity_has_role));

create policy unique_technology_seen on public.unique_technology for select to shyraq_application using true;

create policy upload_begun on public.upload for insert to shyraq_application with check ((account = ( SELECT identity_account() AS identity_account)) AND (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[]))));

create policy upload_ended on public.upload for delete to shyraq_application using ((account = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_has_role('system'::text) AS identity_has_role));

create policy upload_own on public.upload for update to shyraq_application using ((account = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_sees_all() AS identity_sees_all)) with check ((account = ( SELECT identity_account() AS identity_account)) OR ( SELECT identity_sees_all() AS identity_sees_all));

create policy upload_seen on public.upload for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])));

create policy verification_assignment_made on public.verification_assignment for all to shyraq_application using ( SELECT identity_has_role('chief'::text) AS identity_has_role) with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy verification_assignment_seen on public.verification_assignment for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_check_seen on public.verification_check for all to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_conflict_gone on public.verification_conflict for delete to shyraq_application using ((account = ( SELECT identity_account() AS identity_account)) AND ( SELECT identity_sees_all() AS identity_sees_all));

create policy verification_conflict_made on public.verification_conflict for insert to shyraq_application with check ((account = ( SELECT identity_account() AS identity_account)) AND ( SELECT identity_sees_all() AS identity_sees_all));

create policy verification_conflict_seen on public.verification_conflict for select to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_decision_made on public.verification_decision for insert to shyraq_application with check (( SELECT identity_has_role('verifier'::text) AS identity_has_role) OR ( SELECT identity_has_role('chief'::text) AS identity_has_role));

create policy verification_decision_seen on public.verification_decision for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR ((organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) AND (EXISTS ( SELECT
   FROM verification_publication p
  WHERE (p.round = verification_decision.round)))));

create policy verification_key_seen on public.verification_key for all to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_looked_seen on public.verification_looked for all to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_outlier_seen on public.verification_outlier for all to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

create policy verification_publication_made on public.verification_publication for insert to shyraq_application with check ( SELECT identity_has_role('chief'::text) AS identity_has_role);

create policy verification_publication_seen on public.verification_publication for select to shyraq_application using true;

create policy verification_second_made on public.verification_second for insert to shyraq_application with check (( SELECT identity_has_role('verifier'::text) AS identity_has_role) OR ( SELECT identity_has_role('chief'::text) AS identity_has_role));

create policy verification_second_seen on public.verification_second for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (EXISTS ( SELECT
   FROM verification_decision d
  WHERE (d.id = verification_second.decision))));

create policy work_claim_gone on public.work_claim for delete to shyraq_application using ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy work_claim_made on public.work_claim for insert to shyraq_application with check ( SELECT identity_has_role('system'::text) AS identity_has_role);

create policy work_claim_seen on public.work_claim for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (EXISTS ( SELECT
   FROM shared_work s
  WHERE ((s.round = work_claim.round) AND (s.work = work_claim.work)))));

create policy work_lookup_seen on public.work_lookup for all to shyraq_application using ( SELECT identity_sees_all() AS identity_sees_all) with check ( SELECT identity_sees_all() AS identity_sees_all);

-- Grants ----------------------------------------------------------------------------------------------

grant insert, select, update on account to shyraq_application;

grant insert, select, update on account_challenge to shyraq_application;

grant insert, select, update on account_role to shyraq_application;

grant insert, select, update on account_secret to shyraq_application;

grant insert, select, update on account_session to shyraq_application;

grant insert, select, update (version) on appeal to shyraq_application;

grant insert, select on appeal_document to shyraq_application;

grant insert, select on appeal_event to shyraq_application;

grant insert, select, update (asked), update (detached_at), update (organisation) on attachment to shyraq_application;

grant insert, select on calendar_edition to shyraq_application;

grant delete, insert, select, update on council_conflict to shyraq_application;

grant delete, insert, select on council_file to shyraq_application;

grant delete, insert, select, update on council_item to shyraq_application;

grant insert, select, update (raised_at), update (settled_at), update (title_kk), update (title_ru) on council_matter to shyraq_application;

grant insert, select, update (last) on council_protocol_number to shyraq_application;

grant delete, insert, select, update on council_seat to shyraq_application;

grant insert, select on council_signature to shyraq_application;

grant insert, select, update (cancelled_at), update (cancelled_words), update (chair), update (closed_at), update (day), update (drawn_up_at), update (hour), update (invited_at), update (opened_at), update (pack_sent_at), update (place_kk), update (place_ru), update (protocol), update (protocol_hash), update (protocol_number), update (protocol_year), update (signed_at), update (version) on council_sitting to shyraq_application;

grant delete, insert, select, update on council_vote to shyraq_application;

grant insert, select, update (keep_until), update (organisation), update (removed_at), update (swept_at), update (version) on document to shyraq_application;

grant delete, insert, select on document_hold to shyraq_application;

grant insert, select, update (bytes), update (version) on document_quota to shyraq_application;

grant execute on function account_name(uuid) to shyraq_application;

grant execute on function account_of_term_feed(bytea) to shyraq_application;

grant execute on function append_journal(text[]) to shyraq_application;

grant execute on function assume_identity(text,text) to shyraq_application;

grant execute on function commission_people(timestamp with time zone) to shyraq_application;

grant execute on function council_people(timestamp with time zone) to shyraq_application;

grant execute on function current_identity() to shyraq_application;

grant execute on function drop_queued(bigint) to shyraq_application;

grant execute on function enqueue_job(text,jsonb,text,timestamp with time zone,integer) to shyraq_application;

grant execute on function identity_account() to shyraq_application;

grant execute on function identity_groups() to shyraq_application;

grant execute on function identity_has_role(text) to shyraq_application;

grant execute on function identity_organisations() to shyraq_application;

grant execute on function identity_sees_all() to shyraq_application;

grant execute on function innovation_group_of(uuid,date) to shyraq_application;

grant execute on function list_queue(integer) to shyraq_application;

grant execute on function people_in_roles(text[],timestamp with time zone) to shyraq_application;

grant execute on function people_of(uuid[],timestamp with time zone) to shyraq_application;

grant execute on function people_of_organisations(timestamp with time zone) to shyraq_application;

grant execute on function people_of_verification() to shyraq_application;

grant execute on function retry_queued(bigint) to shyraq_application;

grant execute on function search_form(text) to shyraq_application;

grant execute on function snapshot_is_public(uuid,integer) to shyraq_application;

grant execute on function technology_used_by_others(uuid,uuid) to shyraq_application;

grant insert, select, update (answer), update (status), update (version) on idempotency_key to shyraq_application;

grant insert, select, update (from_year), update (group_code), update (name_en), update (name_kk), update (name_ru), update (place), update (until_year), update (version) on innovation_classifier to shyraq_application;

grant delete, insert, select on innovation_document to shyraq_application;

grant insert, select, update on innovation_mark to shyraq_application;

grant insert, select, update (made_at), update (run) on innovation_report to shyraq_application;

grant insert, select on innovation_report_text to shyraq_application;

grant insert, select on innovation_version to shyraq_application;

grant insert, select on intake_closing to shyraq_application;

grant insert, select, update (act_document), update (act_number), update (act_on), update (departments), update (holding), update (programme), update (protective_document), update (source), update (technology), update (version), update (withdrawn_at), update (year) on introduction to shyraq_application;

grant delete, insert, select, update (income), update (patients) on introduction_use to shyraq_application;

grant insert, select, update on invitation to shyraq_application;

grant insert, select on job_effect to shyraq_application;

grant insert, select, update (attempt), update (cancel_asked), update (done), update (ended_at), update (reason), update (result), update (state), update (total) on job_run to shyraq_application;

grant insert, select on journal_check to shyraq_application;

grant select on journal_entry to shyraq_application;

grant select on journal_head to shyraq_application;

grant insert, select on journal_list to shyraq_application;

grant insert, select on journal_quartile to shyraq_application;

grant insert, select, update (organisation), update (withdrawn_at) on late_document to shyraq_application;

grant insert, select, update (changed_at), update (changed_by), update (fields), update (organisation), update (version), update (withdrawn_at) on late_row to shyraq_application;

grant insert, select on missed_term to shyraq_application;

grant insert, select, update (answer), update (answer_late), update (answer_words), update (answered_at), update (answered_by), update (version), update (withdrawn_at) on objection to shyraq_application;

grant insert, select on objection_document to shyraq_application;

grant insert, select on objection_message to shyraq_application;

grant insert, select, update on oidc_link to shyraq_application;

grant insert, select, update (merged_into), update (version) on organisation to shyraq_application;

grant insert, select, update (address), update (email), update (organisation), update (phone), update (version) on organisation_contact to shyraq_application;

grant insert, select, update (known_until) on organisation_fact to shyraq_application;

grant insert, select on outgoing_file to shyraq_application;

grant insert, select, update (last) on outgoing_number to shyraq_application;

grant insert, select on outgoing_paper to shyraq_application;

grant insert, select on paper_template to shyraq_application;

grant insert, select on plan_report to shyraq_application;

grant delete, insert, select on programme_co_executor to shyraq_application;

grant insert, select, update (granted_on), update (holding), update (kind), update (number), update (number_fold), update (programme), update (title), update (version), update (withdrawn_at) on protective_document to shyraq_application;

grant insert, select on publication to shyraq_application;

grant insert, select on publication_explanation to shyraq_application;

grant insert, select on publication_file to shyraq_application;

grant delete, insert, select on publication_preparation to shyraq_application;

grant insert, select on publication_record to shyraq_application;

grant insert, select on publication_run to shyraq_application;

grant insert, select, update on recovery_code to shyraq_application;

grant select, update on register_revision to shyraq_application;

grant insert, select on reminder to shyraq_application;

grant select, update (days), update (version) on reminder_setting to shyraq_application;

grant insert, select, update (organisation), update (revision) on report to shyraq_application;

grant insert, select, update (changed_at), update (changed_by), update (fields), update (organisation), update (place), update (removed_at), update (version) on reported_row to shyraq_application;

grant insert, select, update (amount), update (first_year), update (funder), update (holding), update (last_year), update (lead_name), update (registration_fold), update (registration_number), update (title), update (version), update (withdrawn_at) on research_programme to shyraq_application;

grant insert, select on result_input to shyraq_application;

grant insert, select on result_mark to shyraq_application;

grant insert, select on result_of_organisation to shyraq_application;

grant insert, select on result_snapshot to shyraq_application;

grant insert, select on result_tally to shyraq_application;

grant insert, select, update (closed_at), update (dossier), update (version) on revision_case to shyraq_application;

grant insert, select on revision_event to shyraq_application;

grant insert, select, update (opened_at), update (settings), update (signature), update (version), update (weighting) on round to shyraq_application;

grant insert, select on round_event to shyraq_application;

grant insert, select, update (category), update (left_at), update (organisation), update (university_hospital) on round_participant to shyraq_application;

grant delete, insert, select on scenario to shyraq_application;

grant insert, select, update (claimants) on shared_work to shyraq_application;

grant insert, select on shared_work_settlement to shyraq_application;

grant insert, select, update (organisation) on shared_work_word to shyraq_application;

grant insert, select, update on sign_in_failure to shyraq_application;

grant insert, select on status_act to shyraq_application;

grant insert, select on status_application to shyraq_application;

grant insert, select, update (closed_at), update (form), update (version) on status_case to shyraq_application;

grant insert, select on status_case_event to shyraq_application;

grant insert, select, update (given_at), update (name), update (position), update (words) on status_opinion to shyraq_application;

grant insert, select on submission to shyraq_application;

grant insert, select on submitted_row to shyraq_application;

grant insert, select, update (field), update (htms_code), update (known_since_year), update (name_en), update (name_kk), update (name_ru), update (novelty), update (unique_technology), update (version), update (withdrawn_at) on technology to shyraq_application;

grant delete, insert, select, update (technology) on technology_name to shyraq_application;

grant insert, select, update (made_at), update (token) on term_feed to shyraq_application;

grant insert, select on term_reminder to shyraq_application;

grant insert, select, update (channel), update (day), update (holding), update (paid_by_fund), update (participants), update (patients), update (receiver), update (receiver_name), update (receiver_performs_from), update (region), update (technology), update (version), update (withdrawn_at) on transfer to shyraq_application;

grant insert, select, update (approved_from), update (approved_until), update (name_en), update (name_kk), update (name_ru), update (source), update (version) on unique_technology to shyraq_application;

grant delete, insert, select, update (hash), update (media_type), update (organisation), update (scanned) on upload to shyraq_application;

grant delete, insert, select, update on verification_assignment to shyraq_application;

grant delete, insert, select, update on verification_check to shyraq_application;

grant delete, insert, select on verification_conflict to shyraq_application;

grant insert, select on verification_decision to shyraq_application;

grant delete, insert, select on verification_key to shyraq_application;

grant insert, select, update on verification_looked to shyraq_application;

grant delete, insert, select, update on verification_outlier to shyraq_application;

grant insert, select on verification_publication to shyraq_application;

grant insert, select on verification_second to shyraq_application;

grant delete, insert, select, update (organisation) on work_claim to shyraq_application;

grant delete, insert, select, update on work_lookup to shyraq_application;
