-- What is written down of a consultation: notes by section, the signed compte rendu, and how the consultation was closed.

create function leads(subject uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind = 'leads'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    )
  $$;
comment on function leads(uuid) is 'Whether the acting account leads the consultation, now or for the continuity of care after it.';

create table note (
  id uuid primary key,
  consultation_id uuid not null,
  patient_id uuid not null,
  section text not null check (section in ('reason', 'anamnesis', 'history', 'examination', 'hypothesis', 'conduct', 'followUp')),
  text_sealed bytea not null,
  version integer not null check (version > 0),
  saved_at timestamptz not null,
  unique (consultation_id, section)
);
comment on table note is 'A section of the notes as last saved: the draft of the compte rendu. Kept with the compte rendu (20 years, CSP R.1112-7 for establishments, taken as the rule for all).';
comment on column note.id is 'public';
comment on column note.consultation_id is 'public';
comment on column note.patient_id is 'public; opaque; whose key seals the text';
comment on column note.section is 'public';
comment on column note.text_sealed is 'health; sealed with the patient''s key';
comment on column note.version is 'public; grows by one at each save, so that a stale tab is refused';
comment on column note.saved_at is 'public';

create table compte_rendu (
  id uuid primary key,
  consultation_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  document_id uuid not null unique,
  version integer not null check (version > 0),
  template text not null,
  content_sealed bytea not null,
  sha256 text not null,
  stepped_up_at timestamptz not null,
  signed_at timestamptz not null,
  unique (consultation_id, version)
);
comment on table compte_rendu is 'The signed content of a compte rendu (CSP R.6316-4), from which its documents are made. Never changed: an amendment is another version. Kept 20 years.';
comment on column compte_rendu.id is 'public';
comment on column compte_rendu.consultation_id is 'public';
comment on column compte_rendu.patient_id is 'public; opaque; whose key seals the content';
comment on column compte_rendu.account_id is 'public; the signer';
comment on column compte_rendu.document_id is 'public; the PDF in the record';
comment on column compte_rendu.version is 'public; 1, then one more for each amendment';
comment on column compte_rendu.template is 'public; layout and wording of the paper';
comment on column compte_rendu.content_sealed is 'health; the canonical content, sealed with the patient''s key';
comment on column compte_rendu.sha256 is 'health; hash of the canonical content, printed on the paper';
comment on column compte_rendu.stepped_up_at is 'public; when the signer last proved presence';
comment on column compte_rendu.signed_at is 'public';

create table closing (
  consultation_id uuid primary key,
  patient_id uuid not null,
  account_id uuid not null,
  closed_at timestamptz not null,
  outcome text not null check (outcome in ('done', 'not-suited', 'failed')),
  document_id uuid,
  reason text,
  words_sealed bytea,
  check ((document_id is null) <> (reason is null))
);
comment on table closing is 'How a consultation was closed: with a signed compte rendu, or with a dated reason; never both, never neither. Kept 20 years.';
comment on column closing.consultation_id is 'public';
comment on column closing.patient_id is 'public; opaque';
comment on column closing.account_id is 'public; who closed';
comment on column closing.closed_at is 'public';
comment on column closing.outcome is 'public';
comment on column closing.document_id is 'public; the compte rendu''s document';
comment on column closing.reason is 'public; a word of the closed list';
comment on column closing.words_sealed is 'health; the explanation typed, sealed with the patient''s key';

-- The professional who leads; the patient sees what was signed, never the drafts nor the reasons.
alter table note enable row level security;
alter table note force row level security;
create policy led on note using (leads(consultation_id));
alter table compte_rendu enable row level security;
alter table compte_rendu force row level security;
create policy led on compte_rendu using (leads(consultation_id));
create policy told on compte_rendu for select using (kin(patient_id));
alter table closing enable row level security;
alter table closing force row level security;
create policy led on closing using (leads(consultation_id));
grant select, insert, update on note to colloque_app;
grant select, insert on compte_rendu, closing to colloque_app;
