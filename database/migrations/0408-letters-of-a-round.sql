-- To whom the system writes for some organisations: their officers and first heads of that moment, each once.

create function people_of(organisations uuid[], at timestamptz) returns table (account uuid, email text, language text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.identity_has_role('system') then
    raise exception 'only the system writes to all' using errcode = '42501';
  end if;
  return query
    select a.id, a.email, a.language from public.account a
    where a.closed_at is null and exists (
      select from public.account_role r
      where r.account = a.id and r.organisation = any (people_of.organisations)
        and r.role in ('officer', 'head') and r.revoked_at is null
        and r.granted_at <= people_of.at and (r.ends_at is null or r.ends_at > people_of.at)
    )
    order by a.id;
end $$;
grant execute on function people_of(uuid[], timestamptz) to shyraq_application;
