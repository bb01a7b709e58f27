-- The ties that the row rules ask about, said as before in a language that plans each query once a connection instead of once a
-- statement: PostgreSQL before 18 plans the body of a function in `sql` again whenever it cannot be inlined. Nothing else changes.

create or replace function related(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;

create or replace function kin(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.kind in ('self', 'confidential', 'parent', 'aidant')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;

create or replace function stands_for(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind in ('self', 'confidential', 'parent')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;

create or replace function only_helps(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return kin(subject) and not exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind <> 'aidant'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;

create or replace function leads(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind = 'leads'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;
