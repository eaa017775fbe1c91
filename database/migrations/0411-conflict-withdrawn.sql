-- Whoever declared a conflict of interest may take it back; the journal keeps both.

create policy verification_conflict_gone on verification_conflict for delete to shyraq_application
  using (account = (select identity_account()) and (select identity_sees_all()));
grant delete on verification_conflict to shyraq_application;
