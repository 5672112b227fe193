-- Claims. The claim as a value is a JSON snapshot; what lists ask for stands in columns beside it.
create table claim_counter (
  practice_id bigint primary key references practice,
  prefix      text not null check (prefix ~ '^[A-Z]{1,6}$'),
  last        bigint not null
);
select claimwright_protect('claim_counter');

create table claim (
  id                 bigint generated always as identity primary key,
  practice_id        bigint not null references practice,
  number             text not null check (number ~ '^[A-Z0-9-]{1,20}$'),
  visit_id           bigint not null,
  patient_id         bigint not null,
  provider_id        bigint not null,
  payer_id           bigint,
  service_date       date not null,
  state              text not null check (state in
    ('held', 'ready', 'sending', 'submitted', 'accepted', 'rejected', 'paid', 'partly-paid', 'denied', 'patient')),
  why                text not null,
  snapshot           jsonb,
  findings           jsonb not null default '[]',
  billed_cents       bigint not null check (billed_cents >= 0),
  expected_cents     bigint,
  paid_cents         bigint not null default 0,
  patient_cents      bigint not null default 0,
  denied_cents       bigint not null default 0,
  charge_version     int not null default 0,
  deadline           date,
  batch_id           bigint,
  control_number     int,
  route              text not null default '',
  sent_at            timestamptz,
  payer_claim_number text not null default '',
  created_at         timestamptz not null,
  moved_at           timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, number),
  unique (practice_id, visit_id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, provider_id) references provider (practice_id, id),
  foreign key (practice_id, payer_id) references payer (practice_id, id),
  check (snapshot is not null or state in ('held', 'patient')),
  check ((state in ('sending', 'submitted', 'accepted')) <= (batch_id is not null))
);
select claimwright_protect('claim');
create index claim_by_state on claim (practice_id, state) include (billed_cents);
create index claim_open on claim (practice_id, deadline, billed_cents desc, id)
  where state not in ('paid', 'patient');
create index claim_by_patient on claim (practice_id, patient_id, service_date desc);
create index claim_by_batch on claim (practice_id, batch_id);
create index claim_silent on claim (practice_id, moved_at) where state in ('submitted', 'accepted');

-- The one timeline. A key makes a retry harmless: the same answer read twice is told once.
create table claim_event (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id    bigint not null,
  key         text not null,
  at          timestamptz not null,
  who         text not null,
  tone        text not null,
  title       text not null,
  detail      text not null,
  link        text not null,
  unique (practice_id, claim_id, key),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
select claimwright_append_only('claim_event');

-- What remittances decided of claims; a reversal is a further row with the other sign.
create table claim_decision (
  id                 bigint generated always as identity primary key,
  practice_id        bigint not null references practice,
  claim_id           bigint not null,
  key                text not null,
  remittance         bigint not null,
  trace              text not null,
  decided_on         date not null,
  payer_claim_number text not null,
  paid_cents         bigint not null,
  adjusted_cents     bigint not null,
  patient_cents      bigint not null,
  denied_cents       bigint not null,
  reasons            text not null,
  at                 timestamptz not null,
  unique (practice_id, key),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
select claimwright_append_only('claim_decision');
create index claim_decision_by_claim on claim_decision (practice_id, claim_id);

-- What was agreed with a payer, in the text of a contract file.
create table payer_contract (
  practice_id bigint not null references practice,
  payer_id    bigint not null,
  terms       text not null,
  stored_at   timestamptz not null,
  primary key (practice_id, payer_id),
  foreign key (practice_id, payer_id) references payer (practice_id, id)
);
select claimwright_protect('payer_contract');
