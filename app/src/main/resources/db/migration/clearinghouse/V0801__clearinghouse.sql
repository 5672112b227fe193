-- Files of claims as they went out, and the answers that came back.
create table route_counter (
  practice_id bigint not null references practice,
  route       text not null,
  last        int not null,
  primary key (practice_id, route)
);
select claimwright_protect('route_counter');

create table sent_file (
  id             bigint generated always as identity primary key,
  practice_id    bigint not null references practice,
  route          text not null,
  control_number int not null check (control_number between 1 and 999999999),
  bytes          bytea not null,
  claims         int not null check (claims > 0),
  billed_cents   bigint not null,
  prepared_at    timestamptz not null,
  prepared_by    text not null,
  sent_at        timestamptz,
  unique (practice_id, id),
  unique (practice_id, route, control_number)
);
select claimwright_protect('sent_file');
create index sent_file_unsent on sent_file (practice_id, id) where sent_at is null;

create table received_file (
  id           bigint generated always as identity primary key,
  practice_id  bigint not null references practice,
  route        text not null,
  name         text not null,
  kind         text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes        bytea not null,
  received_at  timestamptz not null,
  sent_file_id bigint,
  note         text not null default '',
  unique (practice_id, id),
  unique (practice_id, sha256),
  foreign key (practice_id, sent_file_id) references sent_file (practice_id, id)
);
select claimwright_protect('received_file');

-- The sandbox payer beyond the wire: what it remembers of a practice, and what it has put out to be collected.
create table sandbox_payer (
  practice_id bigint primary key references practice,
  plans       text not null default '',
  last_number bigint not null default 0
);
select claimwright_protect('sandbox_payer');

create table sandbox_service (
  practice_id bigint not null references practice,
  key         text not null,
  primary key (practice_id, key)
);
select claimwright_protect('sandbox_service');

create table sandbox_deductible (
  practice_id bigint not null references practice,
  member_id   text not null,
  year        int not null,
  cents       bigint not null,
  primary key (practice_id, member_id, year)
);
select claimwright_protect('sandbox_deductible');

create table sandbox_answer (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name        text not null,
  bytes       bytea not null,
  taken_at    timestamptz,
  unique (practice_id, name)
);
select claimwright_protect('sandbox_answer');
create index sandbox_answer_waiting on sandbox_answer (practice_id, id) where taken_at is null;
