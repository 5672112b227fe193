-- A billed code may have been proposed by a language model.
alter table audit_code drop constraint audit_code_provenance_check;
alter table audit_code add constraint audit_code_provenance_check
  check (provenance in ('', 'engine', 'person', 'both', 'model'));
