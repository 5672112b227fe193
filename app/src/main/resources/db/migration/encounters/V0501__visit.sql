-- One patient seen by one provider on one day, its documents and what was charged for it.
create table visit (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  patient_id bigint not null,
  provider_id bigint not null,
  date_of_service date not null,
  place_of_service text not null check (place_of_service ~ '^[0-9]{2}$'),
  type text not null check (type in ('new', 'established')),
  state text not null default 'to-code' check (state in ('to-code', 'in-coding', 'held', 'coded')),
  state_reason text not null default '',
  state_by text not null,
  state_since timestamptz not null,
  opened_at timestamptz not null,
  unique (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, provider_id) references provider (practice_id, id),
  check ((state = 'held') = (state_reason <> ''))
);
select claimwright_protect('visit');
create index visit_state on visit (practice_id, state, date_of_service, id);
create index visit_patient on visit (practice_id, patient_id, date_of_service desc);
create index visit_provider on visit (practice_id, provider_id, date_of_service desc);
create index visit_day on visit (practice_id, date_of_service desc, id desc);

-- The clinician's words are never changed: what is to be corrected is said in an addendum.
create table visit_document (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  visit_id bigint not null,
  kind text not null check (kind in ('note', 'addendum', 'result', 'other')),
  title text not null,
  body text not null check (body <> ''),
  added_by text not null,
  added_at timestamptz not null,
  unique (practice_id, id),
  foreign key (practice_id, visit_id) references visit (practice_id, id)
);
select claimwright_append_only('visit_document');
create index visit_document_visit on visit_document (practice_id, visit_id, id);
create unique index visit_one_note on visit_document (practice_id, visit_id) where kind = 'note';

-- What the practice asks for a coded visit, line by line. Pointers are 1-based positions in the diagnoses.
create table visit_charge (
  practice_id bigint not null,
  visit_id bigint not null,
  line integer not null check (line >= 1),
  code text not null,
  modifiers text[] not null,
  units integer not null check (units >= 1),
  pointers integer[] not null,
  amount_cents bigint not null check (amount_cents >= 0),
  priced_at timestamptz not null,
  primary key (practice_id, visit_id, line),
  foreign key (practice_id, visit_id) references visit (practice_id, id)
);
select claimwright_protect('visit_charge');
