-- A note that was put to the wrong patient is taken back and another may take its place; its words are kept as they
-- came, and shown nowhere.
create table visit_document_taken_back (
  practice_id bigint not null,
  document_id bigint not null,
  taken_back_by text not null,
  taken_back_at timestamptz not null,
  primary key (practice_id, document_id),
  foreign key (practice_id, document_id) references visit_document (practice_id, id)
);
select claimwright_append_only('visit_document_taken_back');

-- One note stands at a time: a further one is added under the visit's lock.
drop index visit_one_note;
