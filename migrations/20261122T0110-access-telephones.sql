-- Coming in by telephone: an account may have no e-mail, a number that opens it for a while, codes by text, and what completes or merges it later.

alter table account alter column email drop not null;
alter table account alter column email_index drop not null;
alter table account add constraint account_email_whole check ((email is null) = (email_index is null));
alter table account add column merged_into uuid references account (id);
comment on column account.email is 'identity; where codes and notices go; null while only a telephone opens the account';
comment on column account.email_index is 'secret; HMAC of the e-mail, to find it';
comment on column account.merged_into is 'public; the account that took over its relations; null for all others';

create table account_phone (
  id uuid primary key,
  account_id uuid not null references account (id),
  number text not null,
  number_index bytea not null,
  created_at timestamptz not null,
  proven_at timestamptz not null,
  ended_at timestamptz
);
create unique index account_phone_opens on account_phone (number_index) where ended_at is null;
create unique index account_phone_of on account_phone (account_id) where ended_at is null;
comment on table account_phone is 'A telephone number that opens an account by a code alone, while it has nothing better. Kept 3 years after the last code given back.';
comment on column account_phone.id is 'public';
comment on column account_phone.account_id is 'public';
comment on column account_phone.number is 'identity; E.164';
comment on column account_phone.number_index is 'secret; HMAC of the number, to find it';
comment on column account_phone.created_at is 'public';
comment on column account_phone.proven_at is 'public; the last code given back: after a while a number may have another holder';
comment on column account_phone.ended_at is 'public; since when it opens this account no more';

create table phone_attempt (
  id uuid primary key,
  number_sealed bytea not null,
  code_mac bytea not null,
  language text not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index phone_attempt_age on phone_attempt (created_at);
comment on table phone_attempt is 'A code sent by text message, waiting to be given back. Kept 2 days.';
comment on column phone_attempt.id is 'public';
comment on column phone_attempt.number_sealed is 'secret; the number, sealed with the deployment''s key: nobody has shown it to be theirs yet';
comment on column phone_attempt.code_mac is 'secret; HMAC of the six digits, bound to this attempt';
comment on column phone_attempt.language is 'public';
comment on column phone_attempt.tries is 'public; five at most';
comment on column phone_attempt.created_at is 'public';
comment on column phone_attempt.expires_at is 'public; ten minutes';
comment on column phone_attempt.used_at is 'public';

create table account_completion (
  id uuid primary key,
  account_id uuid not null references account (id),
  email_sealed bytea not null,
  password_hash text not null,
  code_mac bytea,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_completion_age on account_completion (created_at);
comment on table account_completion is 'An e-mail and a password asked for by an account that only a telephone opens, until the mailed code comes back. Kept 2 days.';
comment on column account_completion.id is 'public';
comment on column account_completion.account_id is 'public';
comment on column account_completion.email_sealed is 'secret; the address, sealed with the deployment''s key: nobody has shown it to be theirs yet';
comment on column account_completion.password_hash is 'secret; argon2id';
comment on column account_completion.code_mac is 'secret; HMAC of the six digits; null when the address has an account already, which looks the same from outside';
comment on column account_completion.tries is 'public; five at most';
comment on column account_completion.created_at is 'public';
comment on column account_completion.expires_at is 'public; ten minutes';
comment on column account_completion.used_at is 'public';

create table account_handover (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid references account (id)
);
create index account_handover_age on account_handover (created_at);
comment on table account_handover is 'A secret by which an account opened by telephone may be taken over by another account of the same person. Kept 30 days.';
comment on column account_handover.id is 'public';
comment on column account_handover.account_id is 'public; the one to be taken over';
comment on column account_handover.token_hash is 'secret; SHA-256 of 256 random bits';
comment on column account_handover.created_at is 'public';
comment on column account_handover.expires_at is 'public; one hour';
comment on column account_handover.used_by is 'public; the account that took over';

alter table account_phone enable row level security;
alter table account_phone force row level security;
create policy sign_in on account_phone using (actor_system() = 'sign-in');
alter table phone_attempt enable row level security;
alter table phone_attempt force row level security;
create policy sign_in on phone_attempt using (actor_system() = 'sign-in');
alter table account_completion enable row level security;
alter table account_completion force row level security;
create policy sign_in on account_completion using (actor_system() = 'sign-in');
alter table account_handover enable row level security;
alter table account_handover force row level security;
create policy sign_in on account_handover using (actor_system() = 'sign-in');
grant select, insert, update, delete on account_phone, phone_attempt, account_completion, account_handover to colloque_app;

-- An account is at most one patient, but for the files that came with an account opened by telephone: no machine merges records.
drop index relation_one_self;
create unique index relation_one_self on relation (account_id)
  where kind = 'self' and until_at is null and cause <> 'access/merge-accounts';
