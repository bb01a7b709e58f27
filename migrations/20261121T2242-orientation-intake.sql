-- Why a patient consults: the reason, the answers and what the rules said of them, the place, the consent, and the exits of red flags.

create table intake (
  id uuid primary key,
  patient_id uuid not null references patient (id),
  account_id uuid not null,
  reason_sealed bytea not null,
  answers_sealed bytea not null,
  answers_version integer not null default 0,
  answered_at timestamptz not null,
  decision_sealed bytea not null,
  place_sealed bytea,
  consent_text text,
  consented_at timestamptz,
  started_at timestamptz not null,
  used_at timestamptz
);
create index intake_of_patient on intake (patient_id, started_at);
comment on table intake is 'One request for care, answered step by step. One that became a ticket is kept with the record; one that did not, 30 days.';
comment on column intake.id is 'public';
comment on column intake.patient_id is 'public; opaque';
comment on column intake.account_id is 'public; who answers';
comment on column intake.reason_sealed is 'health; the reason and its version, so that the rules can be replayed';
comment on column intake.answers_sealed is 'health';
comment on column intake.answers_version is 'public; grows at each saving, refuses a stale screen';
comment on column intake.answered_at is 'public; last saving: answers of another time of day are asked again';
comment on column intake.decision_sealed is 'health; level, flags and severity the rules gave these answers';
comment on column intake.place_sealed is 'health; where the patient is, call-back number, contact person';
comment on column intake.consent_text is 'public; version of the text agreed to (CSP L.1111-4)';
comment on column intake.consented_at is 'public';
comment on column intake.started_at is 'public; the age is that of this day';
comment on column intake.used_at is 'public; when a ticket was taken: nothing changes afterwards';

create table intake_exit (
  id uuid primary key,
  intake_id uuid not null references intake (id),
  patient_id uuid not null,
  exit text not null check (exit in ('misanswered', 'sent-by-15', 'cannot-call', 'continued')),
  flags_sealed bytea not null,
  at timestamptz not null
);
create index exit_of_intake on intake_exit (intake_id, at, id);
comment on table intake_exit is 'The ways out of red flags that were taken. Insert only. Kept with the intake.';
comment on column intake_exit.id is 'public';
comment on column intake_exit.intake_id is 'public';
comment on column intake_exit.patient_id is 'public; opaque';
comment on column intake_exit.exit is 'public; closed word';
comment on column intake_exit.flags_sealed is 'health; the flags that stood then';
comment on column intake_exit.at is 'public';

create table lead_alert (
  id uuid primary key,
  intake_id uuid not null references intake (id),
  patient_id uuid not null,
  cause text not null check (cause in ('cannot-call', 'worse')),
  raised_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz
);
create index alert_raised on lead_alert (raised_at);
comment on table lead_alert is 'Someone who needs the on-call lead to call them. Kept 3 years for the safety review.';
comment on column lead_alert.id is 'public';
comment on column lead_alert.intake_id is 'public';
comment on column lead_alert.patient_id is 'public; opaque';
comment on column lead_alert.cause is 'public; closed word: flagged and cannot telephone, or waits and gets worse';
comment on column lead_alert.raised_at is 'public';
comment on column lead_alert.taken_by is 'public; the account of the lead who calls';
comment on column lead_alert.taken_at is 'public';

alter table intake enable row level security;
alter table intake force row level security;
create policy mine on intake using (related(id) or related(patient_id) or actor_system() = 'lead-alert');
alter table intake_exit enable row level security;
alter table intake_exit force row level security;
create policy mine on intake_exit using (related(intake_id) or related(patient_id) or actor_system() = 'lead-alert');
create unique index lead_alert_once on lead_alert (intake_id, cause) where taken_at is null;

alter table lead_alert enable row level security;
alter table lead_alert force row level security;
-- The patient's account raises it and does not read it; only the leads do.
create policy raised on lead_alert for insert with check (related(intake_id));
create policy seen on lead_alert for select using (actor_role() = 'lead');
create policy taken on lead_alert for update using (actor_role() = 'lead');
grant select, insert, update on intake, lead_alert to colloque_app;
grant select, insert on intake_exit to colloque_app;
