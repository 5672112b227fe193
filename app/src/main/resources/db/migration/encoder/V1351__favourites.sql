-- The codes that a person or a specialty uses most, from day to day: a code that ends is followed by another from the
-- day on, and a look at an earlier day finds the old one.
create table code_favourite (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  owner_kind  text not null check (owner_kind in ('person', 'specialty')),
  owner       text not null check (owner <> ''),
  system      text not null,
  code        text not null,
  title       text not null,
  days        daterange not null default daterange(null, null),
  added_by    text not null,
  added_at    timestamptz not null,
  unique (practice_id, owner_kind, owner, system, code, days without overlaps)
);
select claimwright_protect('code_favourite');
comment on column code_favourite.title is 'as the release had it on the day it was added';

-- What a person looked up last.
create table code_recent (
  practice_id bigint not null references practice,
  username    text not null,
  system      text not null,
  code        text not null,
  title       text not null,
  looked_at   timestamptz not null,
  primary key (practice_id, username, system, code)
);
select claimwright_protect('code_recent');
create index code_recent_newest on code_recent (practice_id, username, looked_at desc);
