-- Photographs and documents patients add: the files in sealed parts, what each is, and when a professional first used those of a request.

create table blob (
  id uuid not null,
  part integer not null check (part >= 0),
  subject_id uuid not null,
  bytes_sealed bytea not null,
  primary key (id, part)
);
comment on table blob is 'Files, in parts. Sealed from the first piece on. Kept with what names them, and with the record.';
comment on column blob.id is 'public; the attachment';
comment on column blob.part is 'public; where the part starts';
comment on column blob.subject_id is 'public; opaque: the patient whose key seals it';
comment on column blob.bytes_sealed is 'health; sealed with the patient''s key, bound to its rank';
alter table blob enable row level security;
alter table blob force row level security;
create policy mine on blob using (related(subject_id) or actor_system() in ('matcher', 'retention'));
grant select, insert, delete on blob to colloque_app;

create table attachment (
  id uuid primary key,
  patient_id uuid not null references patient (id),
  account_id uuid not null,
  intake_id uuid,
  consultation_id uuid,
  kind text not null check (kind in ('photo', 'document')),
  state text not null check (state in ('receiving', 'ready', 'refused')),
  refusal text,
  intimate boolean not null,
  name_sealed bytea not null,
  sent_size integer not null check (sent_size > 0),
  sent_sha256 bytea not null,
  received integer not null default 0,
  media text check (media in ('image', 'pdf')),
  width integer,
  height integer,
  size integer,
  sha256 bytea,
  preview_sealed bytea,
  started_at timestamptz not null,
  ready_at timestamptz
);
create index attachment_of_patient on attachment (patient_id, id);
create index attachment_of_intake on attachment (intake_id);
create index attachment_started on attachment (started_at);
comment on table attachment is 'A photograph or document a patient added. A draft: 1 day. One no professional ever used: 30 days, as its request. One that was used: kept with the record.';
comment on column attachment.id is 'public';
comment on column attachment.patient_id is 'public; opaque';
comment on column attachment.account_id is 'public; who added it';
comment on column attachment.intake_id is 'public; the request it was added to';
comment on column attachment.consultation_id is 'public; the consultation during which a still was taken';
comment on column attachment.kind is 'public; as announced';
comment on column attachment.state is 'public; closed word';
comment on column attachment.refusal is 'public; closed word: why the file was refused';
comment on column attachment.intimate is 'public; marked by the patient: shown to nobody before acceptance';
comment on column attachment.name_sealed is 'health; the name on the device, sealed with the patient''s key';
comment on column attachment.sent_size is 'public; bytes as announced';
comment on column attachment.sent_sha256 is 'public; of the bytes as announced';
comment on column attachment.received is 'public; bytes that have arrived';
comment on column attachment.media is 'public; what decoding said it is';
comment on column attachment.width is 'public';
comment on column attachment.height is 'public';
comment on column attachment.size is 'public; bytes as kept';
comment on column attachment.sha256 is 'public; of the file as kept, so that a copy can be checked';
comment on column attachment.preview_sealed is 'health; a small image, sealed with the patient''s key';
comment on column attachment.started_at is 'public';
comment on column attachment.ready_at is 'public';
alter table attachment enable row level security;
alter table attachment force row level security;
create policy mine on attachment using (related(patient_id) or actor_system() in ('matcher', 'retention'));
grant select, insert, update, delete on attachment to colloque_app;

create table attachment_use (
  intake_id uuid primary key,
  patient_id uuid not null,
  used_at timestamptz not null
);
comment on table attachment_use is 'From when a professional has used what was added to a request: from then on it belongs to the record. Kept with the record.';
comment on column attachment_use.intake_id is 'public';
comment on column attachment_use.patient_id is 'public; opaque';
comment on column attachment_use.used_at is 'public';
alter table attachment_use enable row level security;
alter table attachment_use force row level security;
create policy mine on attachment_use using (related(patient_id) or actor_system() in ('matcher', 'retention'));
grant select, insert, delete on attachment_use to colloque_app;
