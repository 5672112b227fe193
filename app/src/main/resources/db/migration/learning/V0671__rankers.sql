-- Models that order suggestions, learnt from the practice's own decisions. A version is never changed: the model's text
-- holds its weights and the figures it was measured at.
create table ranker_version (
  practice_id bigint not null references practice,
  number      integer not null check (number >= 1),
  model       text not null,
  trained_by  text not null,
  trained_at  timestamptz not null,
  primary key (practice_id, number)
);
select claimwright_append_only('ranker_version');

-- What was put in force, when and by whom; the last row is in force. A rollback is a further row that repeats what was
-- before the row it takes back.
create table ranker_change (
  practice_id bigint not null references practice,
  number      integer not null check (number >= 1),
  previous    integer not null check (previous >= 0 and previous < number),
  version     integer not null check (version >= 0),
  done_by     text not null,
  done_at     timestamptz not null,
  primary key (practice_id, number)
);
select claimwright_append_only('ranker_change');
comment on column ranker_change.version is 'of ranker_version, 0 for the engine''s own order';
comment on column ranker_change.previous is 'the change a rollback goes back to, 0 for the engine''s own order';
