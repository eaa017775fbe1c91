-- The assignment of the status (S-4 to S-10): cases with their events, the application as it is written and as it was submitted each
-- time, opinions of the members of the Council.

create table status_case (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  opened_at timestamptz not null,
  opened_by uuid not null,
  -- contract/status.ts: ApplicationForm. What is being written; what counts is status_application.
  form jsonb not null check (jsonb_typeof(form) = 'object'),
  -- Set with the event that closes it, taken back where an appeal opens it again.
  closed_at timestamptz,
  version integer not null default 1 check (version > 0)
);
-- Two who begin at once have one.
create unique index status_case_open on status_case (organisation) where closed_at is null;
create index status_case_organisation on status_case (organisation);

create table status_case_event (
  "case" uuid not null references status_case (id),
  organisation uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  -- Null: the system.
  by uuid,
  -- rules/status/assignment.ts: AssignmentEvent without its moment.
  event jsonb not null check (jsonb_typeof(event) = 'object'),
  primary key ("case", number)
);
create index status_case_event_organisation on status_case_event (organisation);

create table status_application (
  "case" uuid not null references status_case (id),
  organisation uuid not null,
  number integer not null check (number > 0),
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  -- rules/status/application.ts: Application, with the results of published rounds in it.
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  form jsonb not null check (jsonb_typeof(form) = 'object'),
  -- [{document, about, name, hash}] as they were.
  documents jsonb not null check (jsonb_typeof(documents) = 'array'),
  -- Of data, form and documents as canonical JSON.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key ("case", number)
);
create index status_application_organisation on status_application (organisation);

create table status_opinion (
  "case" uuid not null references status_case (id),
  account uuid not null,
  name text not null check (length(name) between 1 and 300),
  position text not null check (position in ('approve', 'refuse', 'undecided')),
  words text not null check (length(words) between 3 and 4000),
  given_at timestamptz not null,
  primary key ("case", account)
);

-- Holds against the owner too.
create function refuse_status_case_part_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what was done in a case stays as it was' using errcode = '42501';
end $$;
create trigger status_case_event_kept before update or delete on status_case_event
  for each row execute function refuse_status_case_part_change();
create trigger status_application_kept before update or delete on status_application
  for each row execute function refuse_status_case_part_change();

alter table status_case enable row level security;
alter table status_case_event enable row level security;
alter table status_application enable row level security;
alter table status_opinion enable row level security;

create policy status_case_seen on status_case for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy status_case_made on status_case for insert to shyraq_application
  with check (organisation = any ((select identity_organisations())::uuid[]));
create policy status_case_changed on status_case for update to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy status_case_event_seen on status_case_event for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy status_case_event_made on status_case_event for insert to shyraq_application with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy status_application_seen on status_application for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy status_application_made on status_application for insert to shyraq_application
  with check (organisation = any ((select identity_organisations())::uuid[]));
-- Members speak before the vote; the organisation reads what was resolved.
create policy status_opinion_seen on status_opinion for select to shyraq_application using ((select identity_sees_all()));
create policy status_opinion_given on status_opinion to shyraq_application
  using (account = (select identity_account()) and (select identity_has_role('member')))
  with check (account = (select identity_account()) and (select identity_has_role('member')));

grant select, insert on status_case, status_case_event, status_application, status_opinion to shyraq_application;
grant update (form, closed_at, version) on status_case to shyraq_application;
grant update (name, position, words, given_at) on status_opinion to shyraq_application;
