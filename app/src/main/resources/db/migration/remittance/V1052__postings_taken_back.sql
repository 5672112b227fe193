-- A payment that was posted by mistake is taken back: its journals are reversed and its claims stand where they stood.
-- It may be posted again, then under keys of their own.
alter table remittance
  add column postings int not null default 0 check (postings >= 0),
  add column taken_back_at timestamptz,
  add column taken_back_by text,
  add column taken_back_why text,
  drop constraint remittance_state_check,
  add constraint remittance_state_check check (state in ('to post', 'unbalanced', 'posted', 'taken back')),
  add constraint remittance_taken_back check ((state = 'taken back') <= (taken_back_at is not null));

-- The owner stands before the wall like everybody: it goes from practice to practice.
do $$
declare
  each bigint;
begin
  for each in select practice_numbers() loop
    perform set_config('claimwright.practice', each::text, true);
    update remittance set postings = 1 where state = 'posted';
  end loop;
  perform set_config('claimwright.practice', '', true);
end
$$;
