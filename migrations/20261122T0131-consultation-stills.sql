-- Clear photographs a professional asks for during the call, and what the patient answered.

create table still_request (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  asked_by uuid not null,
  state text not null check (state in ('asked', 'accepted', 'declined')),
  consent_text text,
  attachment_id uuid,
  asked_at timestamptz not null,
  answered_at timestamptz
);
create unique index still_one_open on still_request (consultation_id) where state = 'asked';
create index still_of_consultation on still_request (consultation_id, asked_at);
comment on table still_request is 'A photograph asked for during a call and the patient''s answer, with the text they read. Kept with the record.';
comment on column still_request.id is 'public';
comment on column still_request.consultation_id is 'public';
comment on column still_request.asked_by is 'public; the account of the professional';
comment on column still_request.state is 'public; closed word';
comment on column still_request.consent_text is 'public; version of the text agreed to (CSP L.1111-4)';
comment on column still_request.attachment_id is 'public; the photograph, once sent';
comment on column still_request.asked_at is 'public';
comment on column still_request.answered_at is 'public';
alter table still_request enable row level security;
alter table still_request force row level security;
create policy mine on still_request using (related(consultation_id) or actor_system() = 'retention');
grant select, insert, update, delete on still_request to colloque_app;
create policy nobody_else_deletes on still_request as restrictive for delete using (actor_system() = 'retention');
