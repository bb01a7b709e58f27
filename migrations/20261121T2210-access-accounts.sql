-- Who is signed in, what they may do and the trace of it: accounts, sessions, roles, relations, the audit trail.

create table account (
  id uuid primary key,
  email text not null,
  email_index bytea not null unique,
  password_hash text,
  totp_sealed bytea,
  totp_last_step bigint,
  language text not null default 'fr',
  persona text collate "C" unique,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table account is 'A person who can sign in. Kept while it has a relation, then as long as the trail names it.';
comment on column account.id is 'public';
comment on column account.email is 'identity; where codes and notices go';
comment on column account.email_index is 'secret; HMAC of the e-mail, to find it';
comment on column account.password_hash is 'secret; argon2id';
comment on column account.totp_sealed is 'secret; second factor, sealed with the deployment''s key';
comment on column account.totp_last_step is 'secret; last time step used, so that a code serves once';
comment on column account.language is 'public; fr or en';
comment on column account.persona is 'public; name in the fictional cast, demonstration only';
comment on column account.created_at is 'public';
comment on column account.confirmed_at is 'public; first code given back';

create table account_role (
  account_id uuid not null references account (id),
  role text not null check (role in ('patient', 'practitioner', 'administrator', 'lead')),
  structure_id uuid,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, role)
);
comment on table account_role is 'What an account may act as. One role is active in a session. Kept with the account.';
comment on column account_role.account_id is 'public';
comment on column account_role.role is 'public';
comment on column account_role.structure_id is 'public; the separate data controller the role is held for';
comment on column account_role.given_at is 'public';
comment on column account_role.ended_at is 'public';

create table session (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_hash bytea not null unique,
  role text not null,
  structure_id uuid,
  user_agent text not null,
  address text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  stepped_up_at timestamptz,
  ended_at timestamptz
);
create index session_of_account on session (account_id) where ended_at is null;
comment on table session is 'A signed-in device. Kept 13 months for the account''s list of devices.';
comment on column session.id is 'public';
comment on column session.account_id is 'public';
comment on column session.token_hash is 'secret; SHA-256 of the cookie''s 256 random bits';
comment on column session.role is 'public; the one role active here';
comment on column session.structure_id is 'public';
comment on column session.user_agent is 'identity; as the browser said it';
comment on column session.address is 'identity; where it signed in from';
comment on column session.created_at is 'public';
comment on column session.last_seen_at is 'public; to the minute';
comment on column session.stepped_up_at is 'public; last proof of presence by the second factor';
comment on column session.ended_at is 'public';

