-- A code may have been proposed by a language model and verified against the note.
alter table assigned_code drop constraint assigned_code_provenance_check;
alter table assigned_code add constraint assigned_code_provenance_check
  check (provenance in ('engine', 'person', 'both', 'model'));
