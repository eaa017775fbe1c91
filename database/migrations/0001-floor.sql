-- What every table stands on: extensions, secrets, the identity of whoever asks, sorting and searching in Kazakh.
-- The role shyraq_application exists already: roles belong to the cluster, so the program makes it, not a migration.

create schema extensions;
grant usage on schema extensions to shyraq_application;
create extension pgcrypto with schema extensions;
create extension pg_trgm with schema extensions;

revoke all on schema public from public;
grant usage on schema public to shyraq_application;
-- Nothing that a later migration creates is open to anybody before that migration says so.
alter default privileges revoke execute on functions from public;

-- Secrets that only the owner reads.
-- The schema vault and its list of migrations are there already.
create table vault.secret (
  name text primary key,
  value bytea not null check (octet_length(value) = 32)
);
insert into vault.secret (name, value)
select name, extensions.gen_random_bytes(32) from unnest(array['identity', 'seal']) as name;

-- Identity ----------------------------------------------------------------------------------------------------------
-- The server states who asks and proves it with the key `identity`, which it read as the owner when it started. The
-- statement is then sealed with the key `seal` for this session and this transaction alone. A query that runs as the
-- application can overwrite the settings but can make neither proof nor seal, so it can only lose its sight.

create function vault.seal_of(claim text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(
    extensions.hmac(
      convert_to(claim || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'),
      (select value from vault.secret where name = 'seal'),
      'sha256'),
    'hex')
$$;

create function public.assume_identity(claim text, proof text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if proof is distinct from encode(
    extensions.hmac(convert_to(claim, 'UTF8'), (select value from vault.secret where name = 'identity'), 'sha256'), 'hex')
  then
    raise exception 'identity refused' using errcode = '28000';
  end if;
  perform set_config('shyraq.identity', claim, true);
  perform set_config('shyraq.seal', vault.seal_of(claim), true);
end $$;

-- The proven identity of this transaction; null where none was stated; an error where somebody meddled with it.
create function public.current_identity() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  claim text := nullif(current_setting('shyraq.identity', true), '');
begin
  if claim is null then
    return null;
  end if;
  if current_setting('shyraq.seal', true) is distinct from vault.seal_of(claim) then
    raise exception 'identity forged' using errcode = '28000';
  end if;
  return claim::jsonb;
end $$;

-- For policies. Always in a sub-select, `(select identity_sees_all())`, so that a query asks once and not per row.
create function public.identity_account() returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select (public.current_identity() ->> 'account')::uuid
$$;

create function public.identity_organisations() returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(value::uuid), '{}') from jsonb_array_elements_text(public.current_identity() -> 'organisations')
$$;

create function public.identity_sees_all() returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(public.current_identity() ->> 'sight' = 'all', false)
$$;

create function public.identity_has_role(role text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(public.current_identity() -> 'roles' ? role, false)
$$;

grant execute on function
  public.assume_identity(text, text), public.current_identity(), public.identity_account(),
  public.identity_organisations(), public.identity_sees_all(), public.identity_has_role(text)
to shyraq_application;

-- Kazakh ------------------------------------------------------------------------------------------------------------
-- ICU's own order for Kazakh is the root order; the alphabet is written here as rules.
create collation public.kazakh (
  provider = icu,
  locale = 'und',
  rules = '&а<ә<<<Ә &г<ғ<<<Ғ &е<ё<<<Ё &к<қ<<<Қ &н<ң<<<Ң &о<ө<<<Ө &у<ұ<<<Ұ<ү<<<Ү &х<һ<<<Һ &ы<і<<<І'
);

-- Nobody has made a stemmer for Kazakh: words are found as they stand.
create text search configuration public.kk (copy = pg_catalog.simple);
create text search configuration public.ru (copy = pg_catalog.russian);
create text search configuration public.en (copy = pg_catalog.english);
