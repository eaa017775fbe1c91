-- What the results of an organisation were scored from: its tally, kept beside them. Scores under other weights, readings or
-- figures follow from it without its rows. Results of an earlier program have none: theirs is counted anew from the frozen rows.
alter table result_of_organisation add column tally jsonb check (jsonb_typeof(tally) = 'object');
