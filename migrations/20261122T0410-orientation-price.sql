-- What the price is told from: what a patient says of their cover, how a professional is bound to the convention, the density of communes.

create table intake_coverage (
  intake_id uuid primary key references intake (id),
  patient_id uuid not null,
  coverage_sealed bytea not null,
  saved_at timestamptz not null
);
comment on table intake_coverage is 'Médecin traitant and cover as told before the act, to tell the price. No professional reads it. Kept with the intake.';
comment on column intake_coverage.intake_id is 'public';
comment on column intake_coverage.patient_id is 'public; opaque; whose key seals the answers';
comment on column intake_coverage.coverage_sealed is 'health; says of an ALD, of a pregnancy, of one''s means';
comment on column intake_coverage.saved_at is 'public';
alter table intake_coverage enable row level security;
alter table intake_coverage force row level security;
-- Whoever holds the request; the part of the system named "price"; never a professional who treats the patient.
create policy held on intake_coverage using (related(intake_id) or actor_system() = 'price');
create policy exported on intake_coverage for select using (actor_system() = 'export' and stands_for(patient_id));
create policy one_factor on intake_coverage as restrictive for select using (lately(saved_at));
create policy forgotten on intake_coverage using (actor_system() = 'retention');
create policy nobody_else_deletes on intake_coverage as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on intake_coverage to colloque_app;

create table practitioner_terms (
  account_id uuid primary key references practitioner (account_id),
  sector text not null check (sector in ('1', '2-optam', '2', 'none')),
  said_at timestamptz not null
);
comment on table practitioner_terms is 'How a professional says to be bound to the convention médicale. One row each, for as long as their card.';
comment on column practitioner_terms.account_id is 'public';
comment on column practitioner_terms.sector is 'public; closed word';
comment on column practitioner_terms.said_at is 'public';
alter table practitioner_terms enable row level security;
alter table practitioner_terms force row level security;
create policy read on practitioner_terms for select using (actor_account() is not null or actor_system() is not null);
create policy own on practitioner_terms using (
  (account_id = actor_account() and actor_role() = 'practitioner') or actor_system() = 'seed');
grant select, insert, update on practitioner_terms to colloque_app;

create table commune_density (
  postcode text not null,
  commune text not null,
  density text not null check (density in ('ZIP', 'ZAC', 'ZAR', 'ZV', 'HZ')),
  edition text not null,
  primary key (postcode, commune)
);
comment on table commune_density is 'Medical density of communes (CSP L.1434-4), as imported; each import replaces the whole of it.';
comment on column commune_density.postcode is 'public';
comment on column commune_density.commune is 'public; its name, without accents, lower case';
comment on column commune_density.density is 'public; closed word; the lowest where two are published under one name';
comment on column commune_density.edition is 'public; which publication it comes from';
alter table commune_density enable row level security;
alter table commune_density force row level security;
create policy read on commune_density for select using (true);
create policy imported on commune_density using (actor_system() = 'import');
grant select, insert, delete on commune_density to colloque_app;
