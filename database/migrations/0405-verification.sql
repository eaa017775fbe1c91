-- Verification of what was submitted: machine findings, decisions with their grounds, who looks at what, and what was published.

-- What the machine found in a submitted row. A later submission has rows of its own, which are looked at anew.
create table verification_check (
  submission uuid not null,
  row uuid not null,
  organisation uuid not null,
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  checked_at timestamptz not null,
  primary key (submission, row),
  foreign key (submission, row) references submitted_row (submission, row)
);
create index verification_check_organisation on verification_check (organisation);

-- Of an item the last decision counts, as long as the row and its documents are those that were judged.
create table verification_decision (
  id uuid primary key default gen_random_uuid(),
  round uuid not null,
  organisation uuid not null,
  row uuid not null,
  -- The first is 1: two who decide on one item at once cannot both have the next.
  number integer not null check (number > 0),
  -- What was judged.
  submission uuid not null,
  row_version integer not null check (row_version > 0),
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array'),
  outcome text not null check (outcome in ('credited', 'changed', 'refused')),
  -- rules/verification/grounds.ts; null where nothing is against the item.
  ground text check (length(ground) between 1 and 40),
  paragraph text check (length(paragraph) between 2 and 12),
  words text not null check (length(words) <= 4000),
  -- Column → text that holds instead of what was reported.
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  four_eyes boolean not null,
  -- verification, or an objection that was answered.
  way text not null check (way in ('verification', 'objection')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  -- Decisions of one act share it.
  act uuid not null,
  check ((outcome = 'credited') = (ground is null)),
  check ((ground is null) = (paragraph is null)),
  check ((outcome = 'changed') = (changes <> '{}'::jsonb)),
  unique (round, organisation, row, number),
  foreign key (round, organisation) references report (round, organisation),
  foreign key (submission, row) references submitted_row (submission, row)
);
create index verification_decision_organisation on verification_decision (organisation);

-- The second pair of eyes: without it a decision that wants one is not final; if it disagrees, the item is open again.
create table verification_second (
  decision uuid primary key references verification_decision (id),
  organisation uuid not null,
  confirmed boolean not null,
  words text not null check (length(words) <= 4000),
  seconded_by uuid not null,
  seconded_at timestamptz not null,
  check (confirmed or words <> '')
);
create index verification_second_organisation on verification_second (organisation);

-- Whoever has declared it decides nothing of the organisation in this round.
create table verification_conflict (
  round uuid not null,
  organisation uuid not null,
  account uuid not null,
  words text not null check (length(words) between 3 and 1000),
  declared_at timestamptz not null,
  primary key (round, organisation, account),
  foreign key (round, organisation) references round_participant (round, organisation)
);
create index verification_conflict_organisation on verification_conflict (organisation);

-- Who is to look at which part of which organisation. It shares out the work and forbids nothing.
create table verification_assignment (
  round uuid not null,
  organisation uuid not null,
  -- 1 to 11, staff, learners.
  indicator text not null check (length(indicator) between 1 and 8),
  account uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (round, organisation, indicator),
  foreign key (round, organisation) references round_participant (round, organisation)
);
create index verification_assignment_organisation on verification_assignment (organisation);
create index verification_assignment_account on verification_assignment (account);

-- The results as they were published. There is no row before, so nothing can be seen before.
create table verification_publication (
  round uuid primary key references round (id),
  reporting_year integer not null unique,
  published_at timestamptz not null,
  published_by uuid not null,
  -- Of each organisation how many items of each indicator were credited, credited with changed facts, refused. Nobody's data.
  results jsonb not null check (jsonb_typeof(results) = 'array')
);

-- Lists of journals with their quartiles, as the working body brought them in.
create table journal_list (
  id uuid primary key default gen_random_uuid(),
  year integer not null check (year between 1990 and 2100),
  file text not null check (length(file) between 1 and 255),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  journals integer not null check (journals >= 0),
  damaged integer not null check (damaged >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null
);
create table journal_quartile (
  list uuid not null references journal_list (id),
  issn text not null,
  year integer not null,
  -- Null: listed without a quartile.
  quartile text check (quartile in ('Q1', 'Q2', 'Q3', 'Q4')),
  category text,
  journal text not null,
  primary key (list, issn)
);
create index journal_quartile_found on journal_quartile (year, issn);

alter table verification_check enable row level security;
alter table verification_decision enable row level security;
alter table verification_second enable row level security;
alter table verification_conflict enable row level security;
alter table verification_assignment enable row level security;
alter table verification_publication enable row level security;
alter table journal_list enable row level security;
alter table journal_quartile enable row level security;

create policy verification_check_seen on verification_check to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

-- An organisation learns of the decisions on its items when they are published, not earlier.
create policy verification_decision_seen on verification_decision for select to shyraq_application using (
  (select identity_sees_all())
  or organisation = any ((select identity_organisations())::uuid[])
    and exists (select from verification_publication p where p.round = verification_decision.round)
);
create policy verification_decision_made on verification_decision for insert to shyraq_application
  with check ((select identity_has_role('verifier')) or (select identity_has_role('chief')));

create policy verification_second_seen on verification_second for select to shyraq_application using (
  (select identity_sees_all())
  or exists (select from verification_decision d where d.id = decision)
);
create policy verification_second_made on verification_second for insert to shyraq_application
  with check ((select identity_has_role('verifier')) or (select identity_has_role('chief')));

create policy verification_conflict_seen on verification_conflict for select to shyraq_application
  using ((select identity_sees_all()));
create policy verification_conflict_made on verification_conflict for insert to shyraq_application
  with check (account = (select identity_account()) and (select identity_sees_all()));

create policy verification_assignment_seen on verification_assignment for select to shyraq_application
  using ((select identity_sees_all()));
create policy verification_assignment_made on verification_assignment to shyraq_application
  using ((select identity_has_role('chief'))) with check ((select identity_has_role('chief')));

create policy verification_publication_seen on verification_publication for select to shyraq_application using (true);
create policy verification_publication_made on verification_publication for insert to shyraq_application
  with check ((select identity_has_role('chief')));

create policy journal_list_seen on journal_list for select to shyraq_application using ((select identity_sees_all()));
create policy journal_list_made on journal_list for insert to shyraq_application
  with check ((select identity_has_role('chief')));
create policy journal_quartile_seen on journal_quartile for select to shyraq_application using ((select identity_sees_all()));
create policy journal_quartile_made on journal_quartile for insert to shyraq_application
  with check ((select identity_has_role('chief')));

grant select, insert on verification_decision, verification_second, verification_conflict, verification_publication,
  journal_list, journal_quartile to shyraq_application;
grant select, insert, update, delete on verification_check, verification_assignment to shyraq_application;

-- Who verifies, by name: for sharing out the work and for saying who decided. People of the bodies see it; nobody's address.
create function public.people_of_verification() returns table (account uuid, name text, active boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.name, a.closed_at is null and exists (
    select from public.account_role held
    where held.account = a.id and held.role in ('verifier', 'chief') and held.revoked_at is null
  )
  from public.account a
  where public.identity_sees_all() and exists (
    select from public.account_role held where held.account = a.id and held.role in ('verifier', 'chief')
  )
$$;
revoke all on function public.people_of_verification() from public;
grant execute on function public.people_of_verification() to shyraq_application;
