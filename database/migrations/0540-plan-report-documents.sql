-- The approved report itself, beside the figures that were entered from it.

alter table plan_report add column document uuid references document (id);
comment on column plan_report.document is 'Of the same organisation; null where the report was only named.';
