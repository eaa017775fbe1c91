-- Which facts of a shared work are right, as the working body settled it. A later settlement stands beside the one before and
-- counts instead.

create table shared_work_settlement (
  id uuid primary key default gen_random_uuid(),
  work uuid not null references shared_work (id),
  -- The first is 1; the last one counts.
  number integer not null check (number > 0),
  -- Of rules/report/claimed-work.ts: those that were settled, each with the text that is right.
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  -- Claimant → the place of its first author, where that was settled.
  positions jsonb not null check (jsonb_typeof(positions) = 'object'),
  words text not null check (length(words) between 1 and 4000),
  settled_by uuid not null,
  settled_at timestamptz not null,
  unique (work, number)
);

alter table shared_work_settlement enable row level security;
-- All claimants see it, and the working body.
create policy shared_work_settlement_seen on shared_work_settlement for select to shyraq_application
  using (exists (select from shared_work s where s.id = shared_work_settlement.work));
create policy shared_work_settlement_made on shared_work_settlement for insert to shyraq_application
  with check ((select identity_has_role('verifier')) or (select identity_has_role('chief')));

grant select, insert on shared_work_settlement to shyraq_application;
