-- Balances of many patients at once come from the index alone.
create index posting_by_account_and_patient on posting (practice_id, account, patient_id) include (cents);
