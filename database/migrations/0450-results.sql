-- Results of a round: what they rest on, frozen, each part with its hash; what they came to (E-5, E-8, E-9).

-- The rows of an organisation as they were when results were computed, each with the decision that counted. Known by the hash of
-- its text: the same inputs are kept once, however often results are computed from them.
create table result_input (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  organisation uuid not null,
  -- A line of JSON for each row: [row, table, fields, outcome, changes, decision's number].
  rows text not null,
  count integer not null check (count >= 0)
);
create index result_input_organisation on result_input (organisation);

create table result_snapshot (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references round (id),
  number integer not null check (number > 0),
  computed_at timestamptz not null,
  computed_by uuid not null,
  -- Why it was computed once more; of an amendment after the Council has considered, what it rests on.
  reason text not null check (length(reason) <= 4000),
  amends boolean not null,
  -- Part → SHA-256 of its canonical text: inputs, edition, settings, weighting, calendar, results.
  hashes jsonb not null check (jsonb_typeof(hashes) = 'object'),
  edition text not null,
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  -- Null: pending, every weight 1 (W1). Such results are never published.
  weighting jsonb,
  -- As it was in force: its version, years and changed days.
  calendar jsonb not null check (jsonb_typeof(calendar) = 'object'),
  -- Of the program that computed.
  code text not null check (length(code) between 1 and 200),
  unique (round, number)
);

create table result_of_organisation (
  snapshot uuid not null references result_snapshot (id),
  organisation uuid not null,
  submission uuid not null references submission (id),
  inputs text not null references result_input (hash),
  -- As the JSON of the reporting package has it, and its names.
  result jsonb not null check (jsonb_typeof(result) = 'object'),
  names jsonb not null check (jsonb_typeof(names) = 'object'),
  -- Rows that were refused when they were read beside the others.
  refused integer not null check (refused >= 0),
  primary key (snapshot, organisation)
);
create index result_of_organisation_organisation on result_of_organisation (organisation);
create index result_of_organisation_submission on result_of_organisation (submission);
create index result_of_organisation_inputs on result_of_organisation (inputs);

alter table result_input enable row level security;
alter table result_snapshot enable row level security;
alter table result_of_organisation enable row level security;

-- Nobody but the bodies sees results before they are published (E-12).
create policy result_input_seen on result_input for select to shyraq_application using ((select identity_sees_all()));
create policy result_input_made on result_input for insert to shyraq_application
  with check ((select identity_has_role('chief')));
create policy result_snapshot_seen on result_snapshot for select to shyraq_application
  using ((select identity_sees_all()));
create policy result_snapshot_made on result_snapshot for insert to shyraq_application
  with check ((select identity_has_role('chief')));
create policy result_of_organisation_seen on result_of_organisation for select to shyraq_application
  using ((select identity_sees_all()));
create policy result_of_organisation_made on result_of_organisation for insert to shyraq_application
  with check ((select identity_has_role('chief')));

grant select, insert on result_input, result_snapshot, result_of_organisation to shyraq_application;
