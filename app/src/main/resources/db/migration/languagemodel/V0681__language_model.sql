-- Whether notes may be sent to a language model, and who said so under which agreement. The last row counts; another
-- endpoint or model needs a row of its own.
create table language_model_switch (
  practice_id bigint not null references practice,
  number      integer not null check (number >= 1),
  switched_on boolean not null,
  endpoint    text not null,
  model       text not null,
  agreement   text not null,
  done_by     text not null,
  done_at     timestamptz not null,
  primary key (practice_id, number)
);
select claimwright_append_only('language_model_switch');
comment on column language_model_switch.agreement is 'the business associate agreement that covers the notes, in the words of whoever switched';
