-- What payers answered when they were asked whether a coverage covers a day: never changed, followed by the next.
create table eligibility_check (
  id             bigint generated always as identity primary key,
  practice_id    bigint not null,
  coverage_id    bigint not null,
  after_id       bigint not null,
  on_day         date not null,
  standing       text not null check (standing in ('active', 'inactive', 'refused', 'unclear', 'failed')),
  last_day       date,
  reason         text not null default '',
  route          text not null,
  control_number int not null,
  question       bytea not null,
  answer         bytea not null,
  asked_by       text not null,
  asked_at       timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, coverage_id, after_id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  check (standing = 'failed' or length(answer) > 0),
  check (standing in ('active', 'inactive', 'unclear') or reason <> '')
);
select claimwright_append_only('eligibility_check');
create index eligibility_check_coverage on eligibility_check (practice_id, coverage_id, id desc);
create index eligibility_check_asked on eligibility_check (practice_id, asked_at desc);
comment on column eligibility_check.after_id is 'the check that was the newest of the coverage then, 0 for none: the same ask sent twice is kept once';
comment on column eligibility_check.question is 'the 270; empty when none could be written';
comment on column eligibility_check.answer is 'what came back, a 271 or another answer in its place';

-- What an answer said otherwise than we held it, and somebody took over.
create table eligibility_correction (
  id          bigint generated always as identity primary key,
  practice_id bigint not null,
  coverage_id bigint not null,
  check_id    bigint not null,
  part        text not null check (part in ('member', 'end', 'name')),
  before      text not null,
  after       text not null,
  taken_by    text not null,
  taken_at    timestamptz not null,
  undone_at   timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  foreign key (practice_id, check_id) references eligibility_check (practice_id, id)
);
select claimwright_protect('eligibility_correction');
create index eligibility_correction_coverage on eligibility_correction (practice_id, coverage_id, id desc);

-- For how many days an answer counts before the payer is asked again.
create table eligibility_terms (
  practice_id bigint primary key references practice,
  fresh_days  int not null check (fresh_days between 1 and 365)
);
select claimwright_protect('eligibility_terms');
