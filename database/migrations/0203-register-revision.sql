-- Counts the changes of the register's public facts, so that a list that was once written can be given again as long as nothing
-- of it has changed. Whoever changes the register waits for its one row until the other has committed.

create table register_revision (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into register_revision (number) values (0);

alter table register_revision enable row level security;
create policy register_revision_seen on register_revision for select to shyraq_application using (true);
create policy register_revision_raised on register_revision for update to shyraq_application
  using ((select identity_sees_all())) with check ((select identity_sees_all()));
grant select, update on register_revision to shyraq_application;

create function raise_register_revision() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  update public.register_revision set number = number + 1;
  return null;
end
$$;
revoke execute on function raise_register_revision() from public;

create trigger organisation_raises_revision after insert or update or delete on organisation
  for each statement execute function raise_register_revision();
create trigger organisation_fact_raises_revision after insert or update or delete on organisation_fact
  for each statement execute function raise_register_revision();
