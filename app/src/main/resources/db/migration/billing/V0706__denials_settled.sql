-- What a payer refused or paid short is at an end when a person accepts it as final; it then leaves the open claims, and
-- what was written off is no longer in question.
alter table claim
  add column settled boolean not null default false,
  add column written_off_cents bigint not null default 0,
  alter column open_cents set expression as (
    case when state in ('patient', 'withdrawn') then 0
      else billed_cents - paid_cents - adjusted_cents - patient_cents - written_off_cents end);
drop index claim_open;
create index claim_open on claim (practice_id, deadline, billed_cents desc, id)
  include (state, underpaid_cents, credit_cents, asked_kind, settled)
  where state not in ('paid', 'patient', 'withdrawn') or underpaid_cents > 0 or credit_cents > 0 or asked_kind <> '';
drop index claim_closed;
create index claim_closed on claim (practice_id, state)
  where state in ('paid', 'patient', 'withdrawn') or (settled and state in ('denied', 'partly-paid'));
