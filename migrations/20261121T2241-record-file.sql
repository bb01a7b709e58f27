-- What is known of a patient: the profile they declare, and the documents signed for them.

create table profile (
  patient_id uuid primary key references patient (id),
  profile_sealed bytea not null,
  version integer not null check (version > 0),
  saved_by uuid not null,
  saved_at timestamptz not null
);
comment on table profile is 'Allergies, treatments and history as declared. One row a patient, overwritten; what a consultation relied on is in its compte rendu. Kept with the record.';
comment on column profile.patient_id is 'public; opaque';
comment on column profile.profile_sealed is 'health; the three lists, sealed with the patient''s key';
comment on column profile.version is 'public; refuses a stale screen';
comment on column profile.saved_by is 'public; the account';
comment on column profile.saved_at is 'public';

create table document (
  id uuid primary key,
  patient_id uuid not null references patient (id),
  consultation_id uuid,
  author_id uuid not null,
  kind text not null check (kind in ('compte-rendu')),
  title_sealed bytea not null,
  bytes_sealed bytea not null,
  size integer not null,
  sha256 bytea not null,
  signed_at timestamptz not null
);
create index document_of_patient on document (patient_id, signed_at);
comment on table document is 'A signed document of the record. Insert only: a correction is another document. Kept with the record.';
comment on column document.id is 'public';
comment on column document.patient_id is 'public; opaque';
comment on column document.consultation_id is 'public';
comment on column document.author_id is 'public; the account that signed';
comment on column document.kind is 'public';
comment on column document.title_sealed is 'health; sealed with the patient''s key';
comment on column document.bytes_sealed is 'health; the file, sealed with the patient''s key';
comment on column document.size is 'public; bytes of the file';
comment on column document.sha256 is 'public; of the file, so that a copy can be checked';
comment on column document.signed_at is 'public';

alter table profile enable row level security;
alter table profile force row level security;
create policy mine on profile using (related(patient_id));
alter table document enable row level security;
alter table document force row level security;
create policy mine on document using (related(patient_id));
grant select, insert, update on profile to colloque_app;
grant select, insert on document to colloque_app;
