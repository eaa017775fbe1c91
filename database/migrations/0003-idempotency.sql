-- The answer given to an act, kept under the key that the caller chose: the same key again gives the same answer.

create table idempotency_key (
  account uuid not null,
  key text not null check (length(key) between 8 and 200),
  contract text not null,
  -- SHA-256 of what was asked: the same key with another request is refused.
  request bytea not null check (octet_length(request) = 32),
  status integer,
  answer text,
  version integer,
  at timestamptz not null,
  primary key (account, key)
);
create index idempotency_key_at on idempotency_key (at);

alter table idempotency_key enable row level security;
create policy idempotency_key_own on idempotency_key to shyraq_application
  using (account = (select identity_account())) with check (account = (select identity_account()));
grant select, insert on idempotency_key to shyraq_application;
grant update (status, answer, version) on idempotency_key to shyraq_application;
