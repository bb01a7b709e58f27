-- The people around a patient: who helps, the other parent, a minor's own access; invitations, and what ends with a tie.

alter table relation add column patient_id uuid;
comment on column relation.patient_id is 'public; the patient for whose sake it holds, when its subject is something of theirs: it ends with the tie to that patient; opaque';
comment on column relation.kind is 'public; a word of the closed list in access/who.ts';
create index relation_for_patient on relation (patient_id, account_id) where patient_id is not null;
update relation r set patient_id = i.patient_id from intake i where r.subject_id = i.id and r.kind = 'holds';
update relation r set patient_id = t.patient_id from ticket t where r.subject_id = t.id and r.kind = 'holds';
update relation r set patient_id = c.patient_id from consultation c where r.subject_id = c.id and r.kind = 'attends';

-- Parental authority ends at majority (Code civil, art. 371-1 and 414): the end is written when the tie is opened, so that
-- it holds even when nothing runs that night. Someone born on 29 February is of age on 1 March.
update relation r set until_at =
    ((p.birth_date + interval '18 years')::date + case when to_char(p.birth_date, 'MMDD') = '0229' then 1 else 0 end)::timestamp
      at time zone 'Europe/Paris'
  from patient p where p.id = r.subject_id and r.kind = 'parent' and r.until_at is null;

create or replace function kin(subject uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.kind in ('self', 'confidential', 'parent', 'aidant')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function kin(uuid) is 'Whether the acting account is the patient, a parent, or someone the patient chose to be helped by.';

create function stands_for(subject uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind in ('self', 'confidential', 'parent')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function stands_for(uuid) is 'Whether the acting account is the patient or a parent: who decides, which an aidant does not.';

create function only_helps(subject uuid) returns boolean language sql stable
  as $$
    select kin(subject) and not exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind <> 'aidant'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function only_helps(uuid) is 'Whether the acting account sees the patient as an aidant and in no other way.';

-- Who opened the record, and what was declared of it, are not an aidant's to read (patients/rights.ts).
drop policy told on audit_entry;
create policy told on audit_entry for select using (stands_for(patient_id) or actor_system() in ('sealer', 'verifier'));
drop policy mine on profile;
create policy mine on profile using (related(patient_id) and not only_helps(patient_id));

-- The part of the system named "people" tells the names of those around a patient.
create policy people on patient for select using (actor_system() = 'people');

create table person_invite (
  id uuid primary key,
  patient_id uuid not null references patient (id),
  kind text not null check (kind in ('aidant', 'parent', 'self')),
  invited_by uuid,
  token_hash bytea not null unique,
  email text,
  code_mac bytea,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid,
  ended_at timestamptz,
  check ((email is null) <> (code_mac is null))
);
create index person_invite_of_patient on person_invite (patient_id, created_at);
comment on table person_invite is 'A one-time link that ties an account to a patient: an aidant, the other parent, a minor to their own record. Kept one year, then only the relation tells.';
comment on column person_invite.id is 'public';
comment on column person_invite.patient_id is 'public; opaque';
comment on column person_invite.kind is 'public; the relation it opens';
comment on column person_invite.invited_by is 'public; the account';
comment on column person_invite.token_hash is 'secret; SHA-256 of the link''s 256 random bits';
comment on column person_invite.email is 'identity; the only account that may accept, when it was sent by mail';
comment on column person_invite.code_mac is 'secret; HMAC of the six digits told aloud, bound to this invitation, when it was not';
comment on column person_invite.tries is 'public; five at most';
comment on column person_invite.created_at is 'public';
comment on column person_invite.expires_at is 'public; 7 days';
comment on column person_invite.used_by is 'public; the account that accepted';
comment on column person_invite.ended_at is 'public; when it was accepted, declined or cancelled';

alter table person_invite enable row level security;
alter table person_invite force row level security;
create policy ours on person_invite using (stands_for(patient_id) or actor_system() = 'people');
create policy forgotten on person_invite using (actor_system() = 'retention');
create policy nobody_else_deletes on person_invite as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on person_invite to colloque_app;