create table sign_in_attempt (
  id uuid primary key,
  account_id uuid references account (id),
  factor text not null check (factor in ('mail', 'totp')),
  code_mac bytea,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index attempt_of_account on sign_in_attempt (account_id, created_at);
comment on table sign_in_attempt is 'A password that was right and waits for its second factor. Kept 30 days.';
comment on column sign_in_attempt.id is 'public';
comment on column sign_in_attempt.account_id is 'public; null for an attempt on no account, which looks the same from outside';
comment on column sign_in_attempt.factor is 'public';
comment on column sign_in_attempt.code_mac is 'secret; HMAC of the six digits, bound to this attempt';
comment on column sign_in_attempt.tries is 'public; five at most';
comment on column sign_in_attempt.created_at is 'public';
comment on column sign_in_attempt.expires_at is 'public; ten minutes';
comment on column sign_in_attempt.used_at is 'public';

create table invite (
  id uuid primary key,
  token_hash bytea not null unique,
  role text not null check (role in ('practitioner', 'administrator', 'lead')),
  email text not null,
  structure_id uuid,
  totp_sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid references account (id)
);
comment on table invite is 'A one-time link that lets a professional open an account. Kept one year.';
comment on column invite.id is 'public';
comment on column invite.token_hash is 'secret; SHA-256 of the link''s 256 random bits';
comment on column invite.role is 'public';
comment on column invite.email is 'identity';
comment on column invite.structure_id is 'public';
comment on column invite.totp_sealed is 'secret; the second factor this invitation will bind, drawn with it';
comment on column invite.created_at is 'public';
comment on column invite.expires_at is 'public; 7 days';
comment on column invite.used_by is 'public';

create table relation (
  id uuid primary key,
  account_id uuid not null references account (id),
  subject_id uuid not null,
  kind text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  cause text not null
);
create index relation_of_account on relation (account_id, subject_id);
create index relation_of_subject on relation (subject_id, account_id);
create unique index relation_once on relation (account_id, subject_id, kind) where until_at is null;
comment on table relation is 'Who may see whom or what, why, until when. Row rules and routes read only this. Kept with the record: it is the proof of the care relationship.';
comment on column relation.id is 'public';
comment on column relation.account_id is 'public';
comment on column relation.subject_id is 'public; a patient, a ticket, a consultation…: opaque here';
comment on column relation.kind is 'public; self, parent, holds, offered, treats, leads, attends';
comment on column relation.from_at is 'public';
comment on column relation.until_at is 'public; exclusive; null while open';
comment on column relation.cause is 'public; a closed word';

create function related(subject uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function related(uuid) is 'Whether the acting account has a live relation with the subject.';

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  act text not null,
  account_id uuid,
  role text,
  system text,
  session_id uuid,
  patient_id uuid,
  object_id uuid,
  outcome text not null check (outcome in ('done', 'refused')),
  detail text,
  leaf_hash bytea not null
);
create index audit_of_patient on audit_entry (patient_id, id) where patient_id is not null;
comment on table audit_entry is 'The trail: who did what, on whose data, when. Insert only. Kept as long as the record (20 years).';
comment on column audit_entry.id is 'public';
comment on column audit_entry.at is 'public';
comment on column audit_entry.act is 'public; name of the route or of the system''s act';
comment on column audit_entry.account_id is 'public; never a name';
comment on column audit_entry.role is 'public; the role it acted in';
comment on column audit_entry.system is 'public; the part of the system, when no account acted';
comment on column audit_entry.session_id is 'public';
comment on column audit_entry.patient_id is 'public; whose data; opaque';
comment on column audit_entry.object_id is 'public; the thing touched';
comment on column audit_entry.outcome is 'public; done, or refused';
comment on column audit_entry.detail is 'public; a closed word, never typed text';
comment on column audit_entry.leaf_hash is 'public; SHA-256 of the canonical entry';

create table audit_pending (
  entry_id uuid primary key
);
comment on table audit_pending is 'Entries not yet chained; the sealer empties it. Kept a second or so.';
comment on column audit_pending.entry_id is 'public';

create table audit_chain (
  position bigint primary key,
  entry_id uuid not null unique,
  leaf_hash bytea not null,
  chain_hash bytea not null
);
comment on table audit_chain is 'The trail''s order: each hash covers the one before, so that no change, removal, insertion or reordering goes unseen. Insert only. Kept with the trail.';
comment on column audit_chain.position is 'public; 1, 2, 3… without a gap';
comment on column audit_chain.entry_id is 'public';
comment on column audit_chain.leaf_hash is 'public; the entry''s own hash when it was chained';
comment on column audit_chain.chain_hash is 'public; SHA-256 of the previous chain hash and this leaf hash';

-- Accounts are read before anyone is signed in: the system actor "sign-in" does it, and nobody else sees another's row.

alter table account enable row level security;
alter table account force row level security;
create policy own on account using (id = actor_account() or actor_system() in ('sign-in', 'invitation'));
alter table account_role enable row level security;
alter table account_role force row level security;
create policy own on account_role using (account_id = actor_account() or actor_system() in ('sign-in', 'invitation'));
alter table session enable row level security;
alter table session force row level security;
create policy own on session using (account_id = actor_account() or actor_system() = 'sign-in');
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy sign_in on sign_in_attempt using (actor_system() = 'sign-in');
alter table invite enable row level security;
alter table invite force row level security;
create policy invite on invite using (actor_system() = 'invitation' or actor_role() = 'administrator');
alter table relation enable row level security;
alter table relation force row level security;
-- Relations of others are opened and ended by access alone, which names itself for the time of one statement.
create policy own on relation for select using (account_id = actor_account() or actor_system() is not null);
create policy open on relation for insert with check (actor_system() = 'relations');
create policy ended on relation for update using (actor_system() = 'relations');

create function kin(subject uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind in ('self', 'parent')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function kin(uuid) is 'Whether the acting account is the patient, or the parent of the patient.';

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy written on audit_entry for insert with check (true);
create policy told on audit_entry for select using (kin(patient_id) or actor_system() in ('sealer', 'verifier'));
alter table audit_pending enable row level security;
alter table audit_pending force row level security;
create policy written on audit_pending for insert with check (true);
create policy sealed on audit_pending using (actor_system() in ('sealer', 'verifier'));
alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy sealed on audit_chain using (actor_system() in ('sealer', 'verifier'));

alter table subject_key enable row level security;
alter table subject_key force row level security;
create policy hold on subject_key using (related(subject_id) or actor_system() is not null);

grant select, insert, update on account, account_role, session, sign_in_attempt, invite, relation to colloque_app;
grant select, insert on audit_entry, audit_chain to colloque_app;
grant select, insert, delete on audit_pending to colloque_app;
grant select, insert, delete on subject_key to colloque_app;
