-- A row that is put between others moves those behind it.

grant update (place) on reported_row to shyraq_application;
