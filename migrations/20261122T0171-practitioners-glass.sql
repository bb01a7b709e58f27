-- Opening a record without a care relationship, with a reason: for whom, why, until when, and what a lead found of it.

create table glass_break (
  id uuid primary key,
  patient_id uuid not null,
  account_id uuid not null,
  reason text not null,
  words_sealed bytea not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  review_due_at timestamptz not null,
  verdict text check (verdict in ('justified', 'not-justified')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  check ((verdict is null) = (reviewed_at is null))
);
create index glass_break_of_patient on glass_break (patient_id, opened_at);
create index glass_break_listed on glass_break (opened_at, id);
comment on table glass_break is 'A professional opened a record without a care relationship (bris de glace). Kept with the record.';
comment on column glass_break.id is 'public';
comment on column glass_break.patient_id is 'public; opaque';
comment on column glass_break.account_id is 'public; the professional';
comment on column glass_break.reason is 'public; closed word';
comment on column glass_break.words_sealed is 'health; what the professional wrote, sealed with the patient''s key; read by the lead who reviews';
comment on column glass_break.opened_at is 'public';
comment on column glass_break.until_at is 'public; when the record closed again';
comment on column glass_break.review_due_at is 'public';
comment on column glass_break.verdict is 'public; closed word';
comment on column glass_break.reviewed_by is 'public; the lead';
comment on column glass_break.reviewed_at is 'public';
alter table glass_break enable row level security;
alter table glass_break force row level security;
create policy opened on glass_break for insert with check (account_id = actor_account() and related(patient_id));
create policy told on glass_break for select using (
  account_id = actor_account() or stands_for(patient_id) or actor_role() in ('lead', 'administrator')
);
create policy reviewed on glass_break for update using (actor_role() = 'lead' and account_id <> actor_account());
create policy forgotten on glass_break using (actor_system() = 'retention');
create policy nobody_else_deletes on glass_break as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on glass_break to colloque_app;

-- The part of the system named "glass" finds one record by its exact traits, once a reason was given.
create policy glass on patient for select using (actor_system() = 'glass');
create index patient_by_birth on patient (birth_date);
