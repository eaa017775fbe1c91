-- Documents: who may see which bytes under which name. The bytes themselves lie in the storage, once for each content.

create table document (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  name text not null check (length(name) between 1 and 200),
  -- Knowing it opens nothing: whoever asks for bytes names the document.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  -- Whether a scanner for malware has seen it.
  scanned boolean not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  -- Not before this day may it be removed.
  keep_until date,
  version integer not null default 1 check (version > 0),
  removed_at timestamptz,
  -- When its bytes had left the storage, where no other document has them.
  swept_at timestamptz check (swept_at >= removed_at)
);
create index document_of on document (organisation, uploaded_at desc);
create index document_hash on document (hash);

-- What rests on a document: as long as there is any, it cannot be removed.
create table document_hold (
  document uuid not null references document (id),
  room text not null,
  subject text not null,
  held_at timestamptz not null,
  primary key (document, room, subject)
);

-- Uploads under way, and those whose bytes have been looked at but which are not documents yet.
create table upload (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  account uuid not null,
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  begun_at timestamptz not null,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  media_type text,
  scanned boolean,
  check ((hash is null) = (media_type is null) and (hash is null) = (scanned is null))
);
create index upload_of on upload (organisation);
create index upload_by on upload (account);

-- Bytes that an organisation may keep, where other than what the program gives to each.
create table document_quota (
  organisation uuid primary key references organisation (id),
  bytes bigint not null check (bytes >= 0),
  version integer not null check (version > 0)
);

alter table document enable row level security;
alter table document_hold enable row level security;
alter table upload enable row level security;
alter table document_quota enable row level security;

create policy document_own on document to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy document_hold_own on document_hold to shyraq_application
  using (exists (select from document d where d.id = document))
  with check (exists (select from document d where d.id = document));
create policy upload_seen on upload for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy upload_begun on upload for insert to shyraq_application with check (
  account = (select identity_account())
  and ((select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[]))
);
create policy upload_own on upload for update to shyraq_application
  using (account = (select identity_account()) or (select identity_sees_all()))
  with check (account = (select identity_account()) or (select identity_sees_all()));
create policy upload_ended on upload for delete to shyraq_application
  using (account = (select identity_account()) or (select identity_has_role('system')));
create policy document_quota_seen on document_quota for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy document_quota_set on document_quota for insert to shyraq_application
  with check ((select identity_sees_all()));
create policy document_quota_changed on document_quota for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

grant select, insert on document, document_hold, upload, document_quota to shyraq_application;
grant update (organisation, keep_until, version, removed_at, swept_at) on document to shyraq_application;
grant delete on document_hold, upload to shyraq_application;
grant update (organisation, hash, media_type, scanned) on upload to shyraq_application;
grant update (bytes, version) on document_quota to shyraq_application;
