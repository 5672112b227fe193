-- What payers sent, kept as it came: a file is read once, whatever it is called.
create table remittance_file (
  id          bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name        text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea not null,
  received_at timestamptz not null,
  received_by text not null,
  problems    jsonb not null default '[]',
  unique (practice_id, id),
  unique (practice_id, sha256)
);
select claimwright_protect('remittance_file');

-- One payment. Known by payer, trace, amount and day, so that the same money in another file is the same row.
create table remittance (
  id           bigint generated always as identity primary key,
  practice_id  bigint not null references practice,
  file_id      bigint not null,
  position     int not null check (position > 0),
  payer_id     text not null,
  payer_name   text not null,
  originator   text not null,
  trace        text not null,
  cents        bigint not null,
  method       text not null,
  paid_on      date not null,
  claims       int not null,
  state        text not null check (state in ('to post', 'unbalanced', 'posted')),
  received_at  timestamptz not null,
  posted_at    timestamptz,
  posted_by    text,
  unique (practice_id, id),
  unique (practice_id, originator, trace, cents, paid_on),
  foreign key (practice_id, file_id) references remittance_file (practice_id, id)
);
select claimwright_protect('remittance');
create index remittance_by_state on remittance (practice_id, state, paid_on desc, id desc);

-- Each claim decision of a payment and what became of it; the identity keeps it from being posted twice.
create table remittance_claim (
  id            bigint generated always as identity primary key,
  practice_id   bigint not null references practice,
  remittance_id bigint not null,
  position      int not null check (position > 0),
  identity      text not null,
  claim_number  text not null,
  state         text not null check (state in ('open', 'posted', 'unpostable')),
  why           text not null default '',
  journal_id    bigint,
  unique (practice_id, remittance_id, position),
  unique (practice_id, identity),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  foreign key (practice_id, journal_id) references journal (practice_id, id)
);
select claimwright_protect('remittance_claim');
create index remittance_claim_by_claim on remittance_claim (practice_id, claim_number);
create index remittance_claim_unpostable on remittance_claim (practice_id, id) where state = 'unpostable';
