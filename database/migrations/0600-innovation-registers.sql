-- Innovative activity of organisations and of their groups: technologies, introductions, transfers to regions, research programmes,
-- protective documents; the Ministry's list of unique technologies and the classifiers as dated data; every version of every item.

-- Groups --------------------------------------------------------------------------------------------------------------------------
-- Roles `group-analyst` and `group-reader` are held in the organisation that stands at the head of a group.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check check (role in ('officer', 'head', 'group-analyst', 'group-reader',
  'verifier', 'chief', 'secretary', 'member', 'official', 'appeal-member', 'appeal-chair', 'analyst', 'administrator', 'observer'));
alter table account_role drop constraint account_role_check;
alter table account_role add constraint account_role_check
  check ((role in ('officer', 'head', 'group-analyst', 'group-reader')) = (organisation is not null));

create function identity_groups() returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct split_part(value, '@', 2)::uuid), '{}')
  from jsonb_array_elements_text(public.current_identity() -> 'roles')
  where value like 'group-analyst@%' or value like 'group-reader@%'
$$;

-- The head of the group to which an organisation belonged on a day: the topmost organisation above it by the facts of the register,
-- or itself. So each item belongs to exactly one group for ever, whoever changes groups later (decision 0017).
create function innovation_group_of(organisation uuid, day date) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive above(id, height) as (
    select innovation_group_of.organisation, 0
    union all
    select fact.parent, above.height + 1
    from above join public.organisation_fact fact on fact.organisation = above.id
    where fact.kind = 'parent' and fact.known_until is null and fact.parent is not null and above.height < 20
      and fact.holds_from <= day and (fact.holds_until is null or fact.holds_until > day)
  )
  select id from above order by height desc limit 1
$$;
grant execute on function identity_groups(), innovation_group_of(uuid, date) to shyraq_application;

-- Lists ---------------------------------------------------------------------------------------------------------------------------
-- A code that was used is ended, never deleted.
create table innovation_classifier (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('field', 'source', 'channel', 'novelty', 'protection')),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_kk text not null check (length(name_kk) between 2 and 200),
  name_ru text not null check (length(name_ru) between 2 and 200),
  name_en text not null check (length(name_en) between 2 and 200),
  -- What several codes are counted as together: `educational` for training, master classes and invited experts.
  group_code text not null check (group_code ~ '^[a-z][a-z0-9-]{1,39}$'),
  place integer not null check (place > 0),
  -- Years in which an item may use it; null: open.
  from_year integer check (from_year between 1950 and 2200),
  until_year integer check (until_year between from_year and 2200),
  version integer not null default 1 check (version > 0),
  unique (kind, code)
);

-- The Ministry's list of unique technologies: which was approved from which day until which, by which act.
create table unique_technology (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (length(code) between 1 and 40),
  name_kk text not null check (length(name_kk) between 2 and 500),
  name_ru text not null check (length(name_ru) between 2 and 500),
  name_en text not null check (length(name_en) between 2 and 500),
  approved_from date not null,
  -- The first day on which it is no longer approved.
  approved_until date check (approved_until > approved_from),
  source text not null check (length(source) between 3 and 500),
  version integer not null default 1 check (version > 0)
);

