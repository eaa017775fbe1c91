-- Documents put to what is reported (A2): to an item, or to a list that is asked for once.

create table attachment (
  id uuid primary key,
  round uuid not null,
  organisation uuid not null,
  -- Null where the document stands for a list, not for an item.
  row uuid references reported_row (id),
  -- What of Annex 2 it is, by rules/evidence/documents.ts; null where nobody has said so of an item's document.
  asked text check (length(asked) between 1 and 60),
  document uuid not null references document (id),
  attached_by uuid not null,
  attached_at timestamptz not null,
  detached_at timestamptz,
  check (row is not null or asked is not null),
  foreign key (round, organisation) references report (round, organisation)
);
create unique index attachment_once on attachment (round, organisation, row, asked, document)
  nulls not distinct where detached_at is null;
create index attachment_of_row on attachment (row) where detached_at is null;
create index attachment_document on attachment (document);
create index attachment_organisation on attachment (organisation);

alter table attachment enable row level security;
create policy attachment_own on attachment to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);

grant select, insert on attachment to shyraq_application;
grant update (asked, detached_at, organisation) on attachment to shyraq_application;
