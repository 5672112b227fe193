-- A payer's decision is corrected by a further claim that replaces (7) or voids (8) the first: both stay, linked. A visit
-- then has several claims, but one at a time that nothing has withdrawn.
alter table claim
  add column frequency   text not null default '1' check (frequency in ('1', '7', '8')),
  add column replaces_id bigint,
  add column asked_kind  text not null default '' check (asked_kind in ('', '7', '8')),
  add column asked_why   text not null default '',
  add column asked_by    text not null default '',
  add constraint claim_replaces foreign key (practice_id, replaces_id) references claim (practice_id, id),
  add constraint claim_corrects check ((frequency = '1') = (replaces_id is null)),
  add constraint claim_asked check ((asked_kind = '') = (asked_by = '')),
  drop constraint claim_practice_id_visit_id_key,
  drop constraint claim_state_check,
  drop constraint claim_check;
alter table claim
  add constraint claim_state_check check (state in
    ('held', 'ready', 'sending', 'submitted', 'accepted', 'rejected', 'paid', 'partly-paid', 'denied', 'patient',
     'withdrawn')),
  add constraint claim_built check (snapshot is not null or state in ('held', 'patient', 'withdrawn'));
create unique index claim_first_of_visit on claim (practice_id, visit_id)
  where replaces_id is null and state <> 'withdrawn';
create unique index claim_corrected_once on claim (practice_id, replaces_id)
  where replaces_id is not null and state <> 'withdrawn';
create index claim_by_visit on claim (practice_id, visit_id, id desc);
drop index claim_open;
create index claim_open on claim (practice_id, deadline, billed_cents desc, id)
  where state not in ('paid', 'patient', 'withdrawn') or underpaid_cents > 0 or credit_cents > 0 or asked_kind <> '';
comment on column claim.frequency is 'CLM05-3: 1 original, 7 replaces and 8 voids the claim of replaces_id';
comment on column claim.asked_kind is 'the correction somebody asked for that nobody has built yet, empty for none';
