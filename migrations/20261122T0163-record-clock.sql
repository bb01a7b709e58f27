-- Until when a record is kept: the last care, and what an administrator decided once its time had come.

create table record_clock (
  patient_id uuid primary key,
  last_care_at timestamptz not null
);
comment on table record_clock is 'The last care of each patient, from which the time of the record is counted. One row a patient, overwritten. Kept with the record.';
comment on column record_clock.patient_id is 'public; opaque';
comment on column record_clock.last_care_at is 'public; end of the last consultation';
insert into record_clock select patient_id, max(ended_at) from consultation where state = 'closed' group by patient_id;
alter table record_clock enable row level security;
alter table record_clock force row level security;
create policy mine on record_clock using (related(patient_id) or actor_system() = 'retention');
grant select, insert, update, delete on record_clock to colloque_app;

create table record_end (
  patient_id uuid primary key,
  due_on date not null,
  listed_at timestamptz not null,
  decision text check (decision in ('erase', 'hold')),
  cause text,
  decided_by uuid,
  decided_at timestamptz,
  erased_at timestamptz
);
create index record_end_listed on record_end (listed_at, patient_id);
comment on table record_end is 'Records whose time has come: listed, then erased or held back by a dated decision, never silently. Kept for ever: it proves that and when a record was erased, and names nobody.';
comment on column record_end.patient_id is 'public; opaque, and of nobody once the record is erased';
comment on column record_end.due_on is 'public; the first day on which the record need no longer be kept';
comment on column record_end.listed_at is 'public';
comment on column record_end.decision is 'public; erase, or hold; null while nobody has decided';
comment on column record_end.cause is 'public; a closed word: why it is held back';
comment on column record_end.decided_by is 'public; an administrator''s account';
comment on column record_end.decided_at is 'public';
comment on column record_end.erased_at is 'public';
alter table record_end enable row level security;
alter table record_end force row level security;
create policy decided on record_end using (actor_role() = 'administrator' or actor_system() = 'retention');
create policy told on record_end for select using (kin(patient_id));
create policy nobody_else_deletes on record_end as restrictive for delete using (actor_system() = 'retention');
grant select, insert, update, delete on record_end to colloque_app;
