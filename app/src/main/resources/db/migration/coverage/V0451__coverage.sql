-- Who pays for a patient, in which order and when. The subscriber's columns are null when the patient holds the policy.
create table coverage (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  patient_id bigint not null,
  payer_id bigint not null,
  member_id text not null,
  group_number text not null default '',
  relationship text not null check (relationship in ('self', 'spouse', 'child', 'other')),
  subscriber_last text,
  subscriber_first text,
  subscriber_middle text,
  subscriber_suffix text,
  subscriber_birth date,
  subscriber_sex text check (subscriber_sex in ('F', 'M', 'U')),
  begins date not null,
  ends date,
  position integer not null check (position >= 1),
  added_at timestamptz not null,
  unique (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, payer_id) references payer (practice_id, id),
  check (ends is null or ends > begins),
  check ((relationship = 'self') = (subscriber_last is null))
);
select claimwright_protect('coverage');
create index coverage_patient on coverage (practice_id, patient_id, position);
comment on column coverage.ends is 'the first day without the cover';
