-- Who cares and for which structure: the card shown to patients before an act, and the data controllers kept apart.

create table structure (
  id uuid primary key,
  name text not null,
  address text not null,
  postcode text not null,
  city text not null,
  created_at timestamptz not null
);
comment on table structure is 'A data controller: practice, company, hospital. Kept for ever.';
comment on column structure.id is 'public';
comment on column structure.name is 'public';
comment on column structure.address is 'public';
comment on column structure.postcode is 'public';
comment on column structure.city is 'public';
comment on column structure.created_at is 'public';

create table practitioner (
  account_id uuid primary key,
  structure_id uuid not null references structure (id),
  rpps text collate "C" not null unique,
  civility text not null,
  title text not null,
  given_name text not null,
  family_name text not null,
  specialty text not null,
  practice_address text not null,
  practice_postcode text not null,
  practice_city text not null,
  created_at timestamptz not null
);
comment on table practitioner is 'A professional''s card, as patients read it before an act (HAS, 21 December 2023). Kept as long as a record names them.';
comment on column practitioner.account_id is 'public; the account, or the invitation that will become it';
comment on column practitioner.structure_id is 'public';
comment on column practitioner.rpps is 'public; national number, key checked';
comment on column practitioner.civility is 'public';
comment on column practitioner.title is 'public';
comment on column practitioner.given_name is 'public; prénom d''exercice';
comment on column practitioner.family_name is 'public; nom d''exercice';
comment on column practitioner.specialty is 'public';
comment on column practitioner.practice_address is 'public; main place of practice';
comment on column practitioner.practice_postcode is 'public';
comment on column practitioner.practice_city is 'public';
comment on column practitioner.created_at is 'public';

-- Cards are meant to be read by whoever acts; only an administrator, or the seed of a demonstration, writes one.
alter table structure enable row level security;
alter table structure force row level security;
create policy read on structure for select using (actor_account() is not null or actor_system() is not null);
create policy written on structure for insert with check (actor_role() = 'administrator' or actor_system() = 'seed');
alter table practitioner enable row level security;
alter table practitioner force row level security;
create policy read on practitioner for select using (actor_account() is not null or actor_system() is not null);
create policy written on practitioner for insert with check (actor_role() = 'administrator' or actor_system() = 'seed');
grant select, insert on structure, practitioner to colloque_app;
