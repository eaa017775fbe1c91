-- A head sees who holds a role in the own organisation: the roles in it, also those that are over, and the people who hold
-- one now. What these people are elsewhere, and when they sign in, stays hidden.

create policy account_role_of_head on account_role for select to shyraq_application
  using (
    (select identity_has_role('head'))
    and organisation is not null
    and (select identity_has_role('head@' || organisation::text))
  );

create policy account_of_head on account for select to shyraq_application
  using (
    (select identity_has_role('head'))
    and id in (
      select held.account from account_role held
      where held.organisation is not null and held.revoked_at is null
        and (select identity_has_role('head@' || held.organisation::text))
    )
  );
