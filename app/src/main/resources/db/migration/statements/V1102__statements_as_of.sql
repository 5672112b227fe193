-- The last journal a statement speaks of: the same account is not stated twice.
alter table statement add column as_of bigint not null default 0;

-- A payment entered by mistake is taken back by a further row and the opposite journal.
alter table patient_payment add unique (practice_id, id);
create table patient_payment_taken_back (
  practice_id bigint not null references practice,
  payment_id  bigint not null,
  why         text not null,
  at          timestamptz not null,
  by          text not null,
  primary key (practice_id, payment_id),
  foreign key (practice_id, payment_id) references patient_payment (practice_id, id)
);
select claimwright_append_only('patient_payment_taken_back');
