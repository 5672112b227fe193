-- How the specialty distributes the levels of its visits, from a file the practice loads: shares only, no amounts.
create table level_benchmark (
  practice_id  bigint not null references practice,
  specialty    text not null,
  code         text not null check (code ~ '^992(0[2-5]|1[1-5])$'),
  basis_points integer not null check (basis_points between 0 and 10000),
  primary key (practice_id, specialty, code)
);
select claimwright_protect('level_benchmark');
comment on column level_benchmark.basis_points is 'hundredths of a percent of its kind of visit, new or established';

create table level_benchmark_file (
  practice_id bigint primary key references practice,
  source      text not null,
  loaded_by   text not null,
  loaded_at   timestamptz not null
);
select claimwright_protect('level_benchmark_file');
