-- What a patient was told, as it was told.
create table statement (
  id               bigint generated always as identity primary key,
  practice_id      bigint not null references practice,
  patient_id       bigint not null,
  issued_on        date not null,
  due_on           date not null,
  due_cents        bigint not null,
  pending_cents    bigint not null,
  question_cents   bigint not null,
  pdf              bytea not null,
  issued_at        timestamptz not null,
  issued_by        text not null,
  unique (practice_id, id)
);
select claimwright_append_only('statement');
create index statement_by_patient on statement (practice_id, patient_id, issued_on desc);

-- Money a patient gave. The request key makes a retry of the same form harmless.
create table patient_payment (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  patient_id  bigint not null,
  cents       bigint not null check (cents > 0),
  method      text not null check (method in ('cash', 'check', 'card terminal')),
  reference   text not null default '',
  request     text not null,
  taken_on    date not null,
  taken_at    timestamptz not null,
  taken_by    text not null,
  unique (practice_id, request)
);
select claimwright_append_only('patient_payment');
create index patient_payment_by_patient on patient_payment (practice_id, patient_id, id desc);
