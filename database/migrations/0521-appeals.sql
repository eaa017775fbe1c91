-- Complaints against a refusal or a withdrawal of the status, and what becomes of them (S-14 to S-17).

create table appeal (
  id uuid primary key default gen_random_uuid(),
  -- Who complains.
  organisation uuid not null references organisation (id),
  -- The decision that the complaint names, in its procedure. It may be nobody's or another's: such a complaint is kept as well.
  decision_kind text not null check (decision_kind in ('assignment', 'revision')),
  decision_id uuid not null,
  words text not null check (length(words) between 3 and 8000),
  lodged_at timestamptz not null,
  lodged_by uuid not null,
  -- Whether it is examined: in time, and against a decision of one's own.
  admitted boolean not null,
  version integer not null default 1 check (version > 0)
);
-- One who presses twice, or two who complain at once, have one complaint.
create unique index appeal_once on appeal (decision_kind, decision_id) where admitted;
create index appeal_organisation on appeal (organisation);

create table appeal_document (
  appeal uuid not null references appeal (id),
  organisation uuid not null,
  document uuid not null references document (id),
  -- As it was when it was put to the complaint.
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (appeal, document)
);
create index appeal_document_organisation on appeal_document (organisation);
create index appeal_document_document on appeal_document (document);

-- What was done, in order: rules/status/appeal.ts says what each is.
create table appeal_event (
  appeal uuid not null references appeal (id),
  number integer not null check (number > 0),
  at timestamptz not null,
  account uuid,
  event jsonb not null check (jsonb_typeof(event) = 'object'),
  primary key (appeal, number)
);

alter table appeal enable row level security;
alter table appeal_document enable row level security;
alter table appeal_event enable row level security;

create policy appeal_seen on appeal for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy appeal_made on appeal for insert to shyraq_application with check (
  (select identity_has_role('head')) and organisation = any ((select identity_organisations())::uuid[])
);
create policy appeal_changed on appeal for update to shyraq_application using (
  (select identity_has_role('appeal-chair')) or (select identity_has_role('appeal-member'))
  or (select identity_has_role('official'))
);
create policy appeal_document_seen on appeal_document for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy appeal_document_made on appeal_document for insert to shyraq_application
  with check (organisation = any ((select identity_organisations())::uuid[]));
-- With the complaint: whoever sees it sees what was done about it.
create policy appeal_event_seen on appeal_event for select to shyraq_application
  using (exists (select from appeal a where a.id = appeal_event.appeal));
create policy appeal_event_made on appeal_event for insert to shyraq_application with check (
  (select identity_has_role('appeal-chair')) or (select identity_has_role('appeal-member'))
  or (select identity_has_role('official'))
  or (number = 1 and exists (
    select from appeal a where a.id = appeal_event.appeal
      and a.organisation = any ((select identity_organisations())::uuid[])
  ))
);

grant select, insert on appeal, appeal_document, appeal_event to shyraq_application;
grant update (version) on appeal to shyraq_application;

-- Who belongs to the Appeal Commission at a moment, by name; whether they sit on the Council, whose decisions are appealed against;
-- and the organisations in which they hold or ever held a role (S-15). People of the bodies see it; nobody's address.
create function commission_people(at timestamptz) returns table (
  account uuid, name text, chair boolean, council boolean, organisations uuid[]
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    select r.account, r.role from public.account_role r
    where r.role in ('appeal-member', 'appeal-chair', 'member') and r.organisation is null and r.revoked_at is null
      and r.granted_at <= commission_people.at and (r.ends_at is null or r.ends_at > commission_people.at)
  )
  select a.id, a.name,
    exists (select from held where held.account = a.id and held.role = 'appeal-chair'),
    exists (select from held where held.account = a.id and held.role = 'member'),
    coalesce((select array_agg(distinct r.organisation) from public.account_role r
      where r.account = a.id and r.organisation is not null), '{}')
  from public.account a
  where public.identity_sees_all() and a.closed_at is null
    and exists (select from held where held.account = a.id and held.role in ('appeal-member', 'appeal-chair'))
  order by a.name, a.id
$$;
revoke all on function commission_people(timestamptz) from public;
grant execute on function commission_people(timestamptz) to shyraq_application;
