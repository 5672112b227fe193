-- The audit log: one chain per practice. Each record carries the hash of the one before it, so that a changed,
-- missing or inserted record shows. The database itself numbers and hashes; a second implementation, in Java,
-- checks (45 CFR 164.312(b)).
create table audit_head (
  practice_id bigint primary key references practice,
  seq         bigint not null,
  hash        bytea not null
);
select claimwright_wall('audit_head');
grant select on audit_head to claimwright_app;

create table audit_event (
  practice_id   bigint not null references practice,
  seq           bigint not null,
  at            timestamptz not null,
  actor         text not null,
  action        text not null,
  subject       text not null,
  subject_id    text not null,
  details       text not null,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (practice_id, seq)
);
select claimwright_append_only('audit_event');
create index audit_event_by_subject on audit_event (practice_id, subject, subject_id, seq desc);
create index audit_event_by_actor on audit_event (practice_id, actor, seq desc);

-- A field as its length in bytes, a colon and itself: no two records read alike.
create function audit_field(value text) returns text
  language sql immutable parallel safe
  return octet_length(convert_to(value, 'UTF8')) || ':' || value;

create function audit_chain() returns trigger language plpgsql security definer set search_path = claimwright as $$
declare
  head audit_head;
begin
  insert into audit_head (practice_id, seq, hash) values (new.practice_id, 0, sha256(''))
    on conflict (practice_id) do nothing;
  select * into strict head from audit_head where practice_id = new.practice_id for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := sha256(head.hash || convert_to(
    audit_field(new.practice_id::text) || audit_field(new.seq::text)
    || audit_field((extract(epoch from new.at) * 1000000)::bigint::text)
    || audit_field(new.actor) || audit_field(new.action) || audit_field(new.subject)
    || audit_field(new.subject_id) || audit_field(new.details), 'UTF8'));
  update audit_head set seq = new.seq, hash = new.hash where practice_id = new.practice_id;
  return new;
end
$$;
create trigger chain before insert on audit_event for each row execute function audit_chain();
