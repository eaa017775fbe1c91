-- What was submitted, as it stood at that moment: rows, files and whoever signed. A later submission replaces the one before in
-- what counts and never in what is kept.

create table submission (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  -- The first is 1; of an organisation in a round the last one counts.
  number integer not null check (number > 0),
  -- When the last byte had arrived: lateness is decided by this and nothing else (E-6, E-7).
  received_at timestamptz not null,
  submitted_by uuid not null,
  -- The revision of the report that it froze.
  revision bigint not null,
  -- SHA-256 of the statement that was signed, which carries the SHA-256 of the data.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The statement to the letter, as it was shown and signed.
  statement text not null,
  signature jsonb not null check (jsonb_typeof(signature) = 'object'),
  -- The organisation as it was reported: bin, names, category, university hospital.
  reporter jsonb not null check (jsonb_typeof(reporter) = 'object'),
  -- Documents of lists: [{asked, document, name, hash}].
  lists jsonb not null check (jsonb_typeof(lists) = 'array'),
  unique (round, organisation, number),
  foreign key (round, organisation) references report (round, organisation)
);
create index submission_organisation on submission (organisation);

create table submitted_row (
  submission uuid not null references submission (id),
  -- The row of the report, whose identifier it keeps through verification and objections.
  row uuid not null,
  organisation uuid not null,
  table_name text not null,
  place bigint not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  origin jsonb not null check (jsonb_typeof(origin) = 'object'),
  version integer not null check (version > 0),
  -- Its documents at that moment: [{asked, document, name, hash}].
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array'),
  primary key (submission, row)
);
create index submitted_row_in_order on submitted_row (submission, table_name, place);
create index submitted_row_organisation on submitted_row (organisation);

alter table submission enable row level security;
alter table submitted_row enable row level security;
create policy submission_own on submission to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (organisation = any ((select identity_organisations())::uuid[]));
create policy submitted_row_own on submitted_row to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (organisation = any ((select identity_organisations())::uuid[]));

-- Never changed, never deleted.
grant select, insert on submission, submitted_row to shyraq_application;
