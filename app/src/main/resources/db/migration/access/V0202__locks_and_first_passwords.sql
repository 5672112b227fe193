-- An administrator locks a person out of the practice, not out of others the person works in; a password
-- somebody else has set is changed at the first sign-in.
alter table user_account add column password_is_first boolean not null default false;
alter table membership add column locked boolean not null default false;
alter table membership add column signed_in_at timestamptz;

-- Whether a user works in another practice too, without telling in which.
do $$ begin
  execute format('create policy owner_looks on membership for select to %I using (true)', current_user);
end $$;
create function claimwright_works_elsewhere(person bigint) returns boolean
  language sql stable security definer set search_path = claimwright
  as 'select exists (select 1 from claimwright.membership
                      where user_id = person and practice_id is distinct from claimwright.claimwright_practice())';
revoke execute on function claimwright_works_elsewhere(bigint) from public;
grant execute on function claimwright_works_elsewhere(bigint) to claimwright_app;
