-- The emergency during a consultation, what was checked on camera, and the handing over to a colleague who accepts.

-- Earlier versions of the program write none of these columns: null is what they mean by it.
alter table consultation add column emergency_since timestamptz;
alter table consultation add column agreed_with uuid;
comment on column consultation.emergency_since is 'public; an emergency is open since then: nothing ends or moves the consultation before its outcome is noted';
comment on column consultation.agreed_with is 'public; the professional with whom the patient began or agreed to go on; null in rows older than this column';
alter table consultation add constraint consultation_goes_on_in_emergency
  check (emergency_since is null or state in ('announced', 'open'));
create index consultation_in_emergency on consultation (emergency_since) where emergency_since is not null;
create index consultation_live_of_leading on consultation (leading_id) where state in ('announced', 'open');

create function consultation_stays_in_emergency() returns trigger language plpgsql
  as $$
    begin
      raise exception 'consultation % is in an emergency', old.id using errcode = 'check_violation';
    end
  $$;
comment on function consultation_stays_in_emergency() is 'The last wall: a consultation in an emergency changes no leader and is not erased, whatever an act forgot.';
create trigger consultation_keeps_its_leader before update on consultation for each row
  when (old.emergency_since is not null and old.leading_id is distinct from new.leading_id)
  execute function consultation_stays_in_emergency();
create trigger consultation_is_not_erased before delete on consultation for each row
  when (old.emergency_since is not null)
  execute function consultation_stays_in_emergency();

create table emergency (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  outcome text check (outcome in ('help-warned', 'patient-reached')),
  settled_at timestamptz,
  seen_by uuid[] not null default '{}',
  check ((outcome is null) = (settled_at is null))
);
create unique index emergency_one_open on emergency (consultation_id) where settled_at is null;
create index emergency_of_consultation on emergency (consultation_id, opened_at);
comment on table emergency is 'An emergency opened from a consultation. Kept with the record.';
comment on column emergency.id is 'public';
comment on column emergency.consultation_id is 'public';
comment on column emergency.patient_id is 'public; opaque';
comment on column emergency.opened_by is 'public; the professional''s account';
comment on column emergency.opened_at is 'public';
comment on column emergency.outcome is 'public; what first ended the guard: the emergency services are warned, or the patient was reached';
comment on column emergency.settled_at is 'public';
comment on column emergency.seen_by is 'public; the leads to whom it was shown: the trail keeps the first showing to each';

create table emergency_step (
  id uuid primary key,
  emergency_id uuid not null references emergency (id),
  consultation_id uuid not null,
  position integer not null check (position > 0),
  step text not null,
  word text,
  account_id uuid,
  at timestamptz not null,
  unique (emergency_id, position)
);
create index emergency_step_of_consultation on emergency_step (consultation_id);
comment on table emergency_step is 'What was done in an emergency, by whom and when: told in the compte rendu. Insert only. Kept with the record.';
comment on column emergency_step.id is 'public';
comment on column emergency_step.emergency_id is 'public';
comment on column emergency_step.consultation_id is 'public';
comment on column emergency_step.position is 'public; 1, 2, 3…: several may be written in one instant';
comment on column emergency_step.step is 'public; a word of the closed list of consultation/emergency.ts';
comment on column emergency_step.word is 'public; what the emergency services decided: a closed word';
comment on column emergency_step.account_id is 'public; who did it; null when the program did';
comment on column emergency_step.at is 'public';

create table confirmed_place (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  account_id uuid not null,
  place_sealed bytea not null,
  at timestamptz not null
);
create index confirmed_place_last on confirmed_place (consultation_id, at desc, id desc);
comment on table confirmed_place is 'Where the patient says to be during the consultation, when it is not what was declared before; the last row counts. Kept with the record.';
comment on column confirmed_place.id is 'public';
comment on column confirmed_place.consultation_id is 'public';
comment on column confirmed_place.patient_id is 'public; opaque; whose key seals the place';
comment on column confirmed_place.account_id is 'public; the professional who asked';
comment on column confirmed_place.place_sealed is 'health; sealed with the patient''s key';
comment on column confirmed_place.at is 'public';

