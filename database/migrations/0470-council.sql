-- Sittings of the Scientific Council (E-10, S-11): agenda, who was there, votes, resolutions, the protocol with its signatures.

create table council_sitting (
  id uuid primary key default gen_random_uuid(),
  -- The round whose results are considered; the day of a sitting that is not held yet is then the round's (E-11, S-11).
  round uuid references round (id),
  day date not null,
  hour text not null check (hour ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place_kk text not null check (length(place_kk) between 3 and 300),
  place_ru text not null check (length(place_ru) between 3 and 300),
  -- Who presides; null until somebody is named.
  chair uuid,
  convened_at timestamptz not null,
  convened_by uuid not null,
  invited_at timestamptz,
  pack_sent_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_words text check (length(cancelled_words) between 3 and 2000),
  -- Without gaps within the year of the day (council_protocol_number).
  protocol_year integer,
  protocol_number integer check (protocol_number > 0),
  -- What the protocol says, as data: its files are written from it, and its hash is signed.
  protocol jsonb check (jsonb_typeof(protocol) = 'object'),
  protocol_hash text check (protocol_hash ~ '^[0-9a-f]{64}$'),
  drawn_up_at timestamptz,
  -- When the second of both had signed.
  signed_at timestamptz,
  version integer not null default 1 check (version > 0),
  check (num_nulls(cancelled_at, cancelled_words) in (0, 2)),
  check (num_nulls(protocol_year, protocol_number, protocol, protocol_hash, drawn_up_at) in (0, 5)),
  check (cancelled_at is null or protocol_number is null),
  check (closed_at is null or opened_at is not null),
  check (protocol_number is null or closed_at is not null),
  unique (protocol_year, protocol_number)
);
create index council_sitting_round on council_sitting (round);

-- Whoever takes the next number holds the year until the act is done: one that fails leaves no gap.
create table council_protocol_number (
  year integer primary key,
  last integer not null check (last > 0)
);

create table council_item (
  id uuid primary key default gen_random_uuid(),
  sitting uuid not null references council_sitting (id),
  place integer not null check (place > 0),
  -- contract/council.ts: ITEM_KINDS.
  kind text not null check (length(kind) between 1 and 40),
  title_kk text not null check (length(title_kk) between 3 and 500),
  title_ru text not null check (length(title_ru) between 3 and 500),
  -- Of an item on results: the number of the snapshot that lies before the Council.
  snapshot integer check (snapshot > 0),
  ballot text not null check (ballot in ('open', 'secret')),
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  votes_abstained integer check (votes_abstained >= 0),
  resolution_kk text check (length(resolution_kk) between 3 and 8000),
  resolution_ru text check (length(resolution_ru) between 3 and 8000),
  adopted boolean,
  voted_at timestamptz,
  check (num_nulls(votes_for, votes_against, votes_abstained, resolution_kk, resolution_ru, adopted, voted_at) in (0, 7)),
  unique (sitting, place) deferrable initially deferred
);

-- Votes of an open ballot, each by name.
create table council_vote (
  item uuid not null references council_item (id) on delete cascade,
  account uuid not null,
  vote text not null check (vote in ('for', 'against', 'abstained')),
  primary key (item, account)
);

-- Who belonged to the Council on the day, and how they were there.
create table council_seat (
  sitting uuid not null references council_sitting (id),
  account uuid not null,
  name text not null check (length(name) between 1 and 300),
  presence text check (presence in ('in-person', 'remote')),
  primary key (sitting, account)
);

-- Said by the member or by the secretary for them; roles in an evaluated organisation are found without it.
create table council_conflict (
  item uuid not null references council_item (id) on delete cascade,
  account uuid not null,
  words text not null check (length(words) between 3 and 1000),
  declared_at timestamptz not null,
  declared_by uuid not null,
  primary key (item, account)
);

-- Bytes of the Council: papers put to items, the pack as it was sent, the files of the protocol.
create table council_file (
  id uuid primary key default gen_random_uuid(),
  sitting uuid not null references council_sitting (id),
  item uuid references council_item (id) on delete cascade,
  kind text not null check (kind in ('paper', 'pack', 'protocol')),
  language text check (language in ('kk', 'ru')),
  format text not null check (format in ('pdf', 'docx')),
  name text not null check (length(name) between 1 and 200),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) between 1 and 20000000),
  made_at timestamptz not null,
  made_by uuid not null,
  check ((kind = 'paper') = (item is not null)),
  check ((kind = 'paper') = (language is null))
);
create index council_file_of on council_file (sitting, kind);
create index council_file_item on council_file (item);