-- The catalogue --------------------------------------------------------------------------------------------------------------------
-- Common to all organisations: one technology stands in it once, whoever enters it.
create table technology (
  id uuid primary key default gen_random_uuid(),
  name_kk text check (length(name_kk) between 3 and 500),
  name_ru text check (length(name_ru) between 3 and 500),
  name_en text check (length(name_en) between 3 and 500),
  -- Classifiers `field` and `novelty`.
  field text not null,
  novelty text not null,
  htms_code text unique check (length(htms_code) between 2 and 40),
  unique_technology uuid references unique_technology (id),
  -- No introduction or transfer of it can be older.
  known_since_year integer check (known_since_year between 1900 and 2200),
  -- Whose people entered it: they correct it as long as nobody else uses it.
  organisation uuid references organisation (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  version integer not null default 1 check (version > 0),
  withdrawn_at timestamptz,
  check (num_nonnulls(name_kk, name_ru, name_en) > 0)
);
create index technology_unique on technology (unique_technology) where unique_technology is not null;

-- A name as it is compared (rules/innovation/fold-name.ts), of whichever language.
create table technology_name (
  fold text primary key check (length(fold) between 2 and 500),
  technology uuid not null references technology (id)
);
create index technology_name_of on technology_name (technology);

-- Registers of an organisation -------------------------------------------------------------------------------------------------------
-- `belongs_on` and `holding` are set by the trigger below whatever is given.

create table research_programme (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  title text not null check (length(title) between 3 and 1000),
  registration_number text not null check (length(registration_number) between 1 and 100),
  registration_fold text not null,
  funder text not null check (length(funder) between 2 and 300),
  -- Tenge, of all its years.
  amount numeric(20, 2) not null check (amount >= 0),
  first_year integer not null check (first_year between 1950 and 2200),
  last_year integer not null check (last_year between first_year and 2200),
  -- A person: never in open data.
  lead_name text check (length(lead_name) between 2 and 200),
  belongs_on date not null default '-infinity',
  holding uuid not null default '00000000-0000-0000-0000-000000000000' references organisation (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  version integer not null default 1 check (version > 0),
  withdrawn_at timestamptz
);
create unique index research_programme_once on research_programme (organisation, registration_fold) where withdrawn_at is null;
create index research_programme_group on research_programme (holding, first_year);

create table programme_co_executor (
  programme uuid not null references research_programme (id),
  place integer not null check (place > 0),
  organisation uuid references organisation (id),
  name text check (length(name) between 2 and 300),
  primary key (programme, place),
  check (num_nonnulls(organisation, name) = 1)
);
create index programme_co_executor_organisation on programme_co_executor (organisation);

create table protective_document (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  -- Classifier `protection`.
  kind text not null,
  number text not null check (length(number) between 1 and 100),
  number_fold text not null,
  granted_on date not null,
  year integer not null generated always as (extract(year from granted_on)::integer) stored,
  title text not null check (length(title) between 3 and 1000),
  programme uuid references research_programme (id),
  belongs_on date not null default '-infinity',
  holding uuid not null default '00000000-0000-0000-0000-000000000000' references organisation (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  version integer not null default 1 check (version > 0),
  withdrawn_at timestamptz
);
create unique index protective_document_once on protective_document (organisation, kind, number_fold) where withdrawn_at is null;
create index protective_document_group on protective_document (holding, year);
create index protective_document_programme on protective_document (programme) where programme is not null;

create table introduction (
  id uuid primary key default gen_random_uuid(),
  technology uuid not null references technology (id),
  organisation uuid not null references organisation (id),
  year integer not null check (year between 1950 and 2200),
  departments text not null check (length(departments) between 1 and 500),
  -- Classifier `source`.
  source text not null,
  programme uuid references research_programme (id),
  protective_document uuid references protective_document (id),
  -- The implementation act. Without its document it is kept and not counted.
  act_number text check (length(act_number) between 1 and 100),
  act_on date,
  act_document uuid references document (id),
  act_state text not null generated always as (
    case when act_number is null then 'none' when act_document is null then 'without-document' else 'complete' end
  ) stored,
  belongs_on date not null default '-infinity',
  holding uuid not null default '00000000-0000-0000-0000-000000000000' references organisation (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  version integer not null default 1 check (version > 0),
  withdrawn_at timestamptz,
  check (num_nulls(act_number, act_on) in (0, 2)),
  check (act_document is null or act_number is not null)
);
create unique index introduction_once on introduction (technology, organisation) where withdrawn_at is null;
create index introduction_group on introduction (holding, year);
create index introduction_organisation on introduction (organisation, year);
create index introduction_programme on introduction (programme) where programme is not null;
create index introduction_protective_document on introduction (protective_document) where protective_document is not null;

create table introduction_use (
  introduction uuid not null references introduction (id),
  year integer not null check (year between 1950 and 2200),
  -- Null: not reported, which is never 0.
  patients integer check (patients between 0 and 1000000),
  -- Tenge from commercialisation.
  income numeric(20, 2) check (income >= 0),
  primary key (introduction, year),
  check (num_nonnulls(patients, income) > 0)
);

create table transfer (
  id uuid primary key default gen_random_uuid(),
  technology uuid not null references technology (id),
  organisation uuid not null references organisation (id),
  receiver uuid references organisation (id) check (receiver <> organisation),
  receiver_name text check (length(receiver_name) between 2 and 300),
  -- Two digits of KATO as the country was divided on the day (rules/innovation/regions.ts).
  region text not null check (region ~ '^[0-9]{2}$'),
  -- Classifier `channel`.
  channel text not null,
  day date not null,
  year integer not null generated always as (extract(year from day)::integer) stored,
  participants integer check (participants between 0 and 100000),
  patients integer check (patients between 0 and 1000000),
  -- Since when the receiver performs it by itself, and whether the Fund pays for it there.
  receiver_performs_from date check (receiver_performs_from >= day),
  paid_by_fund boolean not null default false,
  belongs_on date not null default '-infinity',
  holding uuid not null default '00000000-0000-0000-0000-000000000000' references organisation (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  version integer not null default 1 check (version > 0),
  withdrawn_at timestamptz,
  check (num_nonnulls(receiver, receiver_name) <= 1)
);
-- The same transfer entered twice is one.
create unique index transfer_once on transfer
  (technology, organisation, day, region, channel, (coalesce(receiver::text, search_form(receiver_name), '')))
  where withdrawn_at is null;
create index transfer_group on transfer (holding, year);
create index transfer_organisation on transfer (organisation, year);
create index transfer_receiver on transfer (receiver) where receiver is not null;

-- Evidence beside the document of the act; taken away again, it stays written down.
create table innovation_document (
  register text not null check (register in ('introduction', 'transfer', 'programme', 'protective-document')),
  item uuid not null,
  document uuid not null references document (id),
  organisation uuid not null references organisation (id),
  put_at timestamptz not null,
  put_by uuid not null,
  primary key (register, item, document)
);
create index innovation_document_document on innovation_document (document);

-- Every version of every item and of every line of the lists, as contract/innovation-registers.ts writes it.
create table innovation_version (
  register text not null check (register in (
    'technology', 'introduction', 'transfer', 'programme', 'protective-document', 'classifier', 'unique-technology')),
  item uuid not null,
  number integer not null check (number > 0),
  -- Null for what is common to all.
  organisation uuid references organisation (id),
  act text not null check (act in ('entered', 'imported', 'changed', 'withdrawn', 'restored')),
  at timestamptz not null,
  by uuid not null,
  -- Why it was withdrawn.
  words text check (length(words) between 3 and 1000),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  primary key (register, item, number)
);
create function refuse_innovation_version_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'a version of an item stays as it was written down' using errcode = '42501';
end $$;
create trigger innovation_version_kept before update or delete on innovation_version
  for each row execute function refuse_innovation_version_change();

-- The day of an item, and the group that its organisation belonged to on it ---------------------------------------------------------
create function place_introduction() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.belongs_on := coalesce(new.act_on, make_date(new.year, 12, 31));
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $$;
create function place_transfer() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.belongs_on := new.day;
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $$;
create function place_research_programme() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.belongs_on := make_date(new.first_year, 12, 31);
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $$;
create function place_protective_document() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.belongs_on := new.granted_on;
  new.holding := public.innovation_group_of(new.organisation, new.belongs_on);
  return new;
end $$;
create trigger introduction_placed before insert or update on introduction
  for each row execute function place_introduction();
create trigger transfer_placed before insert or update on transfer
  for each row execute function place_transfer();
create trigger research_programme_placed before insert or update on research_programme
  for each row execute function place_research_programme();
create trigger protective_document_placed before insert or update on protective_document
  for each row execute function place_protective_document();

-- Where the register of organisations learns that somebody belonged elsewhere, the items of that organisation and of all below it
-- are placed anew in the same transaction.
create function place_innovation_anew() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  moved uuid[];
begin
  with recursive below(id, depth) as (
    select distinct organisation, 0 from changed where kind = 'parent'
    union
    select fact.organisation, below.depth + 1
    from below join public.organisation_fact fact on fact.parent = below.id
    where fact.known_until is null and below.depth < 20
  )
  select array_agg(distinct id) into moved from below;
  if moved is null then
    return null;
  end if;
  update public.introduction set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.transfer set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.research_programme set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  update public.protective_document set holding = holding where organisation = any (moved)
    and holding <> public.innovation_group_of(organisation, belongs_on);
  return null;
end $$;
revoke execute on function place_introduction(), place_transfer(), place_research_programme(), place_protective_document(),
  place_innovation_anew(), refuse_innovation_version_change() from public;
create trigger organisation_fact_places_innovation_entered after insert on organisation_fact
  referencing new table as changed for each statement execute function place_innovation_anew();
create trigger organisation_fact_places_innovation_replaced after update on organisation_fact
  referencing new table as changed for each statement execute function place_innovation_anew();

-- Who sees and who writes ------------------------------------------------------------------------------------------------------------
alter table innovation_classifier enable row level security;
alter table unique_technology enable row level security;
alter table technology enable row level security;
alter table technology_name enable row level security;
alter table research_programme enable row level security;
alter table programme_co_executor enable row level security;
alter table protective_document enable row level security;
alter table introduction enable row level security;
alter table introduction_use enable row level security;
alter table transfer enable row level security;
alter table innovation_document enable row level security;
alter table innovation_version enable row level security;

-- The lists and the catalogue are everybody's: they name no organisation's doings.
create policy innovation_classifier_seen on innovation_classifier for select to shyraq_application using (true);
create policy innovation_classifier_kept on innovation_classifier to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));
create policy unique_technology_seen on unique_technology for select to shyraq_application using (true);
create policy unique_technology_kept on unique_technology to shyraq_application
  using ((select identity_has_role('administrator')) or (select identity_has_role('official')))
  with check ((select identity_has_role('administrator')) or (select identity_has_role('official')));
create policy technology_seen on technology for select to shyraq_application using (true);
create policy technology_entered on technology for insert to shyraq_application
  with check (entered_by = (select identity_account()));
create policy technology_changed on technology for update to shyraq_application using (
  (select identity_has_role('administrator')) or (select identity_has_role('official'))
  or organisation = any ((select identity_organisations())::uuid[])
);
create policy technology_name_seen on technology_name for select to shyraq_application using (true);
create policy technology_name_written on technology_name to shyraq_application
  using (exists (select from technology t where t.id = technology)) with check ((select identity_account()) is not null);

create policy research_programme_seen on research_programme for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);
create policy protective_document_seen on protective_document for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);
create policy introduction_seen on introduction for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);
create policy transfer_seen on transfer for select to shyraq_application using (
  (select identity_sees_all()) or organisation = any ((select identity_organisations())::uuid[])
  or holding = any ((select identity_groups())::uuid[])
);

