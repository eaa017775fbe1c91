-- What the answers on innovation activity are made ready by, and the reports.

-- Of whose items, in which group: raised by every change of one of them, so that a program that keeps the rows of a pair knows when
-- they are old. Seen by whoever sees the items.
create table innovation_mark (
  organisation uuid not null references organisation (id),
  holding uuid not null references organisation (id),
  revision bigint not null default 1 check (revision > 0),
  primary key (organisation, holding)
);
create index innovation_mark_holding on innovation_mark (holding);
alter table innovation_mark enable row level security;
create policy innovation_mark_seen on innovation_mark to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);
grant select, insert, update on innovation_mark to shyraq_application;

create function raise_innovation_marks() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct organisation, holding from changed order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $$;
-- An item that moved to another group is old in the one that it left.
create function raise_innovation_marks_left() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct organisation, holding from was union select distinct organisation, holding from changed order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $$;
create function raise_innovation_marks_of_uses() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.innovation_mark as mark (organisation, holding)
    select distinct i.organisation, i.holding from public.introduction i where i.id in (select introduction from changed) order by 1, 2
    on conflict (organisation, holding) do update set revision = mark.revision + 1;
  return null;
end $$;
revoke execute on function raise_innovation_marks(), raise_innovation_marks_left(), raise_innovation_marks_of_uses() from public;

create trigger introduction_marked after insert on introduction
  referencing new table as changed for each statement execute function raise_innovation_marks();
create trigger introduction_marked_anew after update on introduction
  referencing old table as was new table as changed for each statement execute function raise_innovation_marks_left();
create trigger transfer_marked after insert on transfer
  referencing new table as changed for each statement execute function raise_innovation_marks();
create trigger transfer_marked_anew after update on transfer
  referencing old table as was new table as changed for each statement execute function raise_innovation_marks_left();
create trigger research_programme_marked after insert on research_programme
  referencing new table as changed for each statement execute function raise_innovation_marks();
create trigger research_programme_marked_anew after update on research_programme
  referencing old table as was new table as changed for each statement execute function raise_innovation_marks_left();
create trigger protective_document_marked after insert on protective_document
  referencing new table as changed for each statement execute function raise_innovation_marks();
create trigger protective_document_marked_anew after update on protective_document
  referencing old table as was new table as changed for each statement execute function raise_innovation_marks_left();
create trigger introduction_use_marked after insert on introduction_use
  referencing new table as changed for each statement execute function raise_innovation_marks_of_uses();
create trigger introduction_use_marked_anew after update on introduction_use
  referencing new table as changed for each statement execute function raise_innovation_marks_of_uses();
create trigger introduction_use_marked_gone after delete on introduction_use
  referencing old table as changed for each statement execute function raise_innovation_marks_of_uses();
insert into innovation_mark (organisation, holding)
  select organisation, holding from introduction union select organisation, holding from transfer
  union select organisation, holding from research_programme union select organisation, holding from protective_document;

-- Reports ----------------------------------------------------------------------------------------------------------------------------
-- Of a group, an organisation, a region or all, as the registers stood at the moment when it was made; never changed.
create table innovation_report (
  id uuid primary key default gen_random_uuid(),
  scope text not null check (scope in ('holding', 'organisation', 'region', 'all')),
  holding uuid references organisation (id),
  organisation uuid references organisation (id),
  region text check (region ~ '^[0-9]{2}$'),
  from_year integer not null check (from_year between 1950 and 2200),
  to_year integer not null check (to_year between from_year and from_year + 30),
  -- The job that makes it.
  run uuid references job_run (id),
  asked_at timestamptz not null,
  asked_by uuid not null,
  made_at timestamptz,
  check ((scope = 'holding') = (holding is not null)),
  check ((scope = 'organisation') = (organisation is not null)),
  check ((scope = 'region') = (region is not null))
);
create index innovation_report_holding on innovation_report (holding) where holding is not null;
create index innovation_report_organisation on innovation_report (organisation) where organisation is not null;
create index innovation_report_run on innovation_report (run);

-- In each language what stands in it, and its files.
create table innovation_report_text (
  report uuid not null references innovation_report (id),
  language text not null check (language in ('kk', 'ru', 'en')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  pdf bytea not null,
  docx bytea not null,
  primary key (report, language)
);
alter table innovation_report enable row level security;
alter table innovation_report_text enable row level security;
create policy innovation_report_seen on innovation_report to shyraq_application using (
  (select identity_sees_all())
  or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);
create policy innovation_report_text_seen on innovation_report_text to shyraq_application
  using (exists (select from innovation_report r where r.id = report))
  with check (exists (select from innovation_report r where r.id = report));
grant select, insert on innovation_report, innovation_report_text to shyraq_application;
grant update (run, made_at) on innovation_report to shyraq_application;
