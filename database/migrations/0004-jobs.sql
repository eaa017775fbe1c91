-- Jobs: put into the queue in the transaction of the act that wants them, their effect done exactly once, their progress seen.

-- What people see of a longer piece of work.
create table job_run (
  id uuid primary key default gen_random_uuid(),
  task text not null,
  -- Who asked for it.
  account uuid,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0 check (done >= 0),
  total integer check (total >= 0),
  cancel_asked boolean not null default false,
  -- What came of it, for the page that waits: an identifier, never data.
  result text,
  begun_at timestamptz not null,
  ended_at timestamptz
);
create index job_run_account on job_run (account, begun_at);

alter table job_run enable row level security;
create policy job_run_own on job_run to shyraq_application
  using (account = (select identity_account()) or (select identity_has_role('system')) or (select identity_has_role('administrator')))
  with check (account = (select identity_account()) or (select identity_has_role('system')));
grant select, insert on job_run to shyraq_application;
grant update (state, done, total, cancel_asked, result, ended_at) on job_run to shyraq_application;

create function tell_job_run() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('job_run', new.id::text);
  return null;
end $$;
create trigger job_run_told after insert or update on job_run for each row execute function tell_job_run();

-- The effect of a job and this row are committed together: a job that is tried again finds its row and does nothing.
create table job_effect (
  key text primary key check (length(key) between 1 and 300),
  at timestamptz not null
);
create index job_effect_at on job_effect (at);
alter table job_effect enable row level security;
create policy job_effect_system on job_effect to shyraq_application
  using ((select identity_has_role('system'))) with check ((select identity_has_role('system')));
grant select, insert on job_effect to shyraq_application;

-- The one way into the queue, which belongs to the owner. The same `key` while a job waits: one job, with the later payload.
create function enqueue_job(task text, payload jsonb, key text, run_at timestamptz, attempts integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.current_identity() is null then
    raise exception 'a job needs somebody who asks for it' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    identifier => task, payload => payload::json, run_at => run_at, max_attempts => attempts, job_key => key);
end $$;
grant execute on function enqueue_job(text, jsonb, text, timestamptz, integer) to shyraq_application;
