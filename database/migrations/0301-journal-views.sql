-- Who acted, in words, and what came of the checks of the chain.

-- The name of a person, for whoever may know it: their own, of people of one's own organisations, and of everybody for who
-- sees all organisations. For all others a person of another house stays unnamed: null.
create function account_name(id uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.name from public.account a
  where a.id = account_name.id and (
    a.id = public.identity_account()
    or public.identity_sees_all()
    or exists (
      select from public.account_role r
      where r.account = a.id and r.organisation = any (public.identity_organisations())
    )
  )
$$;
grant execute on function account_name(uuid) to shyraq_application;

create index journal_entry_act on journal_entry (act, number);
create index journal_entry_at on journal_entry (at, number);

create table journal_check (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  entries bigint not null check (entries >= 0),
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  anchors integer not null check (anchors >= 0),
  -- How many there are, and the first of them.
  faults integer not null check (faults >= 0),
  first_faults jsonb not null
);
create index journal_check_at on journal_check (at);
alter table journal_check enable row level security;
-- That the journal is whole is everybody's to know.
create policy journal_check_seen on journal_check for select to shyraq_application using (true);
create policy journal_check_made on journal_check for insert to shyraq_application
  with check ((select identity_has_role('system')));
grant select, insert on journal_check to shyraq_application;
