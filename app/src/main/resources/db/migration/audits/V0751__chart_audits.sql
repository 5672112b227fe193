-- Chart audits: a sample of coded visits, each chart with the codes frozen as billed and an auditor's judgement of each.
create table chart_audit (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name        text not null,
  method      text not null check (method in ('random', 'provider', 'code', 'denial')),
  criterion   text not null,
  first_day   date not null,
  last_day    date not null,
  seed        bigint not null,
  population  integer not null check (population >= 0),
  blind       boolean not null,
  created_by  text not null,
  created_at  timestamptz not null,
  unique (practice_id, id)
);
select claimwright_append_only('chart_audit');
comment on column chart_audit.seed is 'the sample is drawn again the same from the same population with this number';
comment on column chart_audit.population is 'how many coded visits it was drawn from';

create table audit_chart (
  id          bigint generated always as identity primary key,
  practice_id bigint not null,
  audit_id    bigint not null,
  position    integer not null check (position >= 1),
  visit_id    bigint not null,
  coder       text not null,
  claim       text not null,
  state       text not null default 'waiting' check (state in ('waiting', 'compared', 'done')),
  auditor     text not null default '',
  done_at     timestamptz,
  education   text not null default '',
  correction  text not null default '',
  unique (practice_id, id),
  unique (practice_id, audit_id, visit_id),
  foreign key (practice_id, audit_id) references chart_audit (practice_id, id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  check ((state = 'done') = (done_at is not null))
);
select claimwright_protect('audit_chart');
create index audit_chart_by_visit on audit_chart (practice_id, visit_id);
create index audit_chart_done on audit_chart (practice_id, done_at) where state = 'done';
comment on column audit_chart.correction is 'who asked for a corrected claim, empty while nobody did';

-- One line a code: as it was billed (empty for one that was missed), and what the auditor finds.
create table audit_code (
  practice_id bigint not null,
  chart_id    bigint not null,
  number      integer not null check (number >= 1),
  diagnosis   boolean not null,
  billed      text not null,
  title       text not null,
  provenance  text not null check (provenance in ('', 'engine', 'person', 'both')),
  verdict     text not null default '' check (verdict in
    ('', 'agree', 'wrong', 'missed', 'unsupported', 'over', 'under', 'specificity', 'modifier')),
  revised     text not null default '',
  remark      text not null default '',
  primary key (practice_id, chart_id, number),
  foreign key (practice_id, chart_id) references audit_chart (practice_id, id),
  check (billed <> '' or verdict = 'missed')
);
select claimwright_protect('audit_code');
