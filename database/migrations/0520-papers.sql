-- Papers that leave the house in the procedures of the status, and the templates that they are written from.

-- Version 0 of every template is the text that the program brings along; here stand those that officials made of it.
create table paper_template (
  template text not null check (template ~ '^[a-z]+(-[a-z]+)*$'),
  version integer not null check (version > 0),
  -- Language → title, body, who signs.
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  note text not null check (length(note) between 3 and 500),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (template, version)
);

-- Whoever takes the next number holds the year until the act is done: one that fails leaves no gap.
create table outgoing_number (
  year integer primary key,
  last integer not null check (last > 0)
);

create table outgoing_paper (
  id uuid primary key default gen_random_uuid(),
  year integer not null,
  number integer not null check (number > 0),
  issued_at timestamptz not null,
  -- Null: by the house itself, when a term ended.
  issued_by uuid,
  organisation uuid not null references organisation (id),
  -- As they were on the day.
  names jsonb not null check (jsonb_typeof(names) = 'object'),
  bin text not null,
  procedure_kind text not null check (procedure_kind in ('assignment', 'revision', 'appeal')),
  procedure_id uuid not null,
  addressee jsonb not null check (jsonb_typeof(addressee) = 'object'),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  template text not null,
  template_version integer not null check (template_version >= 0),
  -- The very texts that it was made with.
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  reader text not null check (reader in ('organisation', 'bodies')),
  unique (year, number)
);
create index outgoing_paper_organisation on outgoing_paper (organisation);
create index outgoing_paper_procedure on outgoing_paper (procedure_kind, procedure_id);
create index outgoing_paper_template on outgoing_paper (template);

create table outgoing_file (
  paper uuid not null references outgoing_paper (id),
  language text not null check (language in ('kk', 'ru', 'en')),
  format text not null check (format in ('pdf', 'docx')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) between 1 and 20000000),
  made_at timestamptz not null,
  primary key (paper, language, format)
);

alter table paper_template enable row level security;
alter table outgoing_number enable row level security;
alter table outgoing_paper enable row level security;
alter table outgoing_file enable row level security;

-- The heads of organisations have papers issued to them: a receipt is written from the template in force.
create policy paper_template_seen on paper_template for select to shyraq_application using (true);
create policy paper_template_made on paper_template for insert to shyraq_application
  with check ((select identity_has_role('official')) and made_by = (select identity_account()));
-- Every act that issues a paper takes a number, whoever does it.
create policy outgoing_number_taken on outgoing_number to shyraq_application
  using ((select identity_sees_all()) or (select identity_has_role('head')))
  with check ((select identity_sees_all()) or (select identity_has_role('head')));
create policy outgoing_paper_seen on outgoing_paper for select to shyraq_application using (
  (select identity_sees_all())
  or (reader = 'organisation' and organisation = any ((select identity_organisations())::uuid[]))
);
create policy outgoing_paper_made on outgoing_paper for insert to shyraq_application with check (
  (select identity_sees_all())
  or (reader = 'organisation' and organisation = any ((select identity_organisations())::uuid[]))
);
create policy outgoing_file_seen on outgoing_file for select to shyraq_application
  using (exists (select from outgoing_paper p where p.id = outgoing_file.paper));
-- The files are made by a job.
create policy outgoing_file_made on outgoing_file for insert to shyraq_application
  with check ((select identity_has_role('system')));

grant select, insert on paper_template, outgoing_number, outgoing_paper, outgoing_file to shyraq_application;
grant update (last) on outgoing_number to shyraq_application;
