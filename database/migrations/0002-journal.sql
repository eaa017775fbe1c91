-- The journal: every act, in the transaction of its effect, each entry holding the hash of the one before.

create table journal_entry (
  number bigint primary key check (number > 0),
  -- Canonical JSON (RFC 8785), byte for byte what the hash was taken of. The columns below are read from it and cannot differ.
  entry text not null,
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  at text not null generated always as (entry::jsonb ->> 'at') stored,
  act text not null generated always as (entry::jsonb ->> 'act') stored,
  account uuid generated always as ((entry::jsonb ->> 'account')::uuid) stored,
  organisation uuid generated always as ((entry::jsonb ->> 'organisation')::uuid) stored,
  subject_kind text not null generated always as (entry::jsonb -> 'subject' ->> 'kind') stored,
  subject text not null generated always as (entry::jsonb -> 'subject' ->> 'id') stored
);
create index journal_entry_subject on journal_entry (subject_kind, subject, number);
create index journal_entry_organisation on journal_entry (organisation, number);
create index journal_entry_account on journal_entry (account, number);

-- The end of the chain. Who appends holds this row until the transaction ends: numbers have no gaps.
create table journal_head (
  single boolean primary key default true check (single),
  number bigint not null,
  hash bytea not null,
  at text not null
);
insert into journal_head (number, hash, at) values (0, decode(repeat('00', 32), 'hex'), '');

alter table journal_entry enable row level security;
alter table journal_head enable row level security;
create policy journal_entry_seen on journal_entry for select to shyraq_application using (
  (select identity_sees_all())
  or organisation = any ((select identity_organisations())::uuid[])
  or account = (select identity_account())
);
create policy journal_head_seen on journal_head for select to shyraq_application using (true);
grant select on journal_entry, journal_head to shyraq_application;

-- Holds against the owner too, who would have to switch the trigger off on purpose; `shyraq journal verify` finds it then.
create function refuse_journal_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the journal is append-only' using errcode = '42501';
end $$;
create trigger journal_entry_kept before update or delete on journal_entry
  for each row execute function refuse_journal_change();
create trigger journal_entry_whole before truncate on journal_entry
  for each statement execute function refuse_journal_change();
create trigger journal_head_kept before delete on journal_head
  for each row execute function refuse_journal_change();
create trigger journal_head_whole before truncate on journal_head
  for each statement execute function refuse_journal_change();
create trigger journal_head_forward before update on journal_head
  for each row when (new.number <= old.number) execute function refuse_journal_change();

-- How far apart the clocks of two servers may be before a write is refused (hazard: the clock is set back).
-- SQLSTATE SHQ01: the clock of the server that asks is behind the journal.
create function append_journal(entries text[]) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;
grant execute on function append_journal(text[]) to shyraq_application;
