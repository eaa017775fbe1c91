-- What results are computed from, made ready while the round goes on: which frozen input an organisation's decisions lead to, and
-- the tally of each. Both follow from rows that never change, so they are found again and never changed themselves.

-- The frozen input of a submission under a set of final decisions.
create table result_mark (
  submission uuid not null references submission (id),
  -- SHA-256 of the rows' identifiers, each with the number of its final decision.
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  inputs text not null references result_input (hash),
  primary key (submission, mark)
);
create index result_mark_inputs on result_mark (inputs);

create table result_tally (
  inputs text not null references result_input (hash),
  edition text not null,
  reporting_year integer not null,
  -- The program that counted: another one counts anew.
  code text not null check (length(code) between 1 and 200),
  tally jsonb not null check (jsonb_typeof(tally) = 'object'),
  refused integer not null check (refused >= 0),
  primary key (inputs, edition, reporting_year, code)
);

alter table result_mark enable row level security;
alter table result_tally enable row level security;

create policy result_mark_seen on result_mark for select to shyraq_application using ((select identity_sees_all()));
create policy result_mark_made on result_mark for insert to shyraq_application
  with check ((select identity_has_role('chief')) or (select identity_has_role('system')));
create policy result_tally_seen on result_tally for select to shyraq_application using ((select identity_sees_all()));
create policy result_tally_made on result_tally for insert to shyraq_application
  with check ((select identity_has_role('chief')) or (select identity_has_role('system')));
create policy result_input_prepared on result_input for insert to shyraq_application
  with check ((select identity_has_role('system')));

grant select, insert on result_mark, result_tally to shyraq_application;
