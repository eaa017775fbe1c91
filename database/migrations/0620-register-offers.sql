-- Which rows of reports were made of an item of the registers: asked for by the item.

create index reported_row_from_register on reported_row ((origin ->> 'item'))
  where origin ->> 'way' = 'from-register' and removed_at is null;
