-- The keys a person has changed, kept with the person and not with the browser.
create table person_keys (
  practice_id bigint not null references practice,
  user_id     bigint not null references user_account,
  changed     jsonb not null,
  single      boolean not null,
  primary key (practice_id, user_id)
);
select claimwright_protect('person_keys');
comment on column person_keys.changed is 'the key by the action, only where it is not the usual one';
comment on column person_keys.single is 'whether single letters act (WCAG 2.1.4)';
