-- The price a patient was told with the professional who accepted, with everything it was counted from.

create table consultation_price (
  consultation_id uuid primary key references consultation (id),
  patient_id uuid not null,
  settled_at timestamptz not null,
  version text,
  inputs_sealed bytea not null,
  price_sealed bytea
);
comment on table consultation_price is 'What a consultation costs and what is paid back of it, settled at acceptance and never changed. Kept with the record.';
comment on column consultation_price.consultation_id is 'public';
comment on column consultation_price.patient_id is 'public; opaque; whose key seals the rest';
comment on column consultation_price.settled_at is 'public; the instant the rules were asked for';
comment on column consultation_price.version is 'public; the version of each rule that counted; null when no tariff was known';
comment on column consultation_price.inputs_sealed is 'health; what it was counted from: cover, home, age, and what the deployment declared';
comment on column consultation_price.price_sealed is 'health; the price as told, whose shares say of an ALD or of one''s means; null when no tariff was known';
alter table consultation_price enable row level security;
alter table consultation_price force row level security;
create policy told on consultation_price for select using (kin(patient_id));
create policy settled on consultation_price for insert with check (actor_system() = 'price');
create policy counted on consultation_price for select using (actor_system() in ('price', 'billing'));
create policy one_factor on consultation_price as restrictive for select using (lately(settled_at));
create policy forgotten on consultation_price using (actor_system() = 'retention');
create policy nobody_else_deletes on consultation_price as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on consultation_price to colloque_app;
