-- What was taken back can be brought again: `origin` is the step whose sheet an undo or redo repeats (0 for a step of
-- its own), `redo` the step a redo from here brings back (0 for none).
alter table coding_step
  add column origin integer not null default 0 check (origin >= 0),
  add column redo integer not null default 0 check (redo >= 0);
