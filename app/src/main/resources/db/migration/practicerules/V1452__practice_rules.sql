-- Rules a practice writes for its own claims. What a rule says is kept version by version and never changed; the rule
-- names the version that is in force, so that a change can be tried on past claims before it counts.
create table practice_rule (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  live        integer check (live >= 1),
  dropped     boolean not null default false,
  unique (practice_id, id),
  check (not dropped or live is null)
);
select claimwright_protect('practice_rule');
comment on column practice_rule.live is 'the version in force; null for a draft and for one switched off';

create table practice_rule_version (
  practice_id bigint not null,
  rule_id     bigint not null,
  version     integer not null check (version >= 1),
  name        text not null check (length(name) between 1 and 80),
  payer_id    bigint,
  codes       text[] not null check (cardinality(codes) between 1 and 50),
  demand      text not null check (demand in ('modifier', 'diagnosis', 'service', 'without', 'review')),
  wanted      text[] not null check (cardinality(wanted) <= 50),
  severity    text not null check (severity in ('stop', 'warn')),
  advice      text not null default '' check (length(advice) <= 200),
  begins      date not null,
  ends        date,
  written_by  text not null,
  written_at  timestamptz not null,
  primary key (practice_id, rule_id, version),
  foreign key (practice_id, rule_id) references practice_rule (practice_id, id),
  foreign key (practice_id, payer_id) references payer (practice_id, id),
  check (ends > begins),
  check ((demand = 'review') = (cardinality(wanted) = 0))
);
select claimwright_append_only('practice_rule_version');
comment on column practice_rule_version.payer_id is 'null for every payer';
comment on column practice_rule_version.ends is 'the first day of service on which it no longer holds';
