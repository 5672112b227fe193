-- Questions of a coder to the clinician of a visit. The question itself is never changed: another is another query.
create table query (
  id           bigint generated always as identity primary key,
  practice_id  bigint not null references practice,
  visit_id     bigint not null,
  provider_id  bigint not null,
  kind         text not null,
  priority     text not null check (priority in ('urgent', 'soon', 'routine')),
  title        text not null,
  question     text not null,
  options      text[] not null,
  about        text not null,
  codes_before text[] not null,
  codes_after  text[] not null default '{}',
  asked_by     text not null,
  asked_at     timestamptz not null,
  due_on       date not null,
  state        text not null default 'open' check (state in ('open', 'answered', 'settled', 'withdrawn')),
  unique (practice_id, id),
  foreign key (practice_id, visit_id) references visit (practice_id, id),
  foreign key (practice_id, provider_id) references provider (practice_id, id)
);
select claimwright_protect('query');
create index query_by_visit on query (practice_id, visit_id, id);
create index query_waiting on query (practice_id, state, due_on, id);
create index query_by_provider on query (practice_id, provider_id, due_on) where state = 'open';
comment on column query.about is 'the code at hand when it was asked, empty for none';
comment on column query.codes_after is 'what the visit was coded with once the answer was in';

-- The clinical indicators it cites: words of the visit's documents with their places.
create table query_indicator (
  practice_id bigint not null,
  query_id    bigint not null,
  number      integer not null check (number >= 1),
  document_id bigint not null,
  starts      integer not null check (starts >= 0),
  ends        integer not null check (ends > starts),
  words       text not null,
  primary key (practice_id, query_id, number),
  foreign key (practice_id, query_id) references query (practice_id, id),
  foreign key (practice_id, document_id) references visit_document (practice_id, id)
);
select claimwright_append_only('query_indicator');
comment on column query_indicator.starts is 'in UTF-16 code units of the document, as the engine counts';

-- The clinician's answer, one for a query.
create table query_answer (
  practice_id bigint not null,
  query_id    bigint not null,
  kind        text not null check (kind in ('option', 'other', 'undetermined', 'addendum')),
  words       text not null,
  document_id bigint,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (practice_id, query_id),
  foreign key (practice_id, query_id) references query (practice_id, id),
  foreign key (practice_id, document_id) references visit_document (practice_id, id)
);
select claimwright_append_only('query_answer');

-- What happened to it: asked, reminded, seen, answered, withdrawn, coded.
create table query_event (
  id          bigint generated always as identity primary key,
  practice_id bigint not null,
  query_id    bigint not null,
  kind        text not null,
  words       text not null,
  who         text not null,
  at          timestamptz not null,
  foreign key (practice_id, query_id) references query (practice_id, id)
);
select claimwright_append_only('query_event');
create index query_event_of on query_event (practice_id, query_id, id);
