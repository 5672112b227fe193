-- Double entry: a journal's postings add up to zero, debit positive, credit negative, in cents. Nothing is ever
-- changed or taken away; a mistake is reversed by another journal. The database itself holds to this.
create table ledger_account (
  account     text primary key,
  description text not null
);
insert into ledger_account values
  ('INSURANCE_RECEIVABLE',   'owed by payers'),
  ('PATIENT_RECEIVABLE',     'owed by patients'),
  ('DENIED_RECEIVABLE',      'denied by a payer and not yet decided'),
  ('PAYER_CASH',             'received from payers'),
  ('PATIENT_CASH',           'received from patients'),
  ('PAYER_UNAPPLIED',        'received from payers and not yet matched to a claim'),
  ('PATIENT_UNAPPLIED',      'received from patients and not yet applied, or due back to them'),
  ('REVENUE',                'charges for services'),
  ('CONTRACTUAL_ADJUSTMENT', 'given up by contract with a payer'),
  ('WRITE_OFF',              'given up by decision'),
  ('PROVIDER_ADJUSTMENT',    'taken or given by a payer outside of any claim: interest, recoupment, levies');
grant select on ledger_account to claimwright_app;

create table journal (
  id            bigint generated always as identity primary key,
  practice_id   bigint not null references practice,
  key           text not null,
  kind          text not null,
  business_date date not null,
  memo          text not null,
  fingerprint   text not null,
  reverses      bigint,
  posted_at     timestamptz not null,
  posted_by     text not null,
  transaction   xid8 not null default pg_current_xact_id(),
  unique (practice_id, id),
  unique (practice_id, key),
  unique (practice_id, reverses),
  foreign key (practice_id, reverses) references journal (practice_id, id)
);
select claimwright_append_only('journal');
create index journal_by_date on journal (practice_id, business_date);

create table posting (
  id           bigint generated always as identity primary key,
  practice_id  bigint not null references practice,
  journal_id   bigint not null,
  account      text not null references ledger_account,
  cents        bigint not null check (cents <> 0),
  patient_id   bigint,
  claim_number text,
  claim_line   int check (claim_line > 0),
  payer_id     bigint,
  foreign key (practice_id, journal_id) references journal (practice_id, id)
);
select claimwright_append_only('posting');
create index posting_by_journal on posting (practice_id, journal_id);
create index posting_by_claim on posting (practice_id, claim_number) include (account, cents);
create index posting_by_patient on posting (practice_id, patient_id) include (account, cents);
create index posting_by_account on posting (practice_id, account) include (cents);

-- A journal is whole at the end of the transaction that made it, and complete with it.
create function ledger_same_transaction() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from claimwright.journal where id = new.journal_id and transaction = pg_current_xact_id()) then
    raise exception 'journal % is closed: a posting can only be made together with its journal', new.journal_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger same_transaction before insert on posting
  for each row execute function ledger_same_transaction();

-- Runs when the transaction ends, whichever practice is in scope by then: it looks at its own.
create function ledger_balanced() returns trigger language plpgsql as $$
declare
  of_journal bigint := case tg_table_name when 'journal' then (to_jsonb(new)->>'id')::bigint
                                          else (to_jsonb(new)->>'journal_id')::bigint end;
  in_scope text := coalesce(current_setting('claimwright.practice', true), '');
  total numeric;
  postings bigint;
begin
  perform set_config('claimwright.practice', new.practice_id::text, true);
  if tg_table_name = 'journal' or not exists (
      select 1 from claimwright.posting where practice_id = new.practice_id and journal_id = of_journal and id > new.id) then
    select coalesce(sum(cents), 0), count(*) into total, postings
      from claimwright.posting where practice_id = new.practice_id and journal_id = of_journal;
    if total <> 0 or postings < 2 then
      raise exception 'journal % does not add up to zero: % cents over % postings', of_journal, total, postings
        using errcode = 'check_violation';
    end if;
  end if;
  perform set_config('claimwright.practice', in_scope, true);
  return null;
end
$$;
create constraint trigger balanced after insert on posting
  deferrable initially deferred for each row execute function ledger_balanced();
create constraint trigger balanced after insert on journal
  deferrable initially deferred for each row execute function ledger_balanced();
