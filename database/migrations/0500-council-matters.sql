-- What other procedures lay before the Scientific Council: an application for the status (S-4), a yearly revision (S-11). A matter has
-- the identifier of its case, so that a case knows its own votes.

create table council_matter (
  id uuid primary key,
  -- contract/council.ts: MATTER_KINDS.
  kind text not null check (kind in ('application', 'revision')),
  organisation uuid not null references organisation (id),
  title_kk text not null check (length(title_kk) between 3 and 500),
  title_ru text not null check (length(title_ru) between 3 and 500),
  raised_at timestamptz not null,
  -- From then on it is put on no agenda: its case was resolved or withdrawn. An appeal may raise it again.
  settled_at timestamptz check (settled_at >= raised_at)
);
create index council_matter_open on council_matter (raised_at) where settled_at is null;

alter table council_item add column matter uuid references council_matter (id);
-- What is put to the vote about it.
alter table council_item add column proposal text check (proposal in ('approve', 'refuse', 'keep', 'withdraw'));
alter table council_item add check (num_nulls(matter, proposal) in (0, 2));
create index council_item_matter on council_item (matter);

alter table council_matter enable row level security;

-- The organisation itself raises one with its application, and takes it back with it.
create policy council_matter_seen on council_matter for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy council_matter_raised on council_matter for insert to shyraq_application with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy council_matter_changed on council_matter for update to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);

grant select, insert on council_matter to shyraq_application;
grant update (title_kk, title_ru, raised_at, settled_at) on council_matter to shyraq_application;
