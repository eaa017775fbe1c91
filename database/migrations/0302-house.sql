-- What an administrator sees of jobs and letters, and the reminders of terms.

-- Why a watched job failed, as a code that has words.
alter table job_run add column reason text check (length(reason) between 1 and 60);
alter table job_run add column attempt integer not null default 0 check (attempt >= 0);
grant update (reason, attempt) on job_run to shyraq_application;

-- Jobs that wait, run or have failed. What they are told stays out: letters hold secrets. Of a letter: to whom and about what.
create function list_queue(most integer) returns table (
  id bigint, task text, run uuid, key text, run_at timestamptz, created_at timestamptz, attempts integer,
  max_attempts integer, reason text, running boolean, letter_to text, letter_subject text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return query
    select j.id, t.identifier, (j.payload ->> 'run')::uuid, j.key, j.run_at, j.created_at, j.attempts::integer,
      j.max_attempts::integer, j.last_error, j.locked_at is not null,
      case when t.identifier = 'send-letter' then j.payload -> 'payload' ->> 'to' end,
      case when t.identifier = 'send-letter' then j.payload -> 'payload' ->> 'subject' end
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    order by j.attempts >= j.max_attempts desc, j.run_at, j.id
    limit most;
end $$;
grant execute on function list_queue(integer) to shyraq_application;

-- Tries a job again now, or takes it out of the queue. True where it was there and nobody was working on it.
create function retry_queued(job bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return exists (select from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $$;
create function drop_queued(job bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('administrator') then
    raise exception 'the queue is the administrator''s' using errcode = '42501';
  end if;
  return exists (select from graphile_worker.complete_jobs(array[job]));
end $$;
grant execute on function retry_queued(bigint), drop_queued(bigint) to shyraq_application;

-- A watched job that failed waits again.
create policy job_run_administered on job_run for update to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));

-- Reminders -----------------------------------------------------------------------------------------------------------
create table reminder_setting (
  single boolean primary key default true check (single),
  -- Calendar days before the last day of a term on which its letters go out; 0 switches them off.
  days integer not null check (days between 0 and 60),
  version integer not null check (version > 0)
);
insert into reminder_setting (days, version) values (10, 1);
alter table reminder_setting enable row level security;
create policy reminder_setting_seen on reminder_setting for select to shyraq_application
  using ((select identity_has_role('administrator')) or (select identity_has_role('system')));
create policy reminder_setting_set on reminder_setting for update to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));
grant select on reminder_setting to shyraq_application;
grant update (days, version) on reminder_setting to shyraq_application;

-- One letter for each person and term, whatever happens to the term or the setting afterwards.
create table reminder (
  account uuid not null references account,
  term text not null,
  reporting_year integer not null,
  last_day date not null,
  sent_at timestamptz not null,
  primary key (account, term, reporting_year)
);
alter table reminder enable row level security;
create policy reminder_system on reminder to shyraq_application
  using ((select identity_has_role('system'))) with check ((select identity_has_role('system')));
grant select, insert on reminder to shyraq_application;

-- Whom a term of the organisations concerns: who is officer or head of one at the moment and can still sign in.
create function people_of_organisations(at timestamptz) returns table (account uuid, email text, language text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r left join public.organisation o on o.id = r.organisation
      where r.account = a.id and r.role in ('officer', 'head') and r.revoked_at is null
        and r.granted_at <= people_of_organisations.at and (r.ends_at is null or r.ends_at > people_of_organisations.at)
        and o.merged_into is null
    )
    order by a.id;
end $$;
grant execute on function people_of_organisations(timestamptz) to shyraq_application;
