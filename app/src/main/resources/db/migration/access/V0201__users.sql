-- A person signs in once and may work in several practices; the account is the person's, the membership
-- and its role are the practice's.
create table user_account (
  id                  bigint generated always as identity primary key,
  username            text not null unique check (username = lower(username)),
  first_name          text not null,
  last_name           text not null,
  credential          text not null default '',
  email               text not null default '',
  password_hash       text not null,
  failed_attempts     int not null default 0,
  locked_until        timestamptz,
  enabled             boolean not null default true,
  created_at          timestamptz not null,
  password_changed_at timestamptz not null
);
grant select, insert, update on user_account to claimwright_app;

create table membership (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  user_id     bigint not null references user_account,
  role        text not null,
  provider_id bigint,
  patient_id  bigint,
  unique (practice_id, user_id),
  foreign key (practice_id, provider_id) references provider (practice_id, id)
);
select claimwright_protect('membership');

-- At sign-in no practice is in scope yet: a user sees where the user belongs, and nothing else.
create policy own_memberships on membership for select
  using (user_id = (select nullif(current_setting('claimwright.user', true), '')::bigint));
create index membership_by_user on membership (user_id);
