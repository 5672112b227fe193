-- A practice is the tenant: its own row stands behind the wall like every other.
create sequence practice_number as bigint;
grant usage on sequence practice_number to claimwright_app;

create table practice (
  practice_id bigint primary key,
  name        text not null,
  npi         text not null check (npi ~ '^[12][0-9]{9}$'),
  tax_id      text not null check (tax_id ~ '^[0-9]{9}$'),
  taxonomy    text not null,
  phone       text not null check (phone ~ '^[0-9]{10}$'),
  time_zone   text not null default 'America/New_York',
  line1       text not null,
  line2       text not null default '',
  city        text not null,
  state       text not null,
  zip         text not null
);
select claimwright_protect('practice');

-- Jobs walk over every practice: they may count them, and see into none.
do $$ begin
  execute format('create policy owner_counts on practice for select to %I using (true)', current_user);
end $$;
create function practice_numbers() returns setof bigint
  language sql stable security definer set search_path = claimwright
  as 'select practice_id from claimwright.practice order by practice_id';
revoke execute on function practice_numbers() from public;
grant execute on function practice_numbers() to claimwright_app;

create table location (
  id               bigint generated always as identity primary key,
  practice_id      bigint not null references practice,
  name             text not null,
  place_of_service text not null check (place_of_service ~ '^[0-9]{2}$'),
  npi              text check (npi ~ '^[12][0-9]{9}$'),
  phone            text not null default '',
  line1            text not null,
  line2            text not null default '',
  city             text not null,
  state            text not null,
  zip              text not null,
  unique (practice_id, id),
  unique (practice_id, name)
);
select claimwright_protect('location');

create table provider (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  last_name   text not null,
  first_name  text not null,
  middle_name text not null default '',
  suffix      text not null default '',
  credential  text not null default '',
  npi         text not null check (npi ~ '^[12][0-9]{9}$'),
  taxonomy    text not null,
  specialty   text not null default '',
  location_id bigint not null,
  active      boolean not null default true,
  unique (practice_id, id),
  unique (practice_id, npi),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
select claimwright_protect('provider');

create table payer (
  id               bigint generated always as identity primary key,
  practice_id      bigint not null references practice,
  name             text not null,
  payer_id         text not null,
  kind             text not null check (kind in ('COMMERCIAL', 'MEDICARE', 'MEDICAID', 'OTHER')),
  filing_indicator text not null,
  filing_days      int not null check (filing_days > 0),
  appeal_days      int not null check (appeal_days > 0),
  route            text not null,
  line1            text not null default '',
  line2            text not null default '',
  city             text not null default '',
  state            text not null default '',
  zip              text not null default '',
  unique (practice_id, id),
  unique (practice_id, payer_id)
);
select claimwright_protect('payer');
