-- Whether organisations other than the one named introduced or transferred a technology: asked past row-level security, since the
-- organisation that entered it does not see theirs. It tells nothing but yes or no, of a technology that everybody sees.
create function technology_used_by_others(technology uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.introduction i where i.technology = technology_used_by_others.technology
      and i.organisation is distinct from technology_used_by_others.organisation and i.withdrawn_at is null)
    or exists (select from public.transfer t where t.technology = technology_used_by_others.technology
      and t.organisation is distinct from technology_used_by_others.organisation and t.withdrawn_at is null)
$$;
grant execute on function technology_used_by_others(uuid, uuid) to shyraq_application;
create index introduction_technology on introduction (technology);
