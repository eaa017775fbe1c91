-- The yearly revision of the status (S-11 to S-13): a case for each holder and year with its events, and the reports on development
-- plans on which S-12.2 rests.

create table revision_case (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  reporting_year integer not null check (reporting_year between 2000 and 2200),
  opened_at timestamptz not null,
  opened_by uuid not null,
  -- What the Council had before it when it resolved: data and findings. Until then the dossier is put together anew each time.
  dossier jsonb check (jsonb_typeof(dossier) = 'object'),
  closed_at timestamptz,
  version integer not null default 1 check (version > 0),
  unique (organisation, reporting_year)
);
create index revision_case_open on revision_case (reporting_year) where closed_at is null;

create table revision_event (
  "case" uuid not null references revision_case (id),
  organisation uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  -- Null: the system.
  by uuid,
  -- rules/status/revision.ts: RevisionEvent without its moment.
  event jsonb not null check (jsonb_typeof(event) = 'object'),
  primary key ("case", number)
);

-- Entered once more, a report stands beside the one before it and counts instead.
create table plan_report (
  organisation uuid not null references organisation (id),
  year integer not null check (year between 2000 and 2200),
  number integer not null check (number > 0),
  operational_staff integer not null check (operational_staff > 0),
  research_staff integer not null check (research_staff >= 0),
  team_members integer not null check (team_members >= 0),
  budget numeric(20, 2) not null check (budget > 0),
  research_income numeric(20, 2) not null check (research_income >= 0),
  -- The report by its number and date.
  source text not null check (length(source) between 3 and 300),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organisation, year, number),
  check (research_staff + team_members <= operational_staff),
  check (research_income <= budget)
);

create function refuse_revision_part_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what happened in a revision stays as it was written down' using errcode = '42501';
end $$;
create trigger revision_event_kept before update or delete on revision_event
  for each row execute function refuse_revision_part_change();
create trigger plan_report_kept before update or delete on plan_report
  for each row execute function refuse_revision_part_change();

alter table revision_case enable row level security;
alter table revision_event enable row level security;
alter table plan_report enable row level security;

create policy revision_case_seen on revision_case for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy revision_case_opened on revision_case for insert to shyraq_application
  with check ((select identity_has_role('secretary')));
create policy revision_case_changed on revision_case for update to shyraq_application using (
  (select identity_has_role('secretary')) or (select identity_has_role('official')) or (select identity_has_role('system'))
);
create policy revision_event_seen on revision_event for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy revision_event_made on revision_event for insert to shyraq_application with check (
  (select identity_has_role('secretary')) or (select identity_has_role('official')) or (select identity_has_role('system'))
);
create policy plan_report_seen on plan_report for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
);
create policy plan_report_entered on plan_report for insert to shyraq_application with check (
  entered_by = (select identity_account()) and (
    (select identity_has_role('head@' || organisation::text)) or (select identity_has_role('officer@' || organisation::text))
  )
);

grant select, insert on revision_case, revision_event, plan_report to shyraq_application;
grant update (dossier, closed_at, version) on revision_case to shyraq_application;
