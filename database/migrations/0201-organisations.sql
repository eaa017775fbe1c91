-- The register of organisations: what holds of each from which day to which day, and since when we know it.

create extension btree_gist with schema extensions;

-- How a name is looked for: case aside, Kazakh letters as whoever has no Kazakh keyboard types them, and all of it in ASCII,
-- because pg_trgm sees no Cyrillic letter where the database's ctype is C, as that of the embedded one is.
create function search_form(name text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select translate(lower(name collate public.kazakh), 'әғқңөұүһіёабвгдежзийклмнопрстуфхцчшщыэюяъь',
    'agknouuhieabvgdejziyklmnoprstufhcqwxie90')
$$;
grant execute on function search_form(text) to shyraq_application;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  bin text not null unique check (bin ~ '^[0-9]{12}$'),
  -- Counts changes of the public facts alone: the ETag that everybody sees tells nothing of what only some may see.
  version integer not null default 1 check (version > 0),
  merged_into uuid references organisation (id) check (merged_into <> id),
  registered_at timestamptz not null
);
create index organisation_merged_into on organisation (merged_into);

create table organisation_fact (
  id bigint primary key generated always as identity,
  organisation uuid not null references organisation (id),
  kind text not null
    check (kind in ('name_kk', 'name_ru', 'name_en', 'category', 'founder', 'region', 'university_hospital', 'parent')),
  -- Null only for `parent`: from that day it belongs to nobody.
  value text,
  parent uuid references organisation (id),
  holds_from date not null,
  holds_until date check (holds_until > holds_from),
  -- The document or act on which the fact rests, in the words of whoever entered it.
  source text not null check (length(source) between 1 and 500),
  known_from timestamptz not null,
  -- When something else took its place. Nothing is ever deleted: what was known on a day can be asked for later.
  known_until timestamptz,
  search text generated always as (case when kind like 'name%' then search_form(value) end) stored,
  check (case when kind = 'parent' then value is null and parent is distinct from organisation
    else value is not null and parent is null end),
  check (kind not like 'name%' or length(value) between 2 and 400),
  check (kind <> 'category' or value in ('clinical', 'non_clinical', 'education')),
  check (kind <> 'founder' or value in ('government', 'akimat', 'non_state')),
  check (kind <> 'region' or value ~ '^[0-9]{2}$'),
  check (kind <> 'university_hospital' or value in ('yes', 'no')),
  -- On no day do two values of one fact hold.
  constraint organisation_fact_once exclude using gist (
    organisation with operator(pg_catalog.=), kind with operator(pg_catalog.=),
    daterange(holds_from, holds_until) with operator(pg_catalog.&&)
  ) where (known_until is null)
);
create index organisation_fact_of on organisation_fact (organisation, kind);
create index organisation_fact_parent on organisation_fact (parent) where parent is not null;
create index organisation_fact_search on organisation_fact using gin (search extensions.gin_trgm_ops)
  where known_until is null;

-- What only the organisation itself and the bodies see of it.
create table organisation_contact (
  organisation uuid primary key references organisation (id),
  address text not null check (length(address) <= 400),
  phone text not null check (length(phone) <= 60),
  email text not null check (length(email) <= 200),
  version integer not null check (version > 0)
);

alter table organisation enable row level security;
alter table organisation_fact enable row level security;
alter table organisation_contact enable row level security;

create policy organisation_seen on organisation for select to shyraq_application using (true);
create policy organisation_made on organisation for insert to shyraq_application
  with check ((select identity_sees_all()));
create policy organisation_changed on organisation for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

-- The register is open to everybody who is let in; what was once entered and put right is not.
create policy organisation_fact_seen on organisation_fact for select to shyraq_application using (
  known_until is null
  or (select identity_sees_all())
  or organisation = any ((select identity_organisations())::uuid[])
);
create policy organisation_fact_made on organisation_fact for insert to shyraq_application
  with check ((select identity_sees_all()));
create policy organisation_fact_replaced on organisation_fact for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

create policy organisation_contact_own on organisation_contact to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
) with check (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);

grant select, insert on organisation, organisation_fact, organisation_contact to shyraq_application;
grant update (version, merged_into) on organisation to shyraq_application;
grant update (known_until) on organisation_fact to shyraq_application;
grant update (address, phone, email, version, organisation) on organisation_contact to shyraq_application;
