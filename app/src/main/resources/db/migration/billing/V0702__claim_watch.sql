-- What the contract allows and what was given up by it, so that a payment short of the contract and one above
-- the charge can be told; and the day on which a claim that is out has been silent too long, in its deadline.
alter table claim
  add column allowed_cents  bigint,
  add column adjusted_cents bigint not null default 0,
  add column charge_stands  boolean not null default false;

-- The owner stands before the wall like everybody: it goes from practice to practice.
do $$
declare
  each bigint;
begin
  for each in select practice_numbers() loop
    perform set_config('claimwright.practice', each::text, true);
    update claim set
      charge_stands = charge_version > 0,
      adjusted_cents = coalesce((select sum(d.adjusted_cents) from claim_decision d where d.claim_id = claim.id), 0),
      deadline = case state
        when 'submitted' then moved_at::date + 3
        when 'accepted' then moved_at::date + 15
        else deadline end;
  end loop;
  perform set_config('claimwright.practice', '', true);
end
$$;

-- The derived amounts stand in the row, so that lists and counts find them by index.
alter table claim
  add column underpaid_cents bigint not null generated always as (
    case when state in ('paid', 'partly-paid')
      then greatest(0, coalesce(allowed_cents - paid_cents - patient_cents - denied_cents, 0)) else 0 end) stored,
  add column credit_cents bigint not null generated always as (
    greatest(0, paid_cents + adjusted_cents + patient_cents + denied_cents - billed_cents)) stored;

drop index claim_by_state;
create index claim_by_state on claim (practice_id, state, deadline, billed_cents desc, id);
drop index claim_open;
create index claim_open on claim (practice_id, deadline, billed_cents desc, id)
  where state not in ('paid', 'patient') or underpaid_cents > 0 or credit_cents > 0;
drop index claim_silent;
create index claim_watched on claim (practice_id, deadline) where state in ('sending', 'submitted', 'accepted');
create index claim_by_number on claim (practice_id, number text_pattern_ops);