-- Written by the organisation's own people and by the analyst of the group that it belonged to on the day of the item.
create policy research_programme_made on research_programme for insert to shyraq_application with check (
  (select identity_has_role('system')) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy protective_document_made on protective_document for insert to shyraq_application with check (
  (select identity_has_role('system')) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy introduction_made on introduction for insert to shyraq_application with check (
  (select identity_has_role('system')) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy transfer_made on transfer for insert to shyraq_application with check (
  (select identity_has_role('system')) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
-- The administrator changes nothing of an item: a change of the register of organisations places it anew.
create policy research_programme_changed on research_programme for update to shyraq_application using (
  (select identity_sees_all()) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy protective_document_changed on protective_document for update to shyraq_application using (
  (select identity_sees_all()) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy introduction_changed on introduction for update to shyraq_application using (
  (select identity_sees_all()) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);
create policy transfer_changed on transfer for update to shyraq_application using (
  (select identity_sees_all()) or identity_has_role('officer@' || organisation) or identity_has_role('head@' || organisation)
  or identity_has_role('group-analyst@' || holding)
);

-- What hangs on an item is seen and written with it.
create policy programme_co_executor_own on programme_co_executor to shyraq_application
  using (exists (select from research_programme p where p.id = programme))
  with check (exists (select from research_programme p where p.id = programme));
create policy introduction_use_own on introduction_use to shyraq_application
  using (exists (select from introduction i where i.id = introduction))
  with check (exists (select from introduction i where i.id = introduction));
create policy innovation_document_own on innovation_document to shyraq_application using (
  (select identity_sees_all())
  or register = 'introduction' and exists (select from introduction i where i.id = item)
  or register = 'transfer' and exists (select from transfer t where t.id = item)
  or register = 'programme' and exists (select from research_programme p where p.id = item)
  or register = 'protective-document' and exists (select from protective_document p where p.id = item)
);
create policy innovation_version_seen on innovation_version for select to shyraq_application using (
  (select identity_sees_all()) or organisation is null and (select identity_account()) is not null
  or register = 'introduction' and exists (select from introduction i where i.id = item)
  or register = 'transfer' and exists (select from transfer t where t.id = item)
  or register = 'programme' and exists (select from research_programme p where p.id = item)
  or register = 'protective-document' and exists (select from protective_document p where p.id = item)
);
create policy innovation_version_made on innovation_version for insert to shyraq_application
  with check (by = (select identity_account()) or (select identity_has_role('system')));
-- Whoever reads the items of a group reads the documents behind them.
create policy document_of_group on document for select to shyraq_application using (
  (select identity_groups()) <> '{}'::uuid[]
  and (exists (select from innovation_document put where put.document = document.id)
    or exists (select from introduction i where i.act_document = document.id))
);
create index introduction_act_document on introduction (act_document) where act_document is not null;

grant select, insert on innovation_classifier, unique_technology, technology, technology_name, research_programme,
  programme_co_executor, protective_document, introduction, introduction_use, transfer, innovation_document, innovation_version
  to shyraq_application;
grant update (name_kk, name_ru, name_en, group_code, place, from_year, until_year, version) on innovation_classifier
  to shyraq_application;
grant update (name_kk, name_ru, name_en, approved_from, approved_until, source, version) on unique_technology to shyraq_application;
grant update (name_kk, name_ru, name_en, field, novelty, htms_code, unique_technology, known_since_year, version, withdrawn_at)
  on technology to shyraq_application;
grant update (title, registration_number, registration_fold, funder, amount, first_year, last_year, lead_name, holding, version,
  withdrawn_at) on research_programme to shyraq_application;
grant update (kind, number, number_fold, granted_on, title, programme, holding, version, withdrawn_at) on protective_document
  to shyraq_application;
grant update (technology, year, departments, source, programme, protective_document, act_number, act_on, act_document, holding,
  version, withdrawn_at) on introduction to shyraq_application;
grant update (technology, receiver, receiver_name, region, channel, day, participants, patients, receiver_performs_from,
  paid_by_fund, holding, version, withdrawn_at) on transfer to shyraq_application;
grant update (technology) on technology_name to shyraq_application;
grant update (patients, income) on introduction_use to shyraq_application;
grant delete on technology_name, programme_co_executor, introduction_use, innovation_document to shyraq_application;

-- First data of the classifiers ------------------------------------------------------------------------------------------------------
insert into innovation_classifier (kind, code, group_code, place, name_kk, name_ru, name_en) values
  ('field', 'diagnosis', 'diagnosis', 1, 'Диагностика', 'Диагностика', 'Diagnosis'),
  ('field', 'treatment', 'treatment', 2, 'Емдеу', 'Лечение', 'Treatment'),
  ('field', 'surgery', 'surgery', 3, 'Хирургия', 'Хирургия', 'Surgery'),
  ('field', 'rehabilitation', 'rehabilitation', 4, 'Оңалту', 'Реабилитация', 'Rehabilitation'),
  ('field', 'prevention', 'prevention', 5, 'Профилактика', 'Профилактика', 'Prevention'),
  ('field', 'care-organisation', 'care-organisation', 6, 'Медициналық көмекті ұйымдастыру',
    'Организация медицинской помощи', 'Organisation of care'),
  ('field', 'laboratory', 'laboratory', 7, 'Зертханалық зерттеулер', 'Лабораторные исследования', 'Laboratory'),
  ('field', 'digital', 'digital', 8, 'Цифрлық технологиялар', 'Цифровые технологии', 'Digital'),
  ('field', 'other', 'other', 9, 'Басқа', 'Другое', 'Other'),
  ('source', 'training', 'educational', 1, 'Қызметкерлерді оқыту', 'Обучение сотрудников', 'Training of staff'),
  ('source', 'master-class', 'educational', 2, 'Шеберлік сыныбы', 'Мастер-класс', 'Master class'),
  ('source', 'invited-expert', 'educational', 3, 'Шақырылған сарапшы', 'Приглашённый эксперт', 'Invited expert'),
  ('source', 'own-research', 'own-research', 4, 'Өз зерттеулері', 'Собственные исследования', 'Own research'),
  ('source', 'partnership', 'partnership', 5, 'Әріптестік', 'Партнёрство', 'Partnership'),
  ('source', 'licence', 'licence', 6, 'Лицензия', 'Лицензия', 'Licence'),
  ('source', 'literature', 'literature', 7, 'Ғылыми әдебиет', 'Научная литература', 'Literature'),
  ('source', 'industry', 'industry', 8, 'Өндірушілер', 'Производители', 'Industry'),
  ('source', 'other', 'other', 9, 'Басқа', 'Другое', 'Other'),
  ('channel', 'telemedicine', 'telemedicine', 1, 'Телемедицина', 'Телемедицина', 'Telemedicine'),
  ('channel', 'tertiary-care', 'tertiary-care', 2, 'Өңір пациенттеріне жоғары мамандандырылған көмек',
    'Высокоспециализированная помощь пациентам из региона', 'Tertiary care of patients from the region'),
  ('channel', 'air-ambulance', 'air-ambulance', 3, 'Санитариялық авиация', 'Санитарная авиация', 'Air ambulance'),
  ('channel', 'visiting-master-class', 'visiting-master-class', 4, 'Көшпелі шеберлік сыныбы немесе семинар',
    'Выездной мастер-класс или семинар', 'Visiting master class or workshop'),
  ('channel', 'training-on-site', 'training-on-site', 5, 'Жұмыс орнында оқыту', 'Обучение на рабочем месте', 'Training on site'),
  ('channel', 'other', 'other', 6, 'Басқа', 'Другое', 'Other'),
  ('novelty', 'world', 'world', 1, 'Әлем үшін жаңа', 'Новая для мира', 'New to the world'),
  ('novelty', 'country', 'country', 2, 'Ел үшін жаңа', 'Новая для страны', 'New to the country'),
  ('novelty', 'organisation', 'organisation', 3, 'Ұйым үшін жаңа', 'Новая для организации', 'New to the organisation'),
  ('protection', 'invention', 'patent', 1, 'Өнертабысқа патент', 'Патент на изобретение', 'Patent for an invention'),
  ('protection', 'utility-model', 'patent', 2, 'Пайдалы модельге патент', 'Патент на полезную модель', 'Patent for a utility model'),
  ('protection', 'industrial-design', 'patent', 3, 'Өнеркәсіптік үлгіге патент', 'Патент на промышленный образец',
    'Patent for an industrial design'),
  ('protection', 'copyright', 'certificate', 4, 'Авторлық құқық туралы куәлік', 'Свидетельство об авторском праве',
    'Certificate of copyright'),
  ('protection', 'other', 'other', 5, 'Басқа қорғау құжаты', 'Другой охранный документ', 'Other protective document');
