-- Works that organisations of a round report, by what they are known by; and those that several of them claim. A job keeps both
-- after changes: an organisation cannot see the rows of another one, so nobody's page could find them itself.

create table work_claim (
  row uuid primary key references reported_row (id),
  round uuid not null,
  organisation uuid not null,
  -- By rules/report/claimed-work.ts.
  work text not null,
  title text not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  foreign key (round, organisation) references report (round, organisation)
);
create index work_claim_of_work on work_claim (round, work);
create index work_claim_of_report on work_claim (round, organisation);
create index work_claim_organisation on work_claim (organisation);

create table shared_work (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references round (id),
  work text not null,
  -- Who claims it now. A case that has one claimant left is closed and keeps what was said.
  claimants uuid[] not null,
  found_at timestamptz not null,
  unique (round, work)
);

create table shared_work_word (
  id uuid primary key default gen_random_uuid(),
  work uuid not null references shared_work (id),
  -- Null where the working body speaks.
  organisation uuid references organisation (id),
  said_by uuid not null,
  said_at timestamptz not null,
  words text not null check (length(words) between 1 and 4000)
);
create index shared_work_word_of_work on shared_work_word (work, said_at);
create index shared_work_word_organisation on shared_work_word (organisation);

alter table work_claim enable row level security;
alter table shared_work enable row level security;
alter table shared_work_word enable row level security;

create policy shared_work_seen on shared_work for select to shyraq_application using (
  (select identity_sees_all()) or claimants && (select identity_organisations())::uuid[]
);
create policy shared_work_found on shared_work for insert to shyraq_application
  with check ((select identity_has_role('system')));
create policy shared_work_kept on shared_work for update to shyraq_application
  using ((select identity_has_role('system'))) with check ((select identity_has_role('system')));

-- Of each other claimants see the facts of the works that they share, and of nothing else.
create policy work_claim_seen on work_claim for select to shyraq_application using (
  (select identity_sees_all())
  or organisation = any ((select identity_organisations())::uuid[])
  or exists (select from shared_work s where s.round = work_claim.round and s.work = work_claim.work)
);
create policy work_claim_made on work_claim for insert to shyraq_application
  with check ((select identity_has_role('system')));
create policy work_claim_gone on work_claim for delete to shyraq_application
  using ((select identity_has_role('system')));

create policy shared_work_word_seen on shared_work_word for select to shyraq_application
  using (exists (select from shared_work s where s.id = shared_work_word.work));
create policy shared_work_word_said on shared_work_word for insert to shyraq_application with check (
  exists (select from shared_work s where s.id = shared_work_word.work) and (
    organisation = any ((select identity_organisations())::uuid[])
    or (organisation is null and (select identity_sees_all()))
  )
);

grant select, insert, delete on work_claim to shyraq_application;
grant select, insert on shared_work, shared_work_word to shyraq_application;
grant update (claimants) on shared_work to shyraq_application;
grant update (organisation) on work_claim, shared_work_word to shyraq_application;
