-- What is signed beside the compte rendu, referral letters and certificates; and versions of a compte rendu that follow one another.

create table letter (
  id uuid primary key,
  consultation_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  document_id uuid not null unique,
  kind text not null check (kind in ('referral-letter', 'certificate')),
  template text not null,
  content_sealed bytea not null,
  sha256 text not null,
  stepped_up_at timestamptz not null,
  signed_at timestamptz not null
);
create index letter_of_consultation on letter (consultation_id);
comment on table letter is 'The signed content of a referral letter or a certificate, from which its document is made. Never changed. Kept with the record.';
comment on column letter.id is 'public';
comment on column letter.consultation_id is 'public';
comment on column letter.patient_id is 'public; opaque; whose key seals the content';
comment on column letter.account_id is 'public; the signer';
comment on column letter.document_id is 'public; the PDF in the record';
comment on column letter.kind is 'public';
comment on column letter.template is 'public; layout and wording of the paper';
comment on column letter.content_sealed is 'health; the canonical content, sealed with the patient''s key';
comment on column letter.sha256 is 'health; hash of the canonical content, printed on the paper';
comment on column letter.stepped_up_at is 'public; when the signer last proved presence';
comment on column letter.signed_at is 'public';
alter table letter enable row level security;
alter table letter force row level security;
create policy led on letter using (leads(consultation_id));
create policy told on letter for select using (kin(patient_id));
create policy one_factor on letter as restrictive for select using (lately(signed_at));
create policy forgotten on letter using (actor_system() = 'retention');
create policy nobody_else_deletes on letter as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on letter to colloque_app;

-- An amendment is the version after the last one, made over the version that was read: nothing is skipped, replaced or taken back.
create function compte_rendu_follows() returns trigger language plpgsql as $$
  begin
    if new.version <> 1 + coalesce((select max(version) from compte_rendu where consultation_id = new.consultation_id), 0) then
      raise exception 'version % of the compte rendu of % follows no version', new.version, new.consultation_id using errcode = 'unique_violation';
    end if;
    return new;
  end
$$;
comment on function compte_rendu_follows() is 'A compte rendu starts at version 1 and grows by one: an amendment never overwrites (CSP R.6316-4, product F1).';
create trigger compte_rendu_follows before insert on compte_rendu for each row execute function compte_rendu_follows();
