-- What one side of a consultation reports of the other's conduct, and what a lead decided.

create table abuse_report (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  by_side text not null check (by_side in ('leader', 'patient')),
  reporter_id uuid not null,
  about_id uuid not null,
  reason text not null,
  words_sealed bytea not null,
  reported_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  decision text check (decision in ('nothing', 'warning', 'block', 'referred')),
  decided_at timestamptz,
  unique (consultation_id, by_side)
);
create index abuse_undecided on abuse_report (reported_at) where decision is null;
comment on table abuse_report is 'A conduct reported after or during a consultation, read by the leads only. Kept 3 years.';
comment on column abuse_report.id is 'public';
comment on column abuse_report.consultation_id is 'public';
comment on column abuse_report.patient_id is 'public; opaque; whose key seals the words';
comment on column abuse_report.by_side is 'public; who reports';
comment on column abuse_report.reporter_id is 'public';
comment on column abuse_report.about_id is 'public; whose conduct';
comment on column abuse_report.reason is 'identity; closed word';
comment on column abuse_report.words_sealed is 'health; what happened, sealed with the patient''s key';
comment on column abuse_report.reported_at is 'public';
comment on column abuse_report.taken_by is 'public; the lead who answers it';
comment on column abuse_report.taken_at is 'public';
comment on column abuse_report.decision is 'public; closed word';
comment on column abuse_report.decided_at is 'public';
alter table abuse_report enable row level security;
alter table abuse_report force row level security;
-- Whoever reports sees their own; the one it is about does not.
create policy told on abuse_report for insert with check (reporter_id = actor_account() and related(consultation_id));
create policy own on abuse_report for select using (reporter_id = actor_account() or actor_role() = 'lead');
create policy decided on abuse_report for update using (actor_role() = 'lead');
create policy forgotten on abuse_report using (actor_system() = 'retention');
create policy nobody_else_deletes on abuse_report as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on abuse_report to colloque_app;

-- The lead who reads a report reads who it is about.
create policy reported on consultation for select using (actor_system() = 'conduct');
create policy reported on patient for select using (actor_system() = 'conduct');
