-- The ground every room stands on: who acts, keys of subjects, idempotency, facts to tell, and what this deployment is.

grant usage on schema public to colloque_app;

create function actor_account() returns uuid language sql stable
  as $$ select nullif(current_setting('colloque.account', true), '')::uuid $$;
comment on function actor_account() is 'The account that acts in this transaction; null when none does.';

create function actor_role() returns text language sql stable
  as $$ select nullif(current_setting('colloque.role', true), '') $$;
comment on function actor_role() is 'The role the account acts in; null when none does.';

create function actor_system() returns text language sql stable
  as $$ select nullif(current_setting('colloque.system', true), '') $$;
comment on function actor_system() is 'The named part of the system that acts; null when an account does.';

create function actor_at() returns timestamptz language sql stable
  as $$ select nullif(current_setting('colloque.at', true), '')::timestamptz $$;
comment on function actor_at() is 'The instant of the act, given by the process: SQL never reads a clock of its own.';

create table deployment (
  single boolean primary key default true check (single),
  kind text not null check (kind in ('demo', 'real')),
  key_check bytea not null,
  created_at timestamptz not null
);
comment on table deployment is 'What this database is, fixed at its first start: a real one refuses the demonstration for ever. One row, kept for ever.';
comment on column deployment.single is 'public; makes a second row impossible';
comment on column deployment.kind is 'public; demo or real';
comment on column deployment.key_check is 'public; a mark only the deployment''s own keys make: others must not start on this data';
comment on column deployment.created_at is 'public; first start';
grant select on deployment to colloque_app;

create table idempotency (
  scope text collate "C" not null,
  route text collate "C" not null,
  key text collate "C" not null,
  body_hash bytea not null,
  result_id uuid,
  created_at timestamptz not null,
  primary key (scope, route, key)
);
comment on table idempotency is 'Writes already done for a client that may retry; holds the id of what was made, no health data. Kept 7 days.';
comment on column idempotency.scope is 'public; account id, or anyone';
comment on column idempotency.route is 'public; name of the act';
comment on column idempotency.key is 'public; chosen by the client';
comment on column idempotency.body_hash is 'public; HMAC of the input: the same key with another input is refused';
comment on column idempotency.result_id is 'public; id of what was made';
comment on column idempotency.created_at is 'public; first call';
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency
  using (scope = coalesce(actor_account()::text, 'anyone') or actor_system() = 'retention')
  with check (scope = coalesce(actor_account()::text, 'anyone'));
grant select, insert, update, delete on idempotency to colloque_app;

create table outbox (
  id uuid primary key,
  name text not null,
  body text not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index outbox_waiting on outbox (id) where done_at is null;
comment on table outbox is 'Facts written with the act that made them, told to later rooms afterwards. Identifiers only. Kept 30 days once done.';
comment on column outbox.id is 'public';
comment on column outbox.name is 'public; the fact, room/what-happened';
comment on column outbox.body is 'public; identifiers, as JSON';
comment on column outbox.created_at is 'public';
comment on column outbox.done_at is 'public; when every listener had heard it';
alter table outbox enable row level security;
alter table outbox force row level security;
create policy tell on outbox for insert with check (true);
create policy hear on outbox using (actor_system() = 'outbox');
grant select, insert, update, delete on outbox to colloque_app;

create table outbox_heard (
  listener text collate "C" not null,
  fact_id uuid not null references outbox (id) on delete cascade,
  heard_at timestamptz not null,
  primary key (listener, fact_id)
);
comment on table outbox_heard is 'Which listener has heard which fact, so that each hears it once. Kept as long as the fact.';
comment on column outbox_heard.listener is 'public';
comment on column outbox_heard.fact_id is 'public';
comment on column outbox_heard.heard_at is 'public';
alter table outbox_heard enable row level security;
alter table outbox_heard force row level security;
create policy hear on outbox_heard using (actor_system() = 'outbox');
grant select, insert, delete on outbox_heard to colloque_app;

create table subject_key (
  subject_id uuid primary key,
  wrapped_by text not null,
  wrapped bytea not null,
  created_at timestamptz not null
);
comment on table subject_key is 'The key each subject''s health data is sealed with, itself sealed by a key kept outside the database. Deleting a row is erasing the data.';
comment on column subject_key.subject_id is 'public; a patient, or a consultation for what is ephemeral';
comment on column subject_key.wrapped_by is 'public; name of the wrapping key: master, or that of a day';
comment on column subject_key.wrapped is 'secret; useless without the wrapping key';
comment on column subject_key.created_at is 'public';

create schema jobs authorization colloque_app;
comment on schema jobs is 'The job queue''s own tables; identifiers only.';
