-- What must happen next for a patient: a check of how they are, or a result that is awaited; what came of it, and whose it is.

create table follow_up (
  id uuid primary key,
  consultation_id uuid not null,
  patient_id uuid not null references patient (id),
  intake_id uuid not null,
  kind text not null check (kind in ('check', 'biology', 'imaging', 'other')),
  owner_id uuid not null,
  deputy_id uuid,
  from_on date not null,
  until_on date not null,
  zone text not null,
  plan_sealed bytea not null,
  ordered_at timestamptz not null,
  reminded smallint not null default 0,
  came_at timestamptz,
  attention_since timestamptz,
  concern text check (concern in ('urgent', 'soon', 'ordinary')),
  told text check (told in ('owner', 'deputy', 'lead')),
  seen_by uuid,
  seen_at timestamptz,
  outcome text check (outcome in ('fine', 'advice', 'new-consultation', 'in-person', 'not-reached', 'withdrawn')),
  word_sealed bytea,
  closed_by uuid,
  closed_at timestamptz,
  next_at timestamptz,
  check (from_on <= until_on),
  check (owner_id is distinct from deputy_id),
  check ((attention_since is null) = (concern is null) and (attention_since is null) = (told is null)),
  check ((outcome is null) = (closed_at is null)),
  check (closed_at is null or next_at is null)
);
create index follow_up_of_patient on follow_up (patient_id, id);
create index follow_up_of_consultation on follow_up (consultation_id);
create index follow_up_due on follow_up (next_at) where next_at is not null;
create index follow_up_alone on follow_up (attention_since) where told = 'lead' and seen_at is null and closed_at is null;
comment on table follow_up is 'A follow-up ordered at the end of a consultation: a check of how the patient is, or a result that is awaited. Kept with the record.';
comment on column follow_up.id is 'public; what the relation "follows" is about';
comment on column follow_up.consultation_id is 'public';
comment on column follow_up.patient_id is 'public; opaque; whose key seals what is health';
comment on column follow_up.intake_id is 'public; the request whose questions are asked again';
comment on column follow_up.kind is 'public; closed word';
comment on column follow_up.owner_id is 'public; the professional who ordered it and reads what comes';
comment on column follow_up.deputy_id is 'public; the colleague who reads when the owner does not; null when none was named';
comment on column follow_up.from_on is 'public; first day, on the patient''s calendar';
comment on column follow_up.until_on is 'public; last day, included';
comment on column follow_up.zone is 'public; the zone of that calendar';
comment on column follow_up.plan_sealed is 'health; what for, or which examination, sealed with the patient''s key';
comment on column follow_up.ordered_at is 'public';
comment on column follow_up.reminded is 'public; how many reminders are behind';
comment on column follow_up.came_at is 'public; when the answers or the result came last; getting worse before the window is no answer to it';
comment on column follow_up.attention_since is 'public; since when a professional must read';
comment on column follow_up.concern is 'public; closed word: how soon it must be read';
comment on column follow_up.told is 'public; closed word: who was told last';
comment on column follow_up.seen_by is 'public; who has read what came last, and answers for it';
comment on column follow_up.seen_at is 'public';
comment on column follow_up.outcome is 'public; closed word: how it ended';
comment on column follow_up.word_sealed is 'health; what the patient is told at the end, sealed with the patient''s key';
comment on column follow_up.closed_by is 'public';
comment on column follow_up.closed_at is 'public';
comment on column follow_up.next_at is 'public; when the next step is due: a reminder, or someone to tell; null when nothing is';

create table follow_up_entry (
  id uuid primary key,
  follow_up_id uuid not null references follow_up (id),
  patient_id uuid not null,
  account_id uuid not null,
  content_sealed bytea not null,
  at timestamptz not null
);
create index entry_of_follow_up on follow_up_entry (follow_up_id, id);
comment on table follow_up_entry is 'What came from the patient: answers with what the rules made of them, or a result. Insert only. Kept with the record.';
comment on column follow_up_entry.id is 'public';
comment on column follow_up_entry.follow_up_id is 'public';
comment on column follow_up_entry.patient_id is 'public; opaque; whose key seals the content';
comment on column follow_up_entry.account_id is 'public; who answered or brought it';
comment on column follow_up_entry.content_sealed is 'health; sealed with the patient''s key';
comment on column follow_up_entry.at is 'public';

create table follow_up_file (
  attachment_id uuid primary key,
  follow_up_id uuid not null references follow_up (id),
  patient_id uuid not null,
  entry_id uuid references follow_up_entry (id),
  added_at timestamptz not null
);
create index file_of_follow_up on follow_up_file (follow_up_id, attachment_id);
comment on table follow_up_file is 'Which files were added for an awaited result, and with which entry they were brought. Kept with the record.';
comment on column follow_up_file.attachment_id is 'public';
comment on column follow_up_file.follow_up_id is 'public';
comment on column follow_up_file.patient_id is 'public; opaque';
comment on column follow_up_file.entry_id is 'public; null until it was brought';
comment on column follow_up_file.added_at is 'public';

-- The patient and their kin; whoever leads the consultation; whoever answers for it, and no other professional.
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy ours on follow_up
  using (kin(patient_id) or leads(consultation_id) or related(id) or actor_system() = 'follow-up');
-- The window's end counts, not the day of the order: a reminder after eight weeks is answered with the telephone it reached.
create policy one_factor on follow_up as restrictive for select using (lately((until_on + 1)::timestamp at time zone zone));
alter table follow_up_entry enable row level security;
alter table follow_up_entry force row level security;
create policy ours on follow_up_entry using (kin(patient_id) or related(follow_up_id) or actor_system() = 'follow-up');
create policy one_factor on follow_up_entry as restrictive for select using (lately(at));
alter table follow_up_file enable row level security;
alter table follow_up_file force row level security;
create policy ours on follow_up_file using (kin(patient_id) or related(follow_up_id) or actor_system() = 'follow-up');
grant select, insert, update on follow_up, follow_up_file to colloque_app;
grant select, insert on follow_up_entry to colloque_app;

-- Erasing a record takes them along; nobody else deletes them.
do $$
declare t text;
begin
  foreach t in array array['follow_up', 'follow_up_entry', 'follow_up_file']
  loop
    execute format('create policy forgotten on %I using (actor_system() = ''retention'')', t);
    execute format('grant delete on %I to colloque_app', t);
    execute format('create policy nobody_else_deletes on %I as restrictive for delete using (actor_system() = ''retention'')', t);
  end loop;
end $$;

-- The part of the system named "follow-up" reads, for whoever answers for one follow-up, what that follow-up is about.
create policy followed on patient for select using (actor_system() = 'follow-up');
create policy followed on intake for select using (actor_system() = 'follow-up');
create policy followed on intake_exit for select using (actor_system() = 'follow-up');
create policy followed on attachment for select using (actor_system() = 'follow-up');
create policy followed on blob for select using (actor_system() = 'follow-up');