create table identity_check (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  account_id uuid not null,
  answers_sealed bytea not null,
  at timestamptz not null
);
create index identity_check_last on identity_check (consultation_id, at desc, id desc);
comment on table identity_check is 'What was checked on camera: identity, place, who is present, not driving; the last row counts. Kept with the record.';
comment on column identity_check.id is 'public';
comment on column identity_check.consultation_id is 'public';
comment on column identity_check.patient_id is 'public; opaque; whose key seals the answers';
comment on column identity_check.account_id is 'public; the professional who checked';
comment on column identity_check.answers_sealed is 'health; closed words, sealed with the patient''s key: who was present says something of the patient';
comment on column identity_check.at is 'public';

create table medium_used (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  medium text not null check (medium in ('video', 'voice', 'text')),
  from_at timestamptz not null
);
create index medium_used_in_order on medium_used (consultation_id, from_at, id);
comment on table medium_used is 'By what the two exchanged, from when on, as the professional''s page saw it: told in the compte rendu. Insert only. Kept with the record.';
comment on column medium_used.id is 'public';
comment on column medium_used.consultation_id is 'public';
comment on column medium_used.medium is 'public';
comment on column medium_used.from_at is 'public';

create table handover (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  from_account uuid not null,
  to_account uuid,
  state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'lapsed', 'refused-by-patient')),
  reason text not null,
  words_sealed bytea,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  check (state not in ('accepted', 'refused-by-patient') or answered_by is not null)
);
create unique index handover_one_asked on handover (consultation_id) where state = 'asked';
create index handover_of_consultation on handover (consultation_id, asked_at);
create index handover_asked on handover (expires_at) where state = 'asked';
comment on table handover is 'A professional asks a colleague to take over; it moves nothing until the colleague accepts. Kept with the record.';
comment on column handover.id is 'public; what the relation "relays" is about';
comment on column handover.consultation_id is 'public';
comment on column handover.patient_id is 'public; opaque; whose key seals the words';
comment on column handover.from_account is 'public; who leads until it is accepted';
comment on column handover.to_account is 'public; the colleague asked; null for any colleague on duty';
comment on column handover.state is 'public';
comment on column handover.reason is 'public; a closed word';
comment on column handover.words_sealed is 'health; what the colleague should know, sealed with the patient''s key';
comment on column handover.asked_at is 'public';
comment on column handover.expires_at is 'public; unanswered by then, it stays with who asked';
comment on column handover.answered_at is 'public';
comment on column handover.answered_by is 'public; the colleague who answered';

-- The part of the system named "emergency" watches the line, rings, and reads for the on-call lead.
create policy emergency on consultation for select using (actor_system() = 'emergency');
create policy emergency_settled on consultation for update using (actor_system() = 'emergency');
create policy emergency on patient for select using (actor_system() = 'emergency');
create policy emergency on intake for select using (actor_system() = 'emergency');
create policy emergency on intake_exit for select using (actor_system() = 'emergency');
create policy handed on duty for select using (actor_system() = 'consultation');
alter table emergency enable row level security;
alter table emergency force row level security;
create policy ours on emergency using (related(consultation_id) or actor_system() in ('consultation', 'emergency'));
alter table emergency_step enable row level security;
alter table emergency_step force row level security;
create policy ours on emergency_step using (related(consultation_id) or actor_system() in ('consultation', 'emergency'));
alter table confirmed_place enable row level security;
alter table confirmed_place force row level security;
create policy ours on confirmed_place using (related(consultation_id) or actor_system() in ('consultation', 'emergency'));
alter table identity_check enable row level security;
alter table identity_check force row level security;
create policy ours on identity_check using (related(consultation_id) or actor_system() = 'consultation');
alter table medium_used enable row level security;
alter table medium_used force row level security;
create policy ours on medium_used using (related(consultation_id) or actor_system() = 'consultation');
alter table handover enable row level security;
alter table handover force row level security;
create policy ours on handover using (related(consultation_id) or related(id) or actor_system() = 'consultation');
grant select, insert, update on emergency, handover to colloque_app;
grant select, insert on emergency_step, confirmed_place, identity_check, medium_used to colloque_app;

-- Erasing a record takes them along; nobody else deletes them.
do $$
declare t text;
begin
  foreach t in array array['emergency', 'emergency_step', 'confirmed_place', 'identity_check', 'medium_used', 'handover']
  loop
    execute format('create policy forgotten on %I using (actor_system() = ''retention'')', t);
    execute format('grant delete on %I to colloque_app', t);
    execute format('create policy nobody_else_deletes on %I as restrictive for delete using (actor_system() = ''retention'')', t);
  end loop;
end $$;
