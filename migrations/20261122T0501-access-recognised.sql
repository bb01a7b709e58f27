-- Every call asks first whose session it comes by, and what ties that account has to the thing it names: one exchange instead of three.

create function recognised(hash bytea, at timestamptz, rotated_after timestamptz, subject uuid)
  returns table (held session, kinds text[]) language plpgsql
  as $$
  begin
    perform set_config('colloque.account', '', true), set_config('colloque.role', '', true),
      set_config('colloque.system', 'sign-in', true), set_config('colloque.at', recognised.at::text, true),
      set_config('colloque.since', '', true);
    return query
      select s, array(
        select r.kind from relation r
        where r.account_id = s.account_id and r.subject_id = recognised.subject
          and r.from_at <= recognised.at and (r.until_at is null or r.until_at > recognised.at))
      from session s
      where s.token_hash = hash or (s.previous_token_hash = hash and s.rotated_at > rotated_after);
  end
  $$;
comment on function recognised(bytea, timestamptz, timestamptz, uuid) is 'The session of a token, and the kinds of the live ties of its account to a subject. Acts as sign-in, under the row rules; to be asked outside a transaction, where what it sets ends with it.';
