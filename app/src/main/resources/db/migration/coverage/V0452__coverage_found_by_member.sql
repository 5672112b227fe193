-- A card is read out as "3FK7 RA4-PW52" or "3fk7ra4pw52": both find the policy. Plain "C" text, as in patient.
alter table coverage
  add column member_key text collate "C" generated always as (lower(translate(member_id, ' -', ''))) stored,
  add column version integer not null default 1;
create index coverage_member on coverage (practice_id, member_key);
create index coverage_ends on coverage (practice_id, ends);
comment on column coverage.version is 'counts the changes, so that two people do not overwrite each other''s';
