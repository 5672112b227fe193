-- What a payer has allowed before the service: its number, the codes it names, its days and how many units.
create table prior_authorization (
  id          bigint generated always as identity primary key,
  practice_id bigint not null,
  patient_id  bigint not null,
  coverage_id bigint not null,
  number      text not null check (number ~ '^[A-Za-z0-9-]{1,30}$'),
  codes       text[] not null check (cardinality(codes) between 1 and 50),
  begins      date not null,
  ends        date not null,
  units       integer not null check (units between 1 and 9999),
  version     integer not null default 1,
  added_at    timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, coverage_id, number),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  check (ends > begins)
);
select claimwright_protect('prior_authorization');
create index prior_authorization_patient on prior_authorization (practice_id, patient_id, begins desc);
create index prior_authorization_ends on prior_authorization (practice_id, ends);
comment on column prior_authorization.ends is 'the first day it does not allow';
comment on column prior_authorization.number is 'as the payer gave it: REF G1 of the 837P and item 23 of the paper form';
