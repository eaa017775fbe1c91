-- The schema after all migrations, written by `npm run schema`. To be read; never run.

-- Collations and search -------------------------------------------------------------------------------

create collation kazakh (provider = icu, locale = 'und', rules = '&а<ә<<<Ә &г<ғ<<<Ғ &е<ё<<<Ё &к<қ<<<Қ &н<ң<<<Ң &о<ө<<<Ө &у<ұ<<<Ұ<ү<<<Ү &х<һ<<<Һ &ы<і<<<І');

create text search configuration en;

create text search configuration kk;

create text search configuration ru;

-- Tables ----------------------------------------------------------------------------------------------

create table idempotency_key (
  account uuid not null,
  key text not null,
  contract text not null,
  request bytea not null,
  status integer,
  answer text,
  version integer,
  at timestamp with time zone not null
);
alter table idempotency_key enable row level security;

create table journal_entry (
  number bigint not null,
  entry text not null,
  previous bytea not null,
  hash bytea not null,
  at text not null generated always as (((entry)::jsonb ->> 'at'::text)) stored,
  act text not null generated always as (((entry)::jsonb ->> 'act'::text)) stored,
  account uuid generated always as ((((entry)::jsonb ->> 'account'::text))::uuid) stored,
  organisation uuid generated always as ((((entry)::jsonb ->> 'organisation'::text))::uuid) stored,
  subject_kind text not null generated always as ((((entry)::jsonb -> 'subject'::text) ->> 'kind'::text)) stored,
  subject text not null generated always as ((((entry)::jsonb -> 'subject'::text) ->> 'id'::text)) stored
);
alter table journal_entry enable row level security;

create table journal_head (
  single boolean not null default true,
  number bigint not null,
  hash bytea not null,
  at text not null
);
alter table journal_head enable row level security;

create table vault.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);

create table vault.secret (
  name text not null,
  value bytea not null
);

-- Constraints -----------------------------------------------------------------------------------------

alter table idempotency_key add constraint idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)));

alter table idempotency_key add constraint idempotency_key_pkey PRIMARY KEY (account, key);

alter table idempotency_key add constraint idempotency_key_request_check CHECK ((octet_length(request) = 32));

alter table journal_entry add constraint journal_entry_hash_check CHECK ((octet_length(hash) = 32));

alter table journal_entry add constraint journal_entry_hash_key UNIQUE (hash);

alter table journal_entry add constraint journal_entry_number_check CHECK ((number > 0));

alter table journal_entry add constraint journal_entry_pkey PRIMARY KEY (number);

alter table journal_entry add constraint journal_entry_previous_check CHECK ((octet_length(previous) = 32));

alter table journal_head add constraint journal_head_pkey PRIMARY KEY (single);

alter table journal_head add constraint journal_head_single_check CHECK (single);

alter table vault.migration add constraint migration_pkey PRIMARY KEY (name);

alter table vault.secret add constraint secret_pkey PRIMARY KEY (name);

alter table vault.secret add constraint secret_value_check CHECK ((octet_length(value) = 32));

-- Indexes ---------------------------------------------------------------------------------------------

CREATE INDEX idempotency_key_at ON public.idempotency_key USING btree (at);

CREATE INDEX journal_entry_account ON public.journal_entry USING btree (account, number);

CREATE INDEX journal_entry_organisation ON public.journal_entry USING btree (organisation, number);

CREATE INDEX journal_entry_subject ON public.journal_entry USING btree (subject_kind, subject, number);

-- Functions -------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION public.append_journal(entries text[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  head public.journal_head;
  item text;
  body jsonb;
  previous bytea;
begin
  select * into strict head from public.journal_head for update;
  foreach item in array entries loop
    body := item::jsonb;
    if body ->> 'account' is distinct from public.current_identity() ->> 'account' then
      raise exception 'an entry names another account than the one that acts' using errcode = '42501';
    end if;
    if (body ->> 'at')::timestamptz < nullif(head.at, '')::timestamptz - interval '60 seconds' then
      raise exception 'the clock is behind the journal' using errcode = 'SHQ01';
    end if;
    previous := head.hash;
    head.number := head.number + 1;
    head.hash := sha256(convert_to(
      '{"entry":' || item || ',"number":' || head.number || ',"previous":"' || encode(previous, 'hex') || '"}', 'UTF8'));
    head.at := greatest(head.at, body ->> 'at');
    insert into public.journal_entry (number, entry, previous, hash) values (head.number, item, previous, head.hash);
  end loop;
  update public.journal_head set number = head.number, hash = head.hash, at = head.at;
  return head.number;
end $function$;

CREATE OR REPLACE FUNCTION public.assume_identity(claim text, proof text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if proof is distinct from encode(
    extensions.hmac(convert_to(claim, 'UTF8'), (select value from vault.secret where name = 'identity'), 'sha256'), 'hex')
  then
    raise exception 'identity refused' using errcode = '28000';
  end if;
  perform set_config('shyraq.identity', claim, true);
  perform set_config('shyraq.seal', vault.seal_of(claim), true);
end $function$;

CREATE OR REPLACE FUNCTION public.current_identity()
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.identity_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (public.current_identity() ->> 'account')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.identity_has_role(role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(public.current_identity() -> 'roles' ? role, false)
$function$;

CREATE OR REPLACE FUNCTION public.identity_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(value::uuid), '{}') from jsonb_array_elements_text(public.current_identity() -> 'organisations')
$function$;

CREATE OR REPLACE FUNCTION public.identity_sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(public.current_identity() ->> 'sight' = 'all', false)
$function$;

CREATE OR REPLACE FUNCTION public.refuse_journal_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'the journal is append-only' using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION vault.seal_of(claim text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select encode(
    extensions.hmac(
      convert_to(claim || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'),
      (select value from vault.secret where name = 'seal'),
      'sha256'),
    'hex')
$function$;

-- Triggers --------------------------------------------------------------------------------------------

CREATE TRIGGER journal_entry_kept BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_entry_whole BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_forward BEFORE UPDATE ON public.journal_head FOR EACH ROW WHEN ((new.number <= old.number)) EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_kept BEFORE DELETE ON public.journal_head FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_head_whole BEFORE TRUNCATE ON public.journal_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

-- Row-level security ----------------------------------------------------------------------------------

create policy idempotency_key_own on public.idempotency_key for all to shyraq_application using (account = ( SELECT identity_account() AS identity_account)) with check (account = ( SELECT identity_account() AS identity_account));

create policy journal_entry_seen on public.journal_entry for select to shyraq_application using (( SELECT identity_sees_all() AS identity_sees_all) OR (organisation = ANY (( SELECT identity_organisations() AS identity_organisations)::uuid[])) OR (account = ( SELECT identity_account() AS identity_account)));

create policy journal_head_seen on public.journal_head for select to shyraq_application using true;

-- Grants ----------------------------------------------------------------------------------------------

grant execute on function append_journal(text[]) to shyraq_application;

grant execute on function assume_identity(text,text) to shyraq_application;

grant execute on function current_identity() to shyraq_application;

grant execute on function identity_account() to shyraq_application;

grant execute on function identity_has_role(text) to shyraq_application;

grant execute on function identity_organisations() to shyraq_application;

grant execute on function identity_sees_all() to shyraq_application;

grant insert, select, update (answer), update (status), update (version) on idempotency_key to shyraq_application;

grant select on journal_entry to shyraq_application;

grant select on journal_head to shyraq_application;
