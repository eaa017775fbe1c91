-- The work before a publication: which job makes the files of which snapshot ready; and the works of a published round one by one,
-- for programs that gather them (OAI-PMH).

create table publication_run (
  run uuid primary key references job_run (id) on delete cascade,
  round uuid not null,
  snapshot integer not null,
  begun_at timestamptz not null,
  foreign key (round, snapshot) references result_snapshot (round, number)
);
create index publication_run_round on publication_run (round, begun_at);

create table publication_record (
  preparation uuid not null references publication_preparation (id) on delete cascade,
  -- In the order of the package.
  number integer not null check (number > 0),
  kind text not null check (kind in ('publication', 'project', 'patent')),
  bin text not null check (bin ~ '^\d{12}$'),
  -- As the organisation calls it in its package.
  item text not null check (length(item) between 1 and 200),
  -- Column → text, without persons.
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  primary key (preparation, number),
  unique (preparation, kind, bin, item)
);

create trigger publication_record_kept before update or delete on publication_record
  for each row execute function refuse_published_part_change();

alter table publication_run enable row level security;
alter table publication_record enable row level security;

create policy publication_run_seen on publication_run for select to shyraq_application
  using ((select identity_sees_all()));
create policy publication_run_made on publication_run for insert to shyraq_application
  with check ((select identity_has_role('chief')));
create policy publication_record_seen on publication_record for select to shyraq_application using (
  (select identity_sees_all()) or exists (select from publication p where p.preparation = publication_record.preparation)
);
create policy publication_record_made on publication_record for insert to shyraq_application
  with check ((select identity_has_role('system')));

grant select, insert on publication_run, publication_record to shyraq_application;
