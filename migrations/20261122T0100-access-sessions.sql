-- Sessions whose token rotates, devices an account has signed in from, and how much each lane of guessing has been used.

alter table session add column proven text;
alter table session add column previous_token_hash bytea;
alter table session add column rotated_at timestamptz;
create unique index session_previous_token on session (previous_token_hash) where previous_token_hash is not null;
comment on column session.proven is 'public; which two factors opened it, a closed word; null before this column';
comment on column session.previous_token_hash is 'secret; SHA-256 of the token before the last rotation, good for seconds and for nothing that commits';
comment on column session.rotated_at is 'public; last rotation';

create table known_device (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_hash bytea not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique (account_id, token_hash)
);
comment on table known_device is 'A browser from which an account has signed in: its own lane under attack, and no notice. Kept 13 months after its last sign-in.';
comment on column known_device.id is 'public';
comment on column known_device.account_id is 'public';
comment on column known_device.token_hash is 'secret; SHA-256 of the device cookie''s 256 random bits, which opens nothing by itself';
comment on column known_device.first_at is 'public';
comment on column known_device.last_at is 'public';
alter table known_device enable row level security;
alter table known_device force row level security;
create policy own on known_device using (account_id = actor_account() or actor_system() = 'sign-in');
grant select, insert, update, delete on known_device to colloque_app;

create table throttle (
  rule text collate "C" not null,
  key bytea not null,
  level real not null,
  at timestamptz not null,
  primary key (rule, key)
);
create index throttle_idle on throttle (at);
comment on table throttle is 'How full each lane of tries is: it empties with time, and a full one makes wait. Kept two days after its last use.';
comment on column throttle.rule is 'public; name of the limit';
comment on column throttle.key is 'secret; HMAC of what is counted: address, account, device';
comment on column throttle.level is 'public; tries not yet forgotten';
comment on column throttle.at is 'public; when the level was that';
alter table throttle enable row level security;
alter table throttle force row level security;
create policy counted on throttle using (actor_system() = 'throttle');
grant select, insert, update, delete on throttle to colloque_app;
