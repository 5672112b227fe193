-- Every decision at the coding desk, one row each: what was done and the whole sheet after it. The number is the
-- version: two people cannot both write the same one. Undo is a further row that repeats an earlier sheet.
create table coding_step (
  practice_id bigint not null,
  visit_id bigint not null,
  number integer not null check (number >= 1),
  previous integer not null check (previous >= 0 and previous < number),
  action text not null,
  sheet jsonb not null,
  done_by text not null,
  done_at timestamptz not null,
  primary key (practice_id, visit_id, number),
  foreign key (practice_id, visit_id) references visit (practice_id, id)
);
select claimwright_append_only('coding_step');
comment on column coding_step.previous is 'the step an undo of this one goes back to, 0 for the empty sheet';

-- The codes of the finished visit as rows, for claims, audits and reports; the steps say how they came about.
create table assigned_code (
  practice_id bigint not null,
  visit_id bigint not null,
  kind text not null check (kind in ('diagnosis', 'service')),
  position integer not null check (position >= 1),
  system text not null,
  code text not null,
  title text not null,
  release text not null,
  modifiers text[] not null,
  units integer not null check (units >= 1),
  pointers integer[] not null,
  provenance text not null check (provenance in ('engine', 'person', 'both')),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (practice_id, visit_id, kind, position),
  foreign key (practice_id, visit_id) references visit (practice_id, id)
);
select claimwright_protect('assigned_code');
create index assigned_code_code on assigned_code (practice_id, system, code);

-- The words an assigned code rests on, kept for the appeal.
create table assigned_code_evidence (
  practice_id bigint not null,
  visit_id bigint not null,
  kind text not null,
  position integer not null,
  number integer not null,
  document_id bigint not null,
  starts integer not null check (starts >= 0),
  ends integer not null check (ends > starts),
  primary key (practice_id, visit_id, kind, position, number),
  foreign key (practice_id, visit_id, kind, position)
    references assigned_code (practice_id, visit_id, kind, position) on delete cascade,
  foreign key (practice_id, document_id) references visit_document (practice_id, id)
);
select claimwright_protect('assigned_code_evidence');
comment on column assigned_code_evidence.starts is 'in UTF-16 code units of the document, as the engine counts';
