-- Objections to the verification (E-11): each against the decision on one item, with words and documents; its thread, its answer.

create table objection (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  row uuid not null,
  -- The number of the decision that it is against; 0 where the item was left without one.
  decision integer not null check (decision >= 0),
  words text not null check (length(words) between 3 and 8000),
  -- From here the term of the answer runs.
  received_at timestamptz not null,
  made_by uuid not null,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  -- What becomes of the item: credited as it was reported, credited with other facts, or refused as before.
  answer text check (answer in ('credited', 'changed', 'refused')),
  answer_words text check (length(answer_words) between 3 and 8000),
  answer_late boolean,
  version integer not null default 1 check (version > 0),
  check (num_nulls(answered_at, answered_by, answer, answer_words, answer_late) in (0, 5)),
  check (withdrawn_at is null or answered_at is null),
  foreign key (round, organisation) references report (round, organisation)
);
-- Two who object at once, or one who presses twice, have one objection; a withdrawn one does not stand in the way.
create unique index objection_once on objection (round, organisation, row) where withdrawn_at is null;
create index objection_organisation on objection (organisation);

create table objection_document (
  objection uuid not null references objection (id),
  organisation uuid not null,
  document uuid not null references document (id),
  -- As it was when it was put to the objection.
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (objection, document)
);
create index objection_document_organisation on objection_document (organisation);
create index objection_document_document on objection_document (document);

create table objection_message (
  -- In the order in which they were written.
  number bigint generated always as identity primary key,
  objection uuid not null references objection (id),
  organisation uuid not null,
  side text not null check (side in ('organisation', 'body')),
  words text not null check (length(words) between 1 and 8000),
  written_by uuid not null,
  written_at timestamptz not null
);
create index objection_message_of on objection_message (objection, number);
create index objection_message_organisation on objection_message (organisation);

-- The address under which a calendar program reads the terms of a person: known by the hash of its token alone.
create table term_feed (
  account uuid primary key,
  token bytea not null unique check (length(token) = 32),
  made_at timestamptz not null
);

alter table objection enable row level security;
alter table objection_document enable row level security;
alter table objection_message enable row level security;
alter table term_feed enable row level security;

create policy objection_seen on objection for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy objection_made on objection for insert to shyraq_application
  with check (organisation = any ((select identity_organisations())::uuid[]));
create policy objection_changed on objection for update to shyraq_application using (
  (select identity_has_role('verifier')) or (select identity_has_role('chief'))
  or organisation = any ((select identity_organisations())::uuid[])
);
create policy objection_document_seen on objection_document for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy objection_document_made on objection_document for insert to shyraq_application
  with check (organisation = any ((select identity_organisations())::uuid[]));
create policy objection_message_seen on objection_message for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy objection_message_made on objection_message for insert to shyraq_application with check (
  case side
    when 'body' then (select identity_has_role('verifier')) or (select identity_has_role('chief'))
    else organisation = any ((select identity_organisations())::uuid[])
  end
);
create policy term_feed_own on term_feed to shyraq_application
  using (account = (select identity_account())) with check (account = (select identity_account()));

grant select, insert on objection, objection_document, objection_message, term_feed to shyraq_application;
grant update (withdrawn_at, answered_at, answered_by, answer, answer_words, answer_late, version) on objection
  to shyraq_application;
grant update (token, made_at) on term_feed to shyraq_application;

-- Whose the address is; for the program alone, which then reads as that person.
create function account_of_term_feed(token bytea) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system finds whose an address is' using errcode = '42501';
  end if;
  return (select f.account from public.term_feed f where f.token = account_of_term_feed.token);
end $$;
grant execute on function account_of_term_feed(bytea) to shyraq_application;

-- To whom of the working body the system writes: those who hold one of the roles at that moment.
create function people_in_roles(roles text[], at timestamptz) returns table (account uuid, email text, language text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r
      where r.account = a.id and r.role = any (people_in_roles.roles) and r.organisation is null and r.revoked_at is null
        and r.granted_at <= people_in_roles.at and (r.ends_at is null or r.ends_at > people_in_roles.at)
    )
    order by a.id;
end $$;
grant execute on function people_in_roles(text[], timestamptz) to shyraq_application;
