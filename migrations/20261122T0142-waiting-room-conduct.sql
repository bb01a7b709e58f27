-- What a lead decided about someone's conduct: a warning, or a time without a place in the waiting room; and the appeal against it.

create table conduct_measure (
  id uuid primary key,
  kind text not null check (kind in ('warning', 'block')),
  account_id uuid not null,
  patient_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  report_id uuid not null unique,
  decided_by uuid not null,
  appeal_sealed bytea,
  appealed_at timestamptz,
  answer text check (answer in ('kept', 'lifted')),
  answered_by uuid,
  answered_at timestamptz,
  check ((kind = 'block') = (until_at is not null))
);
create index measure_of_account on conduct_measure (account_id, from_at);
comment on table conduct_measure is 'A warning or a block of an account, with its appeal; it ends by itself. Kept 3 years.';
comment on column conduct_measure.id is 'public';
comment on column conduct_measure.kind is 'public';
comment on column conduct_measure.account_id is 'public; whose conduct';
comment on column conduct_measure.patient_id is 'public; opaque; the patient of the consultation, whose key seals the appeal';
comment on column conduct_measure.reason is 'identity; closed word, told to the account';
comment on column conduct_measure.from_at is 'public';
comment on column conduct_measure.until_at is 'public; exclusive; null for a warning';
comment on column conduct_measure.report_id is 'public';
comment on column conduct_measure.decided_by is 'public; the lead';
comment on column conduct_measure.appeal_sealed is 'health; what the person writes against it, sealed with the patient''s key';
comment on column conduct_measure.appealed_at is 'public';
comment on column conduct_measure.answer is 'public';
comment on column conduct_measure.answered_by is 'public; another lead than the one who decided, when there is one';
comment on column conduct_measure.answered_at is 'public';
alter table conduct_measure enable row level security;
alter table conduct_measure force row level security;
create policy own on conduct_measure using (account_id = actor_account() or actor_role() = 'lead');
create policy forgotten on conduct_measure using (actor_system() = 'retention');
create policy nobody_else_deletes on conduct_measure as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on conduct_measure to colloque_app;
