-- Receipts of what was erased after a call: said in clear, hashed into the trail, so that they verify without us.

create table erasure_receipt (
  id uuid primary key,
  consultation_id uuid not null unique references consultation (id),
  patient_id uuid not null,
  cause text not null check (cause in ('closed', 'withdrawn', 'late')),
  messages integer not null,
  day date not null,
  destroyed_at timestamptz not null,
  digest bytea not null
);
create index receipt_of_patient on erasure_receipt (patient_id, id);
create index receipt_of_day on erasure_receipt (day);
comment on table erasure_receipt is 'What was erased after a call, how much of it and when: never what it said. Insert only. Kept with the record.';
comment on column erasure_receipt.id is 'public; the trail names it';
comment on column erasure_receipt.consultation_id is 'public; whose key was destroyed';
comment on column erasure_receipt.patient_id is 'public';
comment on column erasure_receipt.cause is 'public; closed, withdrawn, or late: it was never closed';
comment on column erasure_receipt.messages is 'public; how many there were';
comment on column erasure_receipt.day is 'public; the day, in UTC, whose key wrapped the consultation''s';
comment on column erasure_receipt.destroyed_at is 'public; when the consultation''s key was destroyed';
comment on column erasure_receipt.digest is 'public; SHA-256 of the receipt, which its line of the trail holds';
alter table erasure_receipt enable row level security;
alter table erasure_receipt force row level security;
create policy told on erasure_receipt for select using (kin(patient_id) or actor_system() in ('consultation', 'verifier', 'retention'));
create policy written on erasure_receipt for insert with check (actor_system() = 'consultation');
create policy forgotten on erasure_receipt for delete using (actor_system() = 'retention');
grant select, insert, delete on erasure_receipt to colloque_app;

create table day_key_end (
  day date primary key,
  destroyed_at timestamptz not null,
  backups_gone_on date not null,
  entry_id uuid not null,
  digest bytea not null
);
comment on table day_key_end is 'When the key of a day was destroyed, and by when the operator keeps no backup that is older. Insert only, one row a day. Kept for ever.';
comment on column day_key_end.day is 'public; in UTC';
comment on column day_key_end.destroyed_at is 'public';
comment on column day_key_end.backups_gone_on is 'public';
comment on column day_key_end.entry_id is 'public; its line of the trail';
comment on column day_key_end.digest is 'public; SHA-256 of this statement, which its line of the trail holds';
alter table day_key_end enable row level security;
alter table day_key_end force row level security;
create policy told on day_key_end for select using (actor_account() is not null or actor_system() is not null);
create policy written on day_key_end for insert with check (actor_system() = 'consultation');
grant select, insert on day_key_end to colloque_app;


create policy counted on chat_message for select using (actor_system() = 'verifier');
