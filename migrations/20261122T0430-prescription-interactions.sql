-- The national thesaurus of drug interactions, as it was last imported: one document, read whole.

create table interaction_thesaurus (
  only_one boolean primary key default true check (only_one),
  day date not null,
  sha256 text collate "C" not null,
  content jsonb not null,
  imported_at timestamptz not null
);
comment on table interaction_thesaurus is 'Interactions between medicines as the ANSM published them. Kept until the next import: a signed prescription keeps the alerts it met.';
comment on column interaction_thesaurus.only_one is 'public; there is one edition';
comment on column interaction_thesaurus.day is 'public; of the edition';
comment on column interaction_thesaurus.sha256 is 'public; of the content, so that a server reads it again only when it changed';
comment on column interaction_thesaurus.content is 'public; substances with their classes, and what is written between two';
comment on column interaction_thesaurus.imported_at is 'public; when this content came';

-- Public data: whoever is someone reads it, only the importer writes it.
alter table interaction_thesaurus enable row level security;
alter table interaction_thesaurus force row level security;
create policy read on interaction_thesaurus for select using (actor_account() is not null or actor_system() is not null);
create policy imported on interaction_thesaurus using (actor_system() = 'interactions') with check (actor_system() = 'interactions');
grant select, insert, update on interaction_thesaurus to colloque_app;
