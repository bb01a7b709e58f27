-- Two questions after a consultation: the answers belong to nobody, and one may answer once.

create table satisfaction (
  id uuid primary key,
  structure_id uuid not null,
  month_at timestamptz not null,
  met text check (met in ('yes', 'partly', 'no')),
  heard text check (heard in ('yes', 'partly', 'no')),
  check (met is not null or heard is not null)
);
comment on table satisfaction is 'Answers after a consultation, tied to no patient, professional or consultation. Kept 3 years.';
comment on column satisfaction.id is 'public; random, tells no time';
comment on column satisfaction.structure_id is 'public';
comment on column satisfaction.month_at is 'public; the first instant of the month, so that nobody is found again by the hour';
comment on column satisfaction.met is 'public; closed word: did it meet the need; of nobody';
comment on column satisfaction.heard is 'public; closed word: did one feel listened to; of nobody';
create table satisfaction_given (
  consultation_id uuid primary key,
  patient_id uuid not null
);
comment on table satisfaction_given is 'That the two questions were answered for a consultation, never what. Kept with the record.';
comment on column satisfaction_given.consultation_id is 'public';
comment on column satisfaction_given.patient_id is 'public; opaque';

alter table satisfaction enable row level security;
alter table satisfaction force row level security;
create policy counted on satisfaction using (actor_system() in ('insight', 'retention'));
create policy nobody_else_deletes on satisfaction as restrictive for delete using (actor_system() = 'retention');
alter table satisfaction_given enable row level security;
alter table satisfaction_given force row level security;
create policy given on satisfaction_given using (actor_system() in ('insight', 'retention'));
create policy nobody_else_deletes on satisfaction_given as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on satisfaction, satisfaction_given to colloque_app;
