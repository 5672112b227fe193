-- What the practice asks for one unit of a service, by day. No two prices of one service hold on one day.
create extension if not exists btree_gist;
create table practice_fee (
  practice_id bigint not null references practice,
  code text not null,
  modifier text not null default '',
  days daterange not null,
  amount_cents bigint not null check (amount_cents >= 0),
  primary key (practice_id, code, modifier, days without overlaps)
);
select claimwright_protect('practice_fee');
