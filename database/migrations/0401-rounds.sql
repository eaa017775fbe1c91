-- Rounds of the evaluation: one for each reporting year, what happened to it in order, and who takes part.

create table round (
  id uuid primary key default gen_random_uuid(),
  reporting_year integer not null unique check (reporting_year between 2020 and 2100),
  edition text not null check (length(edition) between 1 and 100),
  -- Each interpretation of the edition with the option chosen: whole, and never changed once the round is open.
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  -- Null while the weights are pending (W1): a round may be open without them and cannot be published.
  weighting jsonb check (jsonb_typeof(weighting) = 'object'),
  version integer not null default 1 check (version > 0),
  drafted_at timestamptz not null,
  -- Repeats its event for row-level security: until then only the bodies know of the round.
  opened_at timestamptz
);

-- What the round is folded from (rules/round). Nothing of it is ever changed.
create table round_event (
  round uuid not null references round (id),
  number integer not null check (number > 0),
  at timestamptz not null,
  event jsonb not null check (jsonb_typeof(event) = 'object'),
  primary key (round, number)
);

-- Who takes part, in which category on the last day of the reporting year. Whoever drops out is kept with the day.
create table round_participant (
  round uuid not null references round (id),
  organisation uuid not null references organisation (id),
  category text not null check (category in ('clinical', 'non_clinical', 'education')),
  university_hospital boolean not null,
  left_at timestamptz,
  primary key (round, organisation)
);
create index round_participant_organisation on round_participant (organisation);

alter table round enable row level security;
alter table round_event enable row level security;
alter table round_participant enable row level security;

create policy round_seen on round for select to shyraq_application
  using (opened_at is not null or (select identity_sees_all()));
create policy round_made on round for insert to shyraq_application with check ((select identity_has_role('chief')));
create policy round_changed on round for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

create policy round_event_seen on round_event for select to shyraq_application
  using (exists (select from round r where r.id = round));
create policy round_event_added on round_event for insert to shyraq_application with check ((select identity_sees_all()));

-- An organisation knows who is evaluated beside it: the ranking is among them.
create policy round_participant_seen on round_participant for select to shyraq_application
  using (exists (select from round r where r.id = round));
create policy round_participant_made on round_participant for insert to shyraq_application
  with check ((select identity_has_role('chief')));
create policy round_participant_changed on round_participant for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));

grant select, insert on round, round_event, round_participant to shyraq_application;
grant update (settings, weighting, version, opened_at) on round to shyraq_application;
grant update (category, university_hospital, left_at, organisation) on round_participant to shyraq_application;
