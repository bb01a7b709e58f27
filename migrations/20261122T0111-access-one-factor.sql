-- A session that one factor opened, a code by telephone, reaches what was written lately and nothing older.

create function actor_since() returns timestamptz language sql stable
  as $$ select nullif(current_setting('colloque.since', true), '')::timestamptz $$;
comment on function actor_since() is 'The oldest instant the session may read of a record; null for a session that two factors opened.';

create function lately(at timestamptz) returns boolean language sql stable
  as $$ select actor_since() is null or at >= actor_since() or actor_system() is not null $$;
comment on function lately(timestamptz) is 'Whether something written at that instant is within the reach of the session (arrêté du 28 mars 2022: two factors to reach a record).';

create policy one_factor on document as restrictive for select using (lately(signed_at));
create policy one_factor on compte_rendu as restrictive for select using (lately(signed_at));
create policy one_factor on audit_entry as restrictive for select using (lately(at));
