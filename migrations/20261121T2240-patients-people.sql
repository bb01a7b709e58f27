-- Who is cared for: identity traits, in clear behind row rules; who acts for whom is a relation of access.

create table patient (
  id uuid primary key,
  family_name text not null,
  given_names text not null,
  used_name text,
  birth_date date not null,
  sex text not null check (sex in ('F', 'M', 'I')),
  created_at timestamptz not null
);
comment on table patient is 'A person cared for; the subject of relations and of the key their health data is sealed with. Kept as long as the record: 20 years after the last care, to the 28th birthday at least (CSP R.1112-7, CNIL).';
comment on column patient.id is 'public; opaque';
comment on column patient.family_name is 'identity; birth name, as its bearer writes it';
comment on column patient.given_names is 'identity; in the order of the civil status';
comment on column patient.used_name is 'identity; never filled in from the birth name';
comment on column patient.birth_date is 'identity';
comment on column patient.sex is 'identity; F, M, or I for undetermined';
comment on column patient.created_at is 'public';

alter table patient enable row level security;
alter table patient force row level security;
create policy mine on patient using (related(id) or actor_system() = 'lead-alert');
grant select, insert, update on patient to colloque_app;

-- An account is at most one patient, whatever two tabs ask in the same instant.
create unique index relation_one_self on relation (account_id) where kind = 'self' and until_at is null;
