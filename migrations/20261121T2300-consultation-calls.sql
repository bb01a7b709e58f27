-- The encounter: who sees whom and when, the seats of the call, what is written during it, and its technical incidents.

create table consultation (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  intake_id uuid not null,
  patient_id uuid not null,
  attending_id uuid not null,
  leading_id uuid not null,
  structure_id uuid not null,
  state text not null check (state in ('announced', 'open', 'closed', 'withdrawn')),
  outcome text check (outcome in ('done', 'not-suited', 'failed')),
  epoch integer not null default 0,
  begun_by uuid,
  announced_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz
);
create unique index consultation_one_a_ticket on consultation (ticket_id) where state in ('announced', 'open');
create index consultation_of_leading on consultation (leading_id, announced_at);
create index consultation_of_attending on consultation (attending_id, announced_at);
create index consultation_announced on consultation (announced_at) where state = 'announced';
comment on table consultation is 'One encounter of a patient and a professional. Kept with the record (20 years, CSP R.1112-7).';
comment on column consultation.id is 'public';
comment on column consultation.ticket_id is 'public';
comment on column consultation.intake_id is 'public; the request it answers';
comment on column consultation.patient_id is 'public; opaque';
comment on column consultation.attending_id is 'public; the account that waited for the patient';
comment on column consultation.leading_id is 'public; the professional''s account';
comment on column consultation.structure_id is 'public; the data controller';
comment on column consultation.state is 'public';
comment on column consultation.outcome is 'public; how it ended';
comment on column consultation.epoch is 'public; number of the last page that entered: a page that was reloaded is a new one';
comment on column consultation.begun_by is 'public; session that began: the one device admitted without knocking';
comment on column consultation.announced_at is 'public; acceptance';
comment on column consultation.begun_at is 'public; the patient began';
comment on column consultation.ended_at is 'public; closed or withdrawn';

create table seat (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  side text not null check (side in ('leader', 'patient')),
  account_id uuid not null,
  session_id uuid not null,
  state text not null check (state in ('knocking', 'admitted', 'refused')),
  epoch integer not null default 0,
  capability_hash bytea,
  device text not null check (device in ('phone', 'tablet', 'computer')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  unique (consultation_id, side, session_id)
);
comment on table seat is 'A signed-in browser in a consultation. Kept 13 months, like sessions.';
comment on column seat.id is 'public';
comment on column seat.consultation_id is 'public';
comment on column seat.side is 'public';
comment on column seat.account_id is 'public';
comment on column seat.session_id is 'public';
comment on column seat.state is 'public; a device other than the first knocks, and is admitted or refused';
comment on column seat.epoch is 'public; number of its last page load; the greatest of a side speaks';
comment on column seat.capability_hash is 'secret; SHA-256 of the 256 bits that open signalling to that page load';
comment on column seat.device is 'public';
comment on column seat.asked_at is 'public';
comment on column seat.answered_at is 'public';

create table chat_message (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  side text not null check (side in ('leader', 'patient')),
  text_sealed bytea not null,
  said_at timestamptz not null
);
create index chat_of_consultation on chat_message (consultation_id, id);
comment on table chat_message is 'What was written during a call, sealed with a key of the consultation wrapped by a key of the day. Erased with that key at closing, 72 h at most.';
comment on column chat_message.id is 'public';
comment on column chat_message.consultation_id is 'public';
comment on column chat_message.side is 'public';
comment on column chat_message.text_sealed is 'health; sealed with the ephemeral key of the consultation';
comment on column chat_message.said_at is 'public';

create table incident (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  side text not null check (side in ('leader', 'patient')),
  kind text not null check (kind in ('cut', 'no-image', 'no-sound', 'page-reloaded')),
  from_at timestamptz not null,
  until_at timestamptz not null
);
create index incident_of_consultation on incident (consultation_id, from_at);
comment on table incident is 'Technical incidents noticed by the two browsers, told in the compte rendu (CSP R.6316-4, 5°). Kept with it.';
comment on column incident.id is 'public';
comment on column incident.consultation_id is 'public';
comment on column incident.side is 'public; whose browser noticed it';
comment on column incident.kind is 'public';
comment on column incident.from_at is 'public';
comment on column incident.until_at is 'public';

-- The part of the system named "consultation" withdraws what was announced and never answered.
alter table consultation enable row level security;
alter table consultation force row level security;
create policy ours on consultation using (related(id) or actor_system() = 'consultation');
alter table seat enable row level security;
alter table seat force row level security;
create policy ours on seat using (related(consultation_id) or actor_system() = 'consultation');
alter table chat_message enable row level security;
alter table chat_message force row level security;
create policy ours on chat_message using (related(consultation_id) or actor_system() = 'consultation');
alter table incident enable row level security;
alter table incident force row level security;
create policy ours on incident using (related(consultation_id) or actor_system() = 'consultation');
grant select, insert, update on consultation, seat to colloque_app;
grant select, insert, delete on chat_message to colloque_app;
grant select, insert on incident to colloque_app;
