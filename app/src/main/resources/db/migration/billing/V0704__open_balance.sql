-- What is left of a claim with the payer or in question, so that lists can be ordered by it.
alter table claim
  add column open_cents bigint not null generated always as (
    case when state in ('patient', 'withdrawn') then 0
      else billed_cents - paid_cents - adjusted_cents - patient_cents end) stored;

-- The views of open claims are counted, and a page of them is read, from the index alone; the closed ones are many, and a
-- small index counts them.
drop index claim_open;
create index claim_open on claim (practice_id, deadline, billed_cents desc, id)
  include (state, underpaid_cents, credit_cents, asked_kind)
  where state not in ('paid', 'patient', 'withdrawn') or underpaid_cents > 0 or credit_cents > 0 or asked_kind <> '';
create index claim_closed on claim (practice_id, state) where state in ('paid', 'patient', 'withdrawn');
