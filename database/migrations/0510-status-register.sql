-- The register of research organisations (S-10, S-13, S-17): acts that gave, withdrew or gave back a status, each with the paper on
-- which it rests. Rows are added and never changed; the state on a day is the last act that holds on it.

create table status_act (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  -- From 1 in each organisation, in the order of entering.
  number integer not null check (number > 0),
  -- rules/status/register.ts: STATUS_ACTS.
  act text not null check (act in ('assigned', 'withdrawn', 'withdrawal-cancelled')),
  holds_from date not null,
  paragraph text not null check (length(paragraph) between 3 and 20),
  ground_kk text not null check (length(ground_kk) between 3 and 2000),
  ground_ru text not null check (length(ground_ru) between 3 and 2000),
  ground_en text not null check (length(ground_en) between 3 and 2000),
  -- contract/status-register.ts: STATUS_DOCUMENTS.
  document_kind text not null check (length(document_kind) between 3 and 40),
  document_number text not null check (length(document_number) between 1 and 60),
  document_on date not null check (document_on <= holds_from),
  document_issuer text not null check (length(document_issuer) between 2 and 300),
  -- Null for an act that is older than this register.
  procedure_kind text check (procedure_kind in ('assignment', 'revision', 'appeal')),
  procedure_id uuid,
  entered_at timestamptz not null,
  entered_by uuid not null,
  check (num_nulls(procedure_kind, procedure_id) in (0, 2)),
  unique (organisation, number)
);
create index status_act_procedure on status_act (procedure_id);

-- Holds against the owner too.
create function refuse_status_act_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'an act of the register stays as it was entered' using errcode = '42501';
end $$;
create trigger status_act_kept before update or delete on status_act
  for each row execute function refuse_status_act_change();
create trigger status_act_whole before truncate on status_act
  for each statement execute function refuse_status_act_change();

alter table status_act enable row level security;
-- The register is public.
create policy status_act_seen on status_act for select to shyraq_application using (true);
create policy status_act_entered on status_act for insert to shyraq_application
  with check ((select identity_has_role('official')) and entered_by = (select identity_account()));
grant select, insert on status_act to shyraq_application;
