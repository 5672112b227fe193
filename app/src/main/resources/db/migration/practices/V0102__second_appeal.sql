-- How long a payer takes a second appeal, in days from its answer to the first; sixty where nothing else was agreed.
alter table payer add column second_appeal_days int not null default 60 check (second_appeal_days > 0);
