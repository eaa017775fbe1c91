-- People, what they sign in with, their roles and their sessions.
-- Whoever stands at the door is nobody yet: sign-in and invitations are read in the role `doorkeeper`, which the server takes
-- on for just those acts. An administrator sees people and roles and gives them, and reads no secret of anybody.

create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('kk', 'ru', 'en')),
  version integer not null default 1,
  -- Invented, and listed at the door of the example.
  example boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table account_secret (
  account uuid primary key references account,
  -- argon2id in its own notation; null: signs in elsewhere.
  password text,
  -- Sealed; null: no second factor.
  totp bytea,
  -- The latest time step that was used: none is taken twice.
  totp_step integer not null default 0,
  changed_at timestamptz not null
);

create table recovery_code (
  account uuid not null references account,
  hash bytea not null check (octet_length(hash) = 32),
  made_at timestamptz not null,
  -- Used, or replaced by newer ones.
  ended_at timestamptz,
  primary key (account, hash)
);

create table account_role (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account,
  role text not null check (role in ('officer', 'head', 'verifier', 'chief', 'secretary', 'member', 'official',
    'appeal-member', 'appeal-chair', 'analyst', 'administrator', 'observer')),
  organisation uuid,
  granted_at timestamptz not null,
  granted_by uuid references account,
  ends_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references account,
  -- Why the role was given in spite of another that stands against it.
  conflict text check (length(conflict) between 1 and 1000),
  check ((role in ('officer', 'head')) = (organisation is not null))
);
create unique index account_role_once on account_role (account, role, organisation) nulls not distinct
  where revoked_at is null;
create index account_role_organisation on account_role (organisation);

create table account_session (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account,
  token bytea not null unique check (octet_length(token) = 32),
  way text not null check (way in ('password', 'oidc', 'example')),
  -- Kind of browser and system, as the page said; nothing that names a person.
  device text not null check (length(device) <= 100),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index account_session_account on account_session (account);

-- Between the password and the second factor, and between a mail and a new password. Used once.
create table account_challenge (
  hash bytea primary key check (octet_length(hash) = 32),
  kind text not null check (kind in ('second-factor', 'password-reset')),
  account uuid not null references account,
  device text not null check (length(device) <= 100),
  attempts integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_challenge_account on account_challenge (account);

-- Failed attempts by address, also by addresses that no account has: the answer must not differ. Keyed hash, no address.
create table sign_in_failure (
  who bytea primary key check (octet_length(who) = 32),
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table oidc_link (
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  account uuid not null references account,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index oidc_link_account on oidc_link (account);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  language text not null check (language in ('kk', 'ru', 'en')),
  -- The one organisation that all its roles are held in; whose head may see it.
  organisation uuid,
  roles jsonb not null,
  token bytea not null unique check (octet_length(token) = 32),
  -- Sealed: the second factor that the invited person takes over.
  totp bytea not null,
  -- Gives a person who lost everything a new password and second factor.
  renews boolean not null default false,
  invited_at timestamptz not null,
  invited_by uuid references account,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
-- Per organisation: a head does not learn from it whom others invited.
create unique index invitation_open on invitation (email, organisation) nulls not distinct
  where accepted_at is null and withdrawn_at is null;
create index invitation_organisation on invitation (organisation);

alter table account enable row level security;
alter table account_secret enable row level security;
alter table recovery_code enable row level security;
alter table account_role enable row level security;
alter table account_session enable row level security;
alter table account_challenge enable row level security;
alter table sign_in_failure enable row level security;
alter table oidc_link enable row level security;
alter table invitation enable row level security;

create policy account_door on account to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy account_own on account for select to shyraq_application using (id = (select identity_account()));
create policy account_own_change on account for update to shyraq_application
  using (id = (select identity_account())) with check (id = (select identity_account()));
create policy account_administered on account for select to shyraq_application
  using ((select identity_has_role('administrator')));
create policy account_administered_change on account for update to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));

create policy account_secret_door on account_secret to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy account_secret_own on account_secret to shyraq_application
  using (account = (select identity_account())) with check (account = (select identity_account()));

create policy recovery_code_door on recovery_code to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy recovery_code_own on recovery_code to shyraq_application
  using (account = (select identity_account())) with check (account = (select identity_account()));

create policy account_role_door on account_role to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy account_role_own on account_role for select to shyraq_application
  using (account = (select identity_account()));
create policy account_role_administered on account_role to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));

create policy account_session_door on account_session to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy account_session_own on account_session to shyraq_application
  using (account = (select identity_account())) with check (account = (select identity_account()));
create policy account_session_administered on account_session for select to shyraq_application
  using ((select identity_has_role('administrator')));
create policy account_session_ended on account_session for update to shyraq_application
  using ((select identity_has_role('administrator'))) with check (ended_at is not null);

create policy account_challenge_door on account_challenge to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy sign_in_failure_door on sign_in_failure to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy oidc_link_door on oidc_link to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));

create policy invitation_door on invitation to shyraq_application
  using ((select identity_has_role('doorkeeper'))) with check ((select identity_has_role('doorkeeper')));
create policy invitation_administered on invitation to shyraq_application
  using ((select identity_has_role('administrator'))) with check ((select identity_has_role('administrator')));
-- A head invites to the own organisation, and only officers.
create policy invitation_of_head on invitation to shyraq_application
  using ((select identity_has_role('head@' || organisation::text)))
  with check (
    (select identity_has_role('head@' || organisation::text))
    and not renews
    and not jsonb_path_exists(roles, '$[*] ? (@.role != "officer")')
  );

grant select, insert, update on account, account_secret, recovery_code, account_role, account_session, account_challenge,
  sign_in_failure, oidc_link, invitation to shyraq_application;
