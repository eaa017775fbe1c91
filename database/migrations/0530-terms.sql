-- Terms that ended without their act, and the letters that went out ahead of terms.

create table missed_term (
  -- contract/terms.ts: TERMED_PROCEDURES.
  procedure_kind text not null check (procedure_kind in ('round', 'objection', 'assignment', 'revision', 'appeal')),
  procedure_id uuid not null,
  -- rules/calendar/terms-of-the-order.ts.
  term text not null check (length(term) between 3 and 60),
  last_day date not null,
  -- Null: it ran for all of them.
  organisation uuid references organisation (id),
  noticed_at timestamptz not null,
  primary key (procedure_kind, procedure_id, term, last_day)
);
alter table missed_term enable row level security;
create policy missed_term_seen on missed_term for select to shyraq_application
  using (
    organisation is null or (select identity_sees_all())
    or organisation = any ((select identity_organisations())::uuid[])
  );
create policy missed_term_noticed on missed_term for insert to shyraq_application
  with check ((select identity_has_role('system')));
-- Written down once, never changed and never taken away.
grant select, insert on missed_term to shyraq_application;

-- One letter for each person and term.
create table term_reminder (
  account uuid not null references account,
  procedure_kind text not null,
  procedure_id uuid not null,
  term text not null,
  last_day date not null,
  sent_at timestamptz not null,
  primary key (account, procedure_kind, procedure_id, term, last_day)
);
alter table term_reminder enable row level security;
create policy term_reminder_system on term_reminder to shyraq_application
  using ((select identity_has_role('system'))) with check ((select identity_has_role('system')));
grant select, insert on term_reminder to shyraq_application;
