-- What people did with what an update changes for their practice, one row for each doing: never changed, so that who
-- changed over what and when can be read for ever, and what was undone too. The last row of an item is how it stands.
create table code_update_step (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  set_name    text not null,
  older       text not null,
  newer       text not null,
  kind        text not null,
  place       text not null,
  code        text not null,
  effect      text not null,
  label       text not null,
  action      text not null check (action in ('done', 'reopened', 'exchanged', 'put-back')),
  successor   text not null default '',
  done_by     text not null,
  done_at     timestamptz not null,
  check ((action in ('exchanged', 'put-back')) = (successor <> ''))
);
select claimwright_append_only('code_update_step');
create index code_update_step_update on code_update_step (practice_id, set_name, older, newer, id);
comment on column code_update_step.place is 'the key of the visit, claim, fee or favourite within its kind';
