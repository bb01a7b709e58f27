-- The public register of medicines, as it was last imported: one edition at a time is in force, and readers see it whole or not at all.

create table medicine_edition (
  name text collate "C" primary key,
  day date not null,
  files jsonb not null,
  medicines integer not null,
  in_force boolean not null,
  imported_at timestamptz not null
);
create unique index medicine_edition_one_in_force on medicine_edition (in_force) where in_force;
comment on table medicine_edition is 'Which files of the register were imported. Kept for ever: a signed prescription names its edition.';
comment on column medicine_edition.name is 'public; the last day told in the files and the beginning of their hash';
comment on column medicine_edition.day is 'public; the last day told in the files';
comment on column medicine_edition.files is 'public; each file with its SHA-256, its encoding, its lines and those that were not as described';
comment on column medicine_edition.medicines is 'public; how many medicines it holds';
comment on column medicine_edition.in_force is 'public; the one that is read';
comment on column medicine_edition.imported_at is 'public; the first time';

create table medicine (
  edition text collate "C" not null references medicine_edition (name),
  code text collate "C" not null,
  name text not null,
  dci text not null,
  form text not null,
  routes jsonb not null,
  substances jsonb not null,
  also jsonb not null,
  atc text,
  conditions jsonb not null,
  supply text not null check (supply in ('none', 'rupture', 'tension', 'arret', 'remise')),
  supply_since date,
  rate smallint check (rate in (15, 30, 65, 100)),
  generic boolean not null,
  primary key (edition, code)
);
comment on table medicine is 'Medicines sold in France (Base de données publique des médicaments, CSS L.161-40-1). Kept until the next import: a signed prescription holds its own copy.';
comment on column medicine.edition is 'public';
comment on column medicine.code is 'public; code CIS';
comment on column medicine.name is 'public; dénomination';
comment on column medicine.dci is 'public; the line of a prescription by DCI (CSP R.5125-55)';
comment on column medicine.form is 'public';
comment on column medicine.routes is 'public';
comment on column medicine.substances is 'public; code, name, amount';
comment on column medicine.also is 'public; names of salts it may be searched by';
comment on column medicine.atc is 'public';
comment on column medicine.conditions is 'public; kind, label, days';
comment on column medicine.supply is 'public; what the ANSM tells';
comment on column medicine.supply_since is 'public';
comment on column medicine.rate is 'public; percent reimbursed, the highest of its presentations';
comment on column medicine.generic is 'public';

-- Public data: whoever is someone reads it, only the importer writes it.
alter table medicine_edition enable row level security;
alter table medicine_edition force row level security;
create policy read on medicine_edition for select using (actor_account() is not null or actor_system() is not null);
create policy imported on medicine_edition using (actor_system() = 'medicines') with check (actor_system() = 'medicines');
alter table medicine enable row level security;
alter table medicine force row level security;
create policy read on medicine for select using (actor_account() is not null or actor_system() is not null);
create policy imported on medicine using (actor_system() = 'medicines') with check (actor_system() = 'medicines');
grant select, insert, update, delete on medicine_edition, medicine to colloque_app;
