-- How a round is signed (E-4, E-6), and the list with which its intake closed.

-- cms: by the first head's key of the National Certification Authority. confirmation: by the head's second factor.
alter table round add column signature text not null default 'either'
  check (signature in ('cms', 'confirmation', 'either'));
grant update (signature) on round to shyraq_application;

-- What had been submitted when the term was over: written once for each end that the term had, and once more for whatever had
-- arrived in time and was only then written down. Of a round the last one counts.
create table intake_closing (
  round uuid not null references round (id),
  number integer not null check (number > 0),
  at timestamptz not null,
  -- 24:00 in Astana of the last day, moved or not.
  ended_at timestamptz not null,
  -- [{organisation, number, hash}], by organisation.
  submissions jsonb not null check (jsonb_typeof(submissions) = 'array'),
  primary key (round, number)
);
alter table intake_closing enable row level security;
create policy intake_closing_seen on intake_closing for select to shyraq_application using ((select identity_sees_all()));
create policy intake_closing_made on intake_closing for insert to shyraq_application
  with check ((select identity_has_role('system')));
grant select, insert on intake_closing to shyraq_application;
