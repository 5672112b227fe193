-- The wall between practices. Every table that holds a practice's data has a column practice_id and is
-- protected in one line of its migration:  select claimwright_protect('patient');
-- A table whose rows are never changed:    select claimwright_append_only('journal');
-- The number range of each feature stands in docs/guides/database.md.

grant usage on schema claimwright to claimwright_app;

-- The practice in scope, or null: no row has a null practice_id, so without a scope nothing is seen.
create function claimwright_practice() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('claimwright.practice', true), '')::bigint;

create function claimwright_wall(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s alter column practice_id set not null', guarded);
  execute format('alter table %s alter column practice_id set default claimwright.claimwright_practice()', guarded);
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy one_practice on %s using (practice_id = (select claimwright.claimwright_practice()))'
    ' with check (practice_id = (select claimwright.claimwright_practice()))', guarded);
end
$$;

-- Rows of one practice that may be read and changed in its scope.
create function claimwright_protect(guarded regclass) returns void language plpgsql as $$
begin
  perform claimwright_wall(guarded);
  execute format('grant select, insert, update, delete on %s to claimwright_app', guarded);
end
$$;

create function claimwright_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused; correct it by a further row', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

-- Rows of one practice that may be read and added in its scope, and changed by nobody, not even the owner.
create function claimwright_append_only(guarded regclass) returns void language plpgsql as $$
begin
  perform claimwright_wall(guarded);
  execute format('grant select, insert on %s to claimwright_app', guarded);
  execute format(
    'create trigger append_only before update or delete on %s'
    ' for each row execute function claimwright.claimwright_refuse()', guarded);
  execute format(
    'create trigger append_only_whole before truncate on %s'
    ' for each statement execute function claimwright.claimwright_refuse()', guarded);
end
$$;
