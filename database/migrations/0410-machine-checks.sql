-- What the machine has to say of a whole component, and what a register of works has answered about a DOI.

-- Points of a component three times those of the year before, or more, as they were submitted.
create table verification_outlier (
  submission uuid not null references submission (id),
  organisation uuid not null,
  component text not null check (length(component) between 3 and 5),
  -- Plain decimals with two digits: for looking at, not for counting.
  points text not null,
  before text not null,
  primary key (submission, component)
);
create index verification_outlier_organisation on verification_outlier (organisation);

-- Answers are kept: a register is asked once for a work.
create table work_lookup (
  doi text primary key check (length(doi) between 4 and 300),
  found boolean not null,
  title text,
  year integer,
  looked_up_at timestamptz not null,
  check (found or title is null)
);

alter table verification_outlier enable row level security;
alter table work_lookup enable row level security;
create policy verification_outlier_seen on verification_outlier to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));
create policy work_lookup_seen on work_lookup to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));
grant select, insert, update, delete on verification_outlier, work_lookup to shyraq_application;
