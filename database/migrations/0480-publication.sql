-- What was published of a round (E-12), as it was published. Rows are added and never changed: an amendment is a version beside
-- the one before it.

-- What would be published, made ready beforehand in full: files by their hash, explanations of organisations. Publishing adds one
-- row that refers to it, so all of it is seen, or nothing.
create table publication_preparation (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  -- The number of the snapshot.
  snapshot integer not null,
  prepared_at timestamptz not null,
  -- SHA-256 of the manifest: the name of the bundle, however it is packed.
  bundle text not null check (bundle ~ '^[0-9a-f]{64}$'),
  -- The public half of the key that signed the bundle.
  key text not null check (key ~ '^ed25519:[A-Za-z0-9_-]{43}$'),
  -- Of the program that wrote the files.
  code text not null check (length(code) between 1 and 200),
  foreign key (round, snapshot) references result_snapshot (round, number)
);
create index publication_preparation_snapshot on publication_preparation (round, snapshot);

create table publication_file (
  preparation uuid not null references publication_preparation (id) on delete cascade,
  name text not null check (name ~ '^[a-z][a-z0-9.-]{2,60}$'),
  media text not null check (length(media) between 3 and 120),
  bytes bigint not null check (bytes > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (preparation, name)
);
create index publication_file_hash on publication_file (hash);

-- As the file of the organisation in the bundle.
create table publication_explanation (
  preparation uuid not null references publication_preparation (id) on delete cascade,
  bin text not null check (bin ~ '^\d{12}$'),
  explanation text not null,
  primary key (preparation, bin)
);

create table publication (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references round (id),
  reporting_year integer not null,
  -- 1 is what the Council considered; later ones are amendments.
  version integer not null check (version > 0),
  preparation uuid not null unique references publication_preparation (id),
  published_at timestamptz not null,
  published_by uuid not null,
  -- What everybody reads of it, as the text that is given: no later calendar, register or program changes it.
  answer text not null,
  hash text not null check (hash = encode(sha256(convert_to(answer, 'UTF8')), 'hex')),
  unique (round, version),
  unique (reporting_year, version)
);

-- Holds against the owner too.
create function refuse_publication_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what was published stays as it was published' using errcode = '42501';
end $$;
create trigger publication_kept before update or delete on publication
  for each row execute function refuse_publication_change();
create trigger publication_whole before truncate on publication
  for each statement execute function refuse_publication_change();

create function refuse_published_part_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.publication p where p.preparation = old.preparation) then
    raise exception 'what was published stays as it was published' using errcode = '42501';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger publication_file_kept before update or delete on publication_file
  for each row execute function refuse_published_part_change();
create trigger publication_explanation_kept before update or delete on publication_explanation
  for each row execute function refuse_published_part_change();

alter table publication_preparation enable row level security;
alter table publication_file enable row level security;
alter table publication_explanation enable row level security;
alter table publication enable row level security;

create policy publication_seen on publication for select to shyraq_application using (true);
create policy publication_made on publication for insert to shyraq_application
  with check ((select identity_has_role('chief')));

-- Nobody but the working body and the system sees what is not published yet.
create policy publication_preparation_seen on publication_preparation for select to shyraq_application using (
  (select identity_sees_all()) or exists (select from publication p where p.preparation = publication_preparation.id)
);
create policy publication_preparation_made on publication_preparation for insert to shyraq_application
  with check ((select identity_has_role('system')));
create policy publication_preparation_dropped on publication_preparation for delete to shyraq_application
  using ((select identity_has_role('system')) and not exists (
    select from publication p where p.preparation = publication_preparation.id));
create policy publication_file_seen on publication_file for select to shyraq_application using (
  (select identity_sees_all()) or exists (select from publication p where p.preparation = publication_file.preparation)
);
create policy publication_file_made on publication_file for insert to shyraq_application
  with check ((select identity_has_role('system')));
create policy publication_explanation_seen on publication_explanation for select to shyraq_application using (
  (select identity_sees_all()) or exists (select from publication p where p.preparation = publication_explanation.preparation)
);
create policy publication_explanation_made on publication_explanation for insert to shyraq_application
  with check ((select identity_has_role('system')));

grant select, insert on publication, publication_file, publication_explanation to shyraq_application;
grant select, insert, delete on publication_preparation to shyraq_application;
