-- What-if beside the results of a round: scenarios that were kept under a name. And what a tally needs to be read without the
-- submission, so that results which everybody knows can be played with by who sees no submission.
alter table result_of_organisation add column university_hospital boolean;

create table scenario (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references round (id),
  -- The snapshot that it departs from.
  snapshot integer not null check (snapshot > 0),
  name text not null check (length(name) between 1 and 200),
  -- rules/scenario/scenario.ts: what differs from the round, and nothing else.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  kept_by uuid not null,
  kept_at timestamptz not null,
  unique (round, kept_by, name)
);
create index scenario_round on scenario (round, kept_at);

-- E-12: once the results are published, what the Council considered is everybody's; before, it is that of the bodies alone.
create function snapshot_is_public(of_round uuid, of_number integer) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public.round_event e where e.round = of_round and e.event ->> 'kind' = 'results-published'
  ) and exists (
    select from public.round_event e
    where e.round = of_round and e.event ->> 'kind' = 'considered' and (e.event ->> 'snapshot')::integer = of_number
  )
$$;
grant execute on function snapshot_is_public(uuid, integer) to shyraq_application;

create policy result_snapshot_public on result_snapshot for select to shyraq_application
  using ((select identity_has_role('analyst')) and snapshot_is_public(round, number));
create policy result_of_organisation_public on result_of_organisation for select to shyraq_application
  using ((select identity_has_role('analyst')) and exists (
    select from result_snapshot s where s.id = snapshot and snapshot_is_public(s.round, s.number)
  ));

alter table scenario enable row level security;
-- A body shows its scenarios to the others; an analyst keeps them alone.
create policy scenario_seen on scenario for select to shyraq_application
  using ((select identity_sees_all()) or kept_by = (select identity_account()));
create policy scenario_kept on scenario for insert to shyraq_application
  with check (kept_by = (select identity_account()));
create policy scenario_removed on scenario for delete to shyraq_application
  using (kept_by = (select identity_account()));

grant select, insert, delete on scenario to shyraq_application;
