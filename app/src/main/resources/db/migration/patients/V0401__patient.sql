-- People the practice treats. Names are searched by prefix through the key columns: they are plain "C" text, because
-- row-level security lets an index answer only comparisons that cannot leak a row, and LIKE is not one of them.
create table patient (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  last_name text not null,
  first_name text not null,
  middle_name text not null default '',
  suffix text not null default '',
  birth_date date not null,
  sex text not null check (sex in ('F', 'M', 'U')),
  line1 text not null,
  line2 text not null default '',
  city text not null,
  state text not null,
  zip text not null,
  phone text not null default '',
  email text not null default '',
  version integer not null default 1,
  registered_at timestamptz not null,
  last_key text collate "C" generated always as (lower(last_name)) stored,
  first_key text collate "C" generated always as (lower(first_name)) stored,
  unique (practice_id, id)
);
select claimwright_protect('patient');
create index patient_last on patient (practice_id, last_key, first_key);
create index patient_first on patient (practice_id, first_key);
create index patient_birth on patient (practice_id, birth_date);
