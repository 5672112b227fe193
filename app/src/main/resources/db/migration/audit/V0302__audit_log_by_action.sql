-- The log is asked by what was done and by time, too.
create index audit_event_by_action on audit_event (practice_id, action, seq desc);
create index audit_event_by_time on audit_event (practice_id, at);
