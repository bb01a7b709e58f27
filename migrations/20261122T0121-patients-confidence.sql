-- What a minor confides to a doctor alone, who accompanies them, and every consent with the text that was read.

alter table patient add column confidential_of uuid;
comment on column patient.confidential_of is 'public; the ordinary record of the same minor, when this is the file their parents do not see (CSP L.1111-5): a subject of its own, so that the row rules hide everything of it without a mark on each row';
create unique index patient_one_confidential on patient (confidential_of) where confidential_of is not null;
alter table patient add column majority_told_at timestamptz;
comment on column patient.majority_told_at is 'public; when the parents and the child were told that the record changes hands at 18';

create table accompaniment (
  id uuid primary key,
  number bigint generated always as identity,
  patient_id uuid not null references patient (id),
  companion_sealed bytea,
  said_at timestamptz not null
);
create index accompaniment_of_patient on accompaniment (patient_id, number);
comment on table accompaniment is 'The adult a minor chose to come with, as said before each confidential consultation (CSP L.1111-5). Insert only. Kept with the record.';
comment on column accompaniment.id is 'public';
comment on column accompaniment.number is 'public; the order they were said in, even within one instant';
comment on column accompaniment.patient_id is 'public; the confidential file; opaque';
comment on column accompaniment.companion_sealed is 'health; name and tie, sealed with the key of the confidential file; null while nobody is chosen';
comment on column accompaniment.said_at is 'public';

create table consent_entry (
  id uuid primary key,
  number bigint generated always as identity,
  patient_id uuid not null references patient (id),
  key text not null,
  version text not null,
  text_sha256 bytea not null,
  language text not null check (language in ('fr', 'en')),
  decision text not null check (decision in ('yes', 'no')),
  account_id uuid not null,
  kinship text not null,
  object_id uuid,
  at timestamptz not null
);
create index consent_of_patient on consent_entry (patient_id, number);
comment on table consent_entry is 'Each yes and each no, with the text that was on the screen. Insert only: what holds is the last of its key. Kept with the record, as the proof (RGPD art. 7, 1).';
comment on column consent_entry.id is 'public';
comment on column consent_entry.number is 'public; the order they were decided in, even within one instant: the last is what holds';
comment on column consent_entry.patient_id is 'public; opaque; for whom';
comment on column consent_entry.key is 'public; the text, by its name in the catalogue';
comment on column consent_entry.version is 'public; the version that was shown';
comment on column consent_entry.text_sha256 is 'public; of the very words shown';
comment on column consent_entry.language is 'public';
comment on column consent_entry.decision is 'public';
comment on column consent_entry.account_id is 'public; who decided';
comment on column consent_entry.kinship is 'public; in what right: self, parent…';
comment on column consent_entry.object_id is 'public; the request, for the consent to an act';
comment on column consent_entry.at is 'public';

alter table accompaniment enable row level security;
alter table accompaniment force row level security;
create policy ours on accompaniment using (related(patient_id));
create policy forgotten on accompaniment using (actor_system() = 'retention');
create policy nobody_else_deletes on accompaniment as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on accompaniment to colloque_app;

alter table consent_entry enable row level security;
alter table consent_entry force row level security;
create policy told on consent_entry for select using (related(patient_id) and not only_helps(patient_id));
-- An aidant agrees to the act they ask for on the adult's behalf, and to nothing else.
create policy given on consent_entry for insert
  with check (stands_for(patient_id) or (kin(patient_id) and key = 'act-helped'));
create policy forgotten on consent_entry using (actor_system() = 'retention');
create policy nobody_else_deletes on consent_entry as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on consent_entry to colloque_app;
