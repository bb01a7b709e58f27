-- The hours professionals open, and the appointments patients take in them; nobody is ever in two at once.

create table agenda (
  account_id uuid primary key,
  structure_id uuid not null,
  hours jsonb not null,
  version integer not null check (version >= 0),
  turn bigint not null default 0,
  changed_at timestamptz not null
);
comment on table agenda is 'The hours a professional opens. One row each, overwritten.';
comment on column agenda.account_id is 'public; the professional';
comment on column agenda.structure_id is 'public';
comment on column agenda.hours is 'public; zone, weekly rules and exceptions';
comment on column agenda.version is 'public; of the hours: an older screen is refused';
comment on column agenda.turn is 'public; grows with each change of what is free: what was computed from an older one is computed again';
comment on column agenda.changed_at is 'public; when the hours were saved';
alter table agenda enable row level security;
alter table agenda force row level security;
create policy mine on agenda using (account_id = actor_account() or actor_system() = 'agenda');
grant select, insert, update on agenda to colloque_app;

-- Whose time it is, then from when to when, as one range of text: it needs no extension (btree_gist is missing from some servers).
create type agenda_span as range (subtype = text, collation = "C");
create function agenda_span_of(whose uuid, starts timestamptz, ends timestamptz) returns agenda_span
  language sql immutable parallel safe
  as $$
    select agenda_span(
      whose::text || lpad(extract(epoch from starts at time zone 'UTC')::bigint::text, 12, '0'),
      whose::text || lpad(extract(epoch from ends at time zone 'UTC')::bigint::text, 12, '0'))
  $$;
comment on function agenda_span_of(uuid, timestamptz, timestamptz) is 'The time of someone, to the second, comparable with all times of all.';

create table appointment (
  id uuid primary key,
  practitioner_id uuid not null,
  structure_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null check (state in ('held', 'booked', 'honoured', 'missed', 'cancelled', 'lapsed')),
  held_until timestamptz check ((state = 'held') <= (held_until is not null)),
  told_sealed bytea not null,
  zone text not null,
  sequence integer not null default 0,
  intake_id uuid,
  reminded integer,
  booked_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('patient', 'practitioner')),
  ended_why text check (ended_why in ('unavailable', 'needs-examination', 'other-time')),
  constraint appointment_one_a_practitioner exclude using gist
    (agenda_span_of(practitioner_id, starts_at, ends_at) with &&) where (state in ('held', 'booked')),
  constraint appointment_one_a_patient exclude using gist
    (agenda_span_of(patient_id, starts_at, ends_at) with &&) where (state in ('held', 'booked'))
);
create index appointment_of_patient on appointment (patient_id, id);
create index appointment_of_practitioner on appointment (practitioner_id, starts_at);
create index appointment_to_come on appointment (starts_at) where state in ('held', 'booked');
create unique index appointment_of_intake on appointment (intake_id) where intake_id is not null;
comment on table appointment is 'A time of a professional taken for a patient; the database refuses two at once for either. Kept with the record.';
comment on column appointment.id is 'public';
comment on column appointment.practitioner_id is 'public';
comment on column appointment.structure_id is 'public';
comment on column appointment.patient_id is 'public; opaque';
comment on column appointment.account_id is 'public; who booked, and is reminded';
comment on column appointment.starts_at is 'public';
comment on column appointment.ends_at is 'public';
comment on column appointment.state is 'public';
comment on column appointment.held_until is 'public; a hold ends by itself';
comment on column appointment.told_sealed is 'health; the reason, the age and the sex, sealed with the patient''s key';
comment on column appointment.zone is 'identity; where whoever booked reads a clock';
comment on column appointment.sequence is 'public; of its calendar file (RFC 5545): grows at each change';
comment on column appointment.intake_id is 'public; the request prepared for it';
comment on column appointment.reminded is 'public; minutes before the hour of the last reminder told';
comment on column appointment.booked_at is 'public; when it was booked, or moved';
comment on column appointment.ended_at is 'public';
comment on column appointment.ended_by is 'public; who cancelled';
comment on column appointment.ended_why is 'public; closed word, told to the patient';
alter table appointment enable row level security;
alter table appointment force row level security;
create policy mine on appointment using (
  (actor_role() = 'patient' and kin(patient_id)) or practitioner_id = actor_account() or actor_system() in ('agenda', 'matcher'));
create policy exported on appointment for select using (actor_system() = 'export' and stands_for(patient_id));
create policy forgotten on appointment using (actor_system() = 'retention');
create policy nobody_else_deletes on appointment as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on appointment to colloque_app;
