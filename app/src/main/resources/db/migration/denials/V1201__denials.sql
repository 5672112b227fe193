-- A claim that a payer refused in whole or in part, or paid short of its contract, and the work on it.
create table denial (
  id                bigint generated always as identity primary key,
  practice_id       bigint not null references practice,
  claim_id          bigint not null,
  claim_number      text not null,
  patient_id        bigint not null,
  payer_id          bigint,
  service_date      date not null,
  scenario          text not null,
  cause             text not null,
  reasons           text not null,
  stake_cents       bigint not null check (stake_cents >= 0),
  decided_on        date not null,
  state             text not null check (state in
    ('new', 'working', 'corrected', 'appealed', 'won', 'lost', 'write-off asked', 'accepted', 'paid', 'closed')),
  level             int not null default 0 check (level >= 0),
  deadline          date,
  follow_up         date,
  next_on           date not null generated always as (coalesce(least(deadline, follow_up), 'infinity')) stored,
  assignee_id       bigint references user_account,
  touched           boolean not null default false,
  round             int not null default 1,
  accepted_why      text not null default '',
  accepted_by       text not null default '',
  approved_by       text not null default '',
  write_offs        int not null default 0,
  opened_at         timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, claim_id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, payer_id) references payer (practice_id, id)
);
select claimwright_protect('denial');
create index denial_open on denial (practice_id, next_on, stake_cents desc, id)
  where state not in ('accepted', 'paid', 'closed');
create index denial_unread on denial (practice_id, id) where scenario = '';
comment on column denial.round is 'counts how often the claim was refused anew after it had been paid; appeals belong to one';
comment on column denial.write_offs is 'how often it was written off; each has a journal of its own';

-- What was sent, byte for byte, with who and when.
create table appeal_letter (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  denial_id   bigint not null,
  level       int not null check (level > 0),
  words       text not null,
  enclosures  text not null,
  pdf         bytea not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at   timestamptz not null,
  issued_by   text not null,
  unique (practice_id, id),
  foreign key (practice_id, denial_id) references denial (practice_id, id)
);
select claimwright_append_only('appeal_letter');

-- An appeal of one level and what came of it.
create table appeal (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  denial_id   bigint not null,
  round       int not null,
  level       int not null check (level > 0),
  name        text not null,
  letter_id   bigint not null,
  issued_on   date not null,
  answer      text not null default '' check (answer in ('', 'won', 'part', 'lost')),
  answered_on date,
  answered_by text not null default '',
  taken_back  boolean not null default false,
  unique (practice_id, id),
  check ((answer = '') = (answered_on is null)),
  foreign key (practice_id, denial_id) references denial (practice_id, id),
  foreign key (practice_id, letter_id) references appeal_letter (practice_id, id)
);
select claimwright_protect('appeal');
create unique index appeal_once_a_level on appeal (practice_id, denial_id, round, level) where not taken_back;
create index appeal_answered on appeal (practice_id, answered_on) where answer <> '' and not taken_back;

-- Claims that were denied or paid short before: their reasons are read at the next start.
do $$
declare
  each bigint;
begin
  for each in select practice_numbers() loop
    perform set_config('claimwright.practice', each::text, true);
    insert into denial (claim_id, claim_number, patient_id, payer_id, service_date, scenario, cause, reasons,
      stake_cents, decided_on, state, deadline, opened_at)
    select c.id, c.number, c.patient_id, c.payer_id, c.service_date, '', '', c.why, c.denied_cents + c.underpaid_cents,
      coalesce((select max(d.decided_on) from claim_decision d where d.claim_id = c.id), c.moved_at::date), 'new',
      c.deadline, c.moved_at
      from claim c
     where c.state in ('denied', 'partly-paid') or c.underpaid_cents > 0;
  end loop;
  perform set_config('claimwright.practice', '', true);
end
$$;
