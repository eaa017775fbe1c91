-- What an organisation lays down after the term of submission (E-7): it stands beside the report, never in it. Nothing of the
-- round reads it; when the next round opens it goes into that round's report as drafts.

create table late_row (
  -- Chosen by whoever enters it, as of a row of a report.
  id uuid primary key,
  round uuid not null,
  organisation uuid not null,
  table_name text not null check (table_name in ('staff', 'learners', 'funding', 'publications', 'citations', 'hirsch',
    'patents', 'commercialisation', 'conferences', 'htms')),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  version integer not null default 1 check (version > 0),
  laid_by uuid not null,
  laid_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (round, organisation) references round_participant (round, organisation)
);
create index late_row_of on late_row (round, organisation);
create index late_row_organisation on late_row (organisation);

create table late_document (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  -- A row of the report, or a late one.
  row uuid not null,
  -- What of Annex 2 it is, by rules/evidence/documents.ts; null where nobody has said so.
  asked text check (length(asked) between 1 and 60),
  document uuid not null references document (id),
  laid_by uuid not null,
  laid_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (round, organisation) references round_participant (round, organisation)
);
create unique index late_document_once on late_document (round, organisation, row, asked, document)
  nulls not distinct where withdrawn_at is null;
create index late_document_document on late_document (document);
create index late_document_organisation on late_document (organisation);

alter table late_row enable row level security;
alter table late_document enable row level security;
create policy late_row_own on late_row to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy late_document_own on late_document to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);

grant select, insert on late_row, late_document to shyraq_application;
grant update (fields, version, changed_by, changed_at, withdrawn_at, organisation) on late_row to shyraq_application;
grant update (withdrawn_at, organisation) on late_document to shyraq_application;
