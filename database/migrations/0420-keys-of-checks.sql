-- What the machine knows a submitted row by, so that a submission is looked at without reading those of all others.

-- Of the submissions that count: `work …`, `patent …`, `topic …` of a row, and `document <SHA-256>` of each of its documents.
create table verification_key (
  round uuid not null references round (id),
  organisation uuid not null,
  submission uuid not null,
  row uuid not null,
  key text not null check (length(key) between 6 and 400),
  primary key (submission, row, key),
  foreign key (submission, row) references submitted_row (submission, row)
);
create index verification_key_found on verification_key (round, key);
create index verification_key_organisation on verification_key (organisation, round);

-- Submissions at whose rows the machine has looked.
create table verification_looked (
  submission uuid primary key references submission (id),
  round uuid not null references round (id),
  organisation uuid not null,
  looked_at timestamptz not null
);
create index verification_looked_organisation on verification_looked (organisation);
create index verification_looked_round on verification_looked (round, looked_at);

alter table verification_key enable row level security;
alter table verification_looked enable row level security;
create policy verification_key_seen on verification_key to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));
create policy verification_looked_seen on verification_looked to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));
grant select, insert, delete on verification_key to shyraq_application;
grant select, insert, update on verification_looked to shyraq_application;
