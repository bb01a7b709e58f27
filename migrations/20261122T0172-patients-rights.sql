-- What people ask of the data kept about them (RGPD art. 15 to 21), by when it must be answered, and the reasoned answer.

create table rights_request (
  id uuid primary key,
  patient_id uuid not null references patient (id),
  account_id uuid not null,
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection', 'portability')),
  words_sealed bytea not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  extended_at timestamptz,
  extension text check (extension in ('complex', 'many')),
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  answer_sealed bytea,
  answered_by uuid,
  answered_at timestamptz,
  check ((extension is null) = (extended_at is null)),
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer_sealed is null))
);
create index rights_request_of_patient on rights_request (patient_id, id);
comment on table rights_request is 'A right asked for, with its term and its reasoned answer. Kept with the record, as the proof that it was answered (RGPD art. 5, 2).';
comment on column rights_request.id is 'public';
comment on column rights_request.patient_id is 'public; opaque';
comment on column rights_request.account_id is 'public; who asked';
comment on column rights_request.kind is 'public; closed word';
comment on column rights_request.words_sealed is 'identity; what was asked, sealed with the patient''s key; the administrator reads it, and the page says so';
comment on column rights_request.asked_at is 'public';
comment on column rights_request.due_at is 'public; by when it must be answered';
comment on column rights_request.extended_at is 'public; when two more months were taken';
comment on column rights_request.extension is 'public; closed word: why (RGPD art. 12, 3)';
comment on column rights_request.outcome is 'public; closed word';
comment on column rights_request.answer_sealed is 'identity; the reasons, sealed with the patient''s key';
comment on column rights_request.answered_by is 'public; the administrator';
comment on column rights_request.answered_at is 'public';
alter table rights_request enable row level security;
alter table rights_request force row level security;
create policy asked on rights_request for insert with check (account_id = actor_account() and stands_for(patient_id));
create policy told on rights_request for select using (stands_for(patient_id) or actor_role() = 'administrator');
create policy answered on rights_request for update using (actor_role() = 'administrator');
create policy forgotten on rights_request using (actor_system() = 'retention');
create policy nobody_else_deletes on rights_request as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on rights_request to colloque_app;

-- The part of the system named "rights" tells the administrator who asked: names, and nothing else.
create policy rights on patient for select using (actor_system() = 'rights');
