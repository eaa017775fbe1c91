-- Years of the calendar of working days as an administrator published them, after what is written in the program. An edition is
-- whole, and nothing of it is ever changed: the next one takes its place, and terms reckoned with this one can be reckoned again.

create table calendar_edition (
  -- In the order in which they were published, over all years.
  serial bigint primary key generated always as identity,
  year integer not null check (year between 2000 and 2100),
  -- Within the year, from 1; the version that a change of the year has to name.
  number integer not null check (number > 0),
  known_from date not null,
  provisional boolean not null,
  -- The act or announcement, in the words of whoever published the edition.
  source text not null check (length(source) between 1 and 500),
  -- What differs from the five-day week, in the order of the days, each with the source it came from.
  days jsonb not null check (jsonb_typeof(days) = 'array'),
  published_at timestamptz not null,
  unique (year, number)
);

alter table calendar_edition enable row level security;

-- Terms run for everybody, so everybody may see how they are counted.
create policy calendar_edition_seen on calendar_edition for select to shyraq_application using (true);
create policy calendar_edition_published on calendar_edition for insert to shyraq_application
  with check ((select identity_has_role('administrator')));

grant select, insert on calendar_edition to shyraq_application;
