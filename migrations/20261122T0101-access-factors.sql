-- Passkeys, their challenges, recovery codes, an authenticator being enrolled, and a forgotten password's link.

create table passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_account on passkey (account_id);
comment on table passkey is 'A public key that signs an account in (W3C WebAuthn): both factors at once. Kept until it is removed.';
comment on column passkey.id is 'public';
comment on column passkey.account_id is 'public';
comment on column passkey.credential_id is 'identity; how the authenticator names it';
comment on column passkey.public_key is 'public; COSE';
comment on column passkey.counter is 'public; signatures made, as the authenticator says; must never go back';
comment on column passkey.transports is 'public; how the browser may reach it, separated by commas';
comment on column passkey.name is 'identity; as its owner calls it';
comment on column passkey.created_at is 'public';
comment on column passkey.last_used_at is 'public';
alter table passkey enable row level security;
alter table passkey force row level security;
create policy own on passkey using (account_id = actor_account() or actor_system() in ('sign-in', 'invitation'));
grant select, insert, update, delete on passkey to colloque_app;

create table passkey_challenge (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'step-up', 'add')),
  account_id uuid references account (id),
  session_id uuid references session (id) on delete cascade,
  challenge bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index passkey_challenge_old on passkey_challenge (expires_at);
comment on table passkey_challenge is 'Random bytes an authenticator must sign, for one purpose, once. Kept one day.';
comment on column passkey_challenge.id is 'public';
comment on column passkey_challenge.purpose is 'public';
comment on column passkey_challenge.account_id is 'public; null at sign-in, when nobody has said who they are';
comment on column passkey_challenge.session_id is 'public; the session that asked, and alone may answer';
comment on column passkey_challenge.challenge is 'secret; 256 random bits';
comment on column passkey_challenge.created_at is 'public';
comment on column passkey_challenge.expires_at is 'public; five minutes';
comment on column passkey_challenge.used_at is 'public; right or wrong, it serves once';
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy sign_in on passkey_challenge using (actor_system() = 'sign-in');
grant select, insert, update, delete on passkey_challenge to colloque_app;

create table recovery_code (
  id uuid primary key,
  account_id uuid not null references account (id),
  code_mac bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  unique (account_id, code_mac)
);
comment on table recovery_code is 'A code on paper that stands for a lost second factor, once. Kept until others are drawn.';
comment on column recovery_code.id is 'public';
comment on column recovery_code.account_id is 'public';
comment on column recovery_code.code_mac is 'secret; HMAC of the code, bound to the account';
comment on column recovery_code.created_at is 'public';
comment on column recovery_code.used_at is 'public';
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy own on recovery_code using (account_id = actor_account() or actor_system() in ('sign-in', 'invitation'));
grant select, insert, update, delete on recovery_code to colloque_app;

create table password_link (
  id uuid primary key,
  account_id uuid references account (id),
  token_hash bytea not null unique,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_link_old on password_link (expires_at);
comment on table password_link is 'A link mailed to whoever forgot a password: it opens nothing without a second factor. Kept 30 days.';
comment on column password_link.id is 'public';
comment on column password_link.account_id is 'public; null for an address without an account, which looks the same from outside';
comment on column password_link.token_hash is 'secret; SHA-256 of the link''s 256 random bits';
comment on column password_link.tries is 'public; five at most';
comment on column password_link.created_at is 'public';
comment on column password_link.expires_at is 'public; one hour';
comment on column password_link.used_at is 'public';
alter table password_link enable row level security;
alter table password_link force row level security;
create policy sign_in on password_link using (actor_system() = 'sign-in');
grant select, insert, update, delete on password_link to colloque_app;

alter table account add column totp_pending_sealed bytea;
comment on column account.totp_pending_sealed is 'secret; an authenticator being enrolled, sealed, until a first code confirms it';

-- A right password of a professional whose only factor is a passkey waits for a recovery code and nothing else.
alter table sign_in_attempt drop constraint sign_in_attempt_factor_check;
alter table sign_in_attempt add constraint sign_in_attempt_factor_check check (factor in ('mail', 'totp', 'passkey'));


-- A code that confirms presence belongs to the session that asked for it, and never opens another.
alter table sign_in_attempt add column session_id uuid references session (id) on delete cascade;
alter table sign_in_attempt add column device_hash bytea;
comment on column sign_in_attempt.device_hash is 'secret; SHA-256 of the mark of the browser that gave the password: its id, elsewhere, opens nothing';
comment on column sign_in_attempt.session_id is 'public; the session whose presence it confirms; null for a sign-in';

-- An invitation sent again to whoever lost every factor names the account it renews.
alter table invite add column renews uuid references account (id);
comment on column invite.renews is 'public; the account whose factors it replaces; null for a new account';

do $$
declare t text;
begin
  foreach t in array array['passkey', 'passkey_challenge', 'recovery_code', 'password_link']
  loop
    execute format('create policy forgotten on %I using (actor_system() = ''retention'')', t);
  end loop;
end $$;
