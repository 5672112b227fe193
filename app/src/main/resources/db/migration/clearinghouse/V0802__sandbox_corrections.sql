-- What the sandbox payer keeps of its decisions, to take one back when its claim is replaced or voided, and what a payee
-- owes it when a payment would come out below nothing.
create table sandbox_decision (
  practice_id bigint not null references practice,
  number      text not null,
  body        text not null,
  primary key (practice_id, number)
);
select claimwright_protect('sandbox_decision');

create table sandbox_debt (
  practice_id bigint not null references practice,
  payee       text not null,
  cents       bigint not null check (cents >= 0),
  primary key (practice_id, payee)
);
select claimwright_protect('sandbox_debt');
