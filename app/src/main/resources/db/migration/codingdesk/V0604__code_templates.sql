-- The codes of a usual visit, kept by a person or a specialty and put on a sheet together; each code from day to day, so
-- that one that ends is followed by another and a visit of an earlier day gets the old one.
create table code_template (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name        text not null check (length(name) between 1 and 60),
  owner_kind  text not null check (owner_kind in ('person', 'specialty')),
  owner       text not null check (owner <> ''),
  added_by    text not null,
  added_at    timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, owner_kind, owner, name)
);
select claimwright_protect('code_template');

create table code_template_code (
  practice_id bigint not null,
  template_id bigint not null,
  position    integer not null check (position >= 1),
  system      text not null,
  code        text not null,
  modifiers   text not null default '',
  days        daterange not null default daterange(null, null),
  primary key (practice_id, template_id, position, days without overlaps),
  foreign key (practice_id, template_id) references code_template (practice_id, id) on delete cascade
);
select claimwright_protect('code_template_code');
comment on column code_template_code.modifiers is 'with blanks between them';
