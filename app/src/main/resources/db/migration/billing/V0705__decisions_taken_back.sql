-- A decision that was posted by mistake is taken back by a further row with the other sign; the claim then stands where
-- it stood before, which the decision keeps.
alter table claim_decision
  add column before jsonb,
  add column takes_back bigint,
  add unique (practice_id, id),
  add unique (practice_id, takes_back),
  add foreign key (practice_id, takes_back) references claim_decision (practice_id, id);
create index claim_decision_by_remittance on claim_decision (practice_id, remittance);
comment on column claim_decision.before is 'where the claim stood when it was decided; null in decisions of earlier releases';
