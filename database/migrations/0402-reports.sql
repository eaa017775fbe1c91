-- What organisations report to a round: rows of the tables of the reporting package, as texts exactly as they were entered. The
-- rules read them; nothing here decides what they are worth.

create table report (
  round uuid not null,
  organisation uuid not null,
  -- Counts every change of any row, so that a list of rows and a preview know whether they are of today.
  revision bigint not null default 0,
  primary key (round, organisation),
  foreign key (round, organisation) references round_participant (round, organisation)
);
create index report_organisation on report (organisation);

create table reported_row (
  -- Chosen by whoever enters it: a row that is sent twice is one row.
  id uuid primary key,
  round uuid not null,
  organisation uuid not null,
  table_name text not null check (table_name in ('staff', 'learners', 'funding', 'publications', 'citations', 'hirsch',
    'patents', 'commercialisation', 'conferences', 'htms')),
  -- Its place among the rows of its table: of two equal works the later is refused.
  place bigint not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  -- Where it came from: typed, or a file and its row.
  origin jsonb not null check (jsonb_typeof(origin) = 'object'),
  version integer not null default 1 check (version > 0),
  entered_by uuid not null,
  entered_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  foreign key (round, organisation) references report (round, organisation)
);
create index reported_row_of on reported_row (round, organisation, table_name, place) where removed_at is null;
create index reported_row_organisation on reported_row (organisation);

alter table report enable row level security;
alter table reported_row enable row level security;

create policy report_own on report to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy reported_row_own on reported_row to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);

grant select, insert on report, reported_row to shyraq_application;
grant update (revision, organisation) on report to shyraq_application;
grant update (fields, version, changed_by, changed_at, removed_at, organisation) on reported_row to shyraq_application;