create table council_signature (
  sitting uuid not null references council_sitting (id),
  part text not null check (part in ('chair', 'secretary')),
  account uuid not null,
  name text not null,
  factor text not null check (factor in ('app', 'recovery', 'example')),
  -- The very text that was signed; it names the hash of the protocol and of each of its files.
  statement text not null,
  statement_hash text not null check (statement_hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  primary key (sitting, part),
  unique (sitting, account)
);

alter table council_sitting enable row level security;
alter table council_protocol_number enable row level security;
alter table council_item enable row level security;
alter table council_vote enable row level security;
alter table council_seat enable row level security;
alter table council_conflict enable row level security;
alter table council_file enable row level security;
alter table council_signature enable row level security;

-- Nobody outside the bodies knows of a sitting before its results are published (E-12).
create policy council_sitting_seen on council_sitting for select to shyraq_application
  using ((select identity_sees_all()));
create policy council_sitting_made on council_sitting for insert to shyraq_application
  with check ((select identity_has_role('secretary')));
-- The chair signs.
create policy council_sitting_changed on council_sitting for update to shyraq_application
  using ((select identity_has_role('secretary')) or (select identity_has_role('member')));
create policy council_protocol_number_taken on council_protocol_number to shyraq_application
  using ((select identity_has_role('secretary'))) with check ((select identity_has_role('secretary')));
create policy council_item_seen on council_item for select to shyraq_application using ((select identity_sees_all()));
create policy council_item_kept on council_item to shyraq_application
  using ((select identity_has_role('secretary'))) with check ((select identity_has_role('secretary')));
create policy council_vote_seen on council_vote for select to shyraq_application using ((select identity_sees_all()));
create policy council_vote_kept on council_vote to shyraq_application
  using ((select identity_has_role('secretary'))) with check ((select identity_has_role('secretary')));
create policy council_seat_seen on council_seat for select to shyraq_application using ((select identity_sees_all()));
create policy council_seat_kept on council_seat to shyraq_application
  using ((select identity_has_role('secretary'))) with check ((select identity_has_role('secretary')));
create policy council_conflict_seen on council_conflict for select to shyraq_application
  using ((select identity_sees_all()));
create policy council_conflict_kept on council_conflict to shyraq_application
  using ((select identity_has_role('secretary')) or account = (select identity_account()))
  with check ((select identity_has_role('secretary')) or account = (select identity_account()));
create policy council_file_seen on council_file for select to shyraq_application using ((select identity_sees_all()));
create policy council_file_made on council_file for insert to shyraq_application
  with check ((select identity_has_role('secretary')));
-- A paper may be taken back and a protocol drawn up anew until somebody has signed it; a pack that was sent stays.
create policy council_file_dropped on council_file for delete to shyraq_application using (
  (select identity_has_role('secretary')) and kind <> 'pack'
  and not exists (select from council_signature s where s.sitting = council_file.sitting)
);
create policy council_signature_seen on council_signature for select to shyraq_application
  using ((select identity_sees_all()));
create policy council_signature_made on council_signature for insert to shyraq_application
  with check (account = (select identity_account()));

grant select, insert on council_sitting, council_protocol_number, council_file, council_signature to shyraq_application;
grant select, insert, update, delete on council_item, council_vote, council_seat, council_conflict to shyraq_application;
grant update (day, hour, place_kk, place_ru, chair, invited_at, pack_sent_at, opened_at, closed_at, cancelled_at,
  cancelled_words, protocol_year, protocol_number, protocol, protocol_hash, drawn_up_at, signed_at, version)
  on council_sitting to shyraq_application;
grant update (last) on council_protocol_number to shyraq_application;
grant delete on council_file to shyraq_application;

-- Who belongs to the Council at a moment, by name, and the organisations in which they hold or ever held a role (E-12). People of
-- the bodies see it; nobody's address.
create function council_people(at timestamptz) returns table (
  account uuid, name text, member boolean, secretary boolean, organisations uuid[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    select r.account, r.role from public.account_role r
    where r.role in ('member', 'secretary') and r.organisation is null and r.revoked_at is null
      and r.granted_at <= council_people.at and (r.ends_at is null or r.ends_at > council_people.at)
  )
  select a.id, a.name,
    exists (select from held where held.account = a.id and held.role = 'member'),
    exists (select from held where held.account = a.id and held.role = 'secretary'),
    coalesce((select array_agg(distinct r.organisation) from public.account_role r
      where r.account = a.id and r.organisation is not null), '{}')
  from public.account a
  where public.identity_sees_all() and a.closed_at is null and exists (select from held where held.account = a.id)
  order by a.name, a.id
$$;
revoke all on function council_people(timestamptz) from public;
grant execute on function council_people(timestamptz) to shyraq_application;
