-- What is prescribed: the draft of a consultation, what was signed, what was dispensed of it line by line, and the questions it raised.

create table prescriber_reach (
  account_id uuid primary key references account (id),
  phone text not null,
  email text not null,
  saved_at timestamptz not null
);
comment on table prescriber_reach is 'How a prescriber is reached, printed on what they sign (CSP R.5132-3). Kept as long as the account.';
comment on column prescriber_reach.account_id is 'public';
comment on column prescriber_reach.phone is 'identity; professional number, told on every prescription';
comment on column prescriber_reach.email is 'identity; professional address, told on every prescription';
comment on column prescriber_reach.saved_at is 'public';

create table prescription_draft (
  consultation_id uuid primary key references consultation (id),
  patient_id uuid not null,
  draft_sealed bytea not null,
  version integer not null check (version > 0),
  saved_at timestamptz not null
);
comment on table prescription_draft is 'The prescription being written in a consultation; emptied by its signature. Kept with the record.';
comment on column prescription_draft.consultation_id is 'public';
comment on column prescription_draft.patient_id is 'public; opaque; whose key seals the draft';
comment on column prescription_draft.draft_sealed is 'health; lines and answers to alerts, sealed with the patient''s key';
comment on column prescription_draft.version is 'public; grows by one at each save, so that a stale tab is refused';
comment on column prescription_draft.saved_at is 'public';

create table prescription (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  patient_id uuid not null,
  account_id uuid not null,
  document_id uuid not null unique,
  destination text not null check (destination in ('pharmacy', 'laboratory', 'imaging', 'care')),
  number text not null unique collate "C",
  code_index bytea not null unique,
  template text not null,
  content_sealed bytea not null,
  digest bytea not null,
  stepped_up_at timestamptz not null,
  signed_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text check (cancel_reason in ('mistake', 'not-tolerated', 'not-needed', 'replaced', 'other')),
  check ((cancelled_at is null) = (cancel_reason is null) and (cancelled_at is null) = (cancelled_by is null))
);
create index prescription_of_patient on prescription (patient_id, id);
create index prescription_of_consultation on prescription (consultation_id);
comment on table prescription is 'A signed prescription for one destination. Its content never changes: it is cancelled and another one written. Kept with the record.';
comment on column prescription.id is 'public';
comment on column prescription.consultation_id is 'public';
comment on column prescription.patient_id is 'public; opaque; whose key seals the content';
comment on column prescription.account_id is 'public; the signer';
comment on column prescription.document_id is 'public; the PDF in the record';
comment on column prescription.destination is 'public; to whom it goes';
comment on column prescription.number is 'public; from a simulator: plainly fictitious, opens nothing';
comment on column prescription.code_index is 'secret; blind index of the code printed on the paper, which opens it to whoever dispenses';
comment on column prescription.template is 'public; layout and wording of the paper';
comment on column prescription.content_sealed is 'health; the canonical content, sealed with the patient''s key';
comment on column prescription.digest is 'health; SHA-256 of the canonical content, printed on the paper';
comment on column prescription.stepped_up_at is 'public; when the signer last proved presence';
comment on column prescription.signed_at is 'public';
comment on column prescription.cancelled_at is 'public';
comment on column prescription.cancelled_by is 'public';
comment on column prescription.cancel_reason is 'public; closed word';

create table prescription_line (
  prescription_id uuid not null references prescription (id) on delete cascade,
  place integer not null check (place between 0 and 29),
  times integer not null check (times between 1 and 12),
  primary key (prescription_id, place),
  unique (prescription_id, place, times)
);
comment on table prescription_line is 'How many times each line may be dispensed; what it says is in the content. Kept with the record.';
comment on column prescription_line.prescription_id is 'public';
comment on column prescription_line.place is 'public; its place among the lines of the content, from 0';
comment on column prescription_line.times is 'public; the first dispensing and its renewals';

create table dispensing (
  id uuid primary key,
  prescription_id uuid not null,
  place integer not null,
  times integer not null,
  ordinal integer not null check (ordinal >= 1),
  counted_as text not null check (counted_as in ('part', 'complete')),
  by_sealed bytea not null,
  counted_at timestamptz not null,
  foreign key (prescription_id, place, times) references prescription_line (prescription_id, place, times) on delete cascade,
  check (ordinal <= times),
  constraint dispensing_once unique (prescription_id, place, ordinal, counted_as)
);
comment on table dispensing is 'A line counted as dispensed, by whom, and the how-manieth time: never twice, never more than was prescribed. Kept with the record.';
comment on column dispensing.id is 'public';
comment on column dispensing.prescription_id is 'public';
comment on column dispensing.place is 'public';
comment on column dispensing.times is 'public; of how many, held equal to the line''s';
comment on column dispensing.ordinal is 'public; the how-manieth time';
comment on column dispensing.counted_as is 'public; part, its rest owed, or complete';
comment on column dispensing.by_sealed is 'identity; name, place and RPPS number as declared, sealed with the patient''s key';
comment on column dispensing.counted_at is 'public';

create table prescription_question (
  id uuid primary key,
  prescription_id uuid not null references prescription (id) on delete cascade,
  patient_id uuid not null,
  account_id uuid not null,
  asked_sealed bytea not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  late_told_at timestamptz,
  answer_sealed bytea,
  answered_by uuid,
  answered_at timestamptz,
  check ((answered_at is null) = (answer_sealed is null) and (answered_at is null) = (answered_by is null))
);
create index prescription_question_unanswered on prescription_question (due_at) where answered_at is null;
create index prescription_question_mine on prescription_question (account_id, id);
create index prescription_question_about on prescription_question (prescription_id, id);
comment on table prescription_question is 'Question au prescripteur: asked by whoever dispenses, answered by the prescriber, or late by the on-call lead. Kept with the record.';
comment on column prescription_question.id is 'public';
comment on column prescription_question.prescription_id is 'public';
comment on column prescription_question.patient_id is 'public; opaque; whose key seals both texts';
comment on column prescription_question.account_id is 'public; the prescriber';
comment on column prescription_question.asked_sealed is 'health; the question, who asks and their telephone, sealed with the patient''s key';
comment on column prescription_question.asked_at is 'public';
comment on column prescription_question.due_at is 'public; when the on-call lead is told';
comment on column prescription_question.late_told_at is 'public; when the on-call lead was told';
comment on column prescription_question.answer_sealed is 'health; the answer, sealed with the patient''s key';
comment on column prescription_question.answered_by is 'public';
comment on column prescription_question.answered_at is 'public';

alter table prescriber_reach enable row level security;
alter table prescriber_reach force row level security;
create policy own on prescriber_reach using (account_id = actor_account() or actor_system() = 'seed');
alter table prescription_draft enable row level security;
alter table prescription_draft force row level security;
create policy led on prescription_draft using (leads(consultation_id));
alter table prescription enable row level security;
alter table prescription force row level security;
create policy led on prescription using (leads(consultation_id));
create policy told on prescription for select using (related(patient_id));
create policy one_factor on prescription as restrictive for select using (lately(signed_at));
alter table prescription_line enable row level security;
alter table prescription_line force row level security;
create policy written on prescription_line for insert with check (exists (select 1 from prescription p where p.id = prescription_id and leads(p.consultation_id)));
alter table dispensing enable row level security;
alter table dispensing force row level security;
alter table prescription_question enable row level security;
alter table prescription_question force row level security;
-- The prescriber for as long as the question lives, whatever became of the relation; the leads once it is late.
create policy mine on prescription_question for select using (account_id = actor_account() or (actor_role() = 'lead' and due_at <= actor_at()));
create policy answered on prescription_question for update using (account_id = actor_account() or (actor_role() = 'lead' and due_at <= actor_at()));

-- The part of the system named "dispensing" acts for whoever holds the code, and for those who answer.
do $$
declare t text;
begin
  foreach t in array array['prescription', 'prescription_line', 'dispensing', 'prescription_question']
  loop
    execute format('create policy dispensing on %I for select using (actor_system() = ''dispensing'')', t);
  end loop;
  foreach t in array array['prescription_draft', 'prescription', 'prescription_line', 'dispensing', 'prescription_question']
  loop
    execute format('create policy forgotten on %I using (actor_system() = ''retention'')', t);
    execute format('create policy nobody_else_deletes on %I as restrictive for delete using (actor_system() = ''retention'')', t);
  end loop;
  foreach t in array array['prescription_line', 'dispensing']
  loop
    execute format('create policy told on %I for select using (exists (select 1 from prescription p where p.id = prescription_id))', t);
  end loop;
  execute 'create policy exported on prescription_question for select using (actor_system() = ''export'' and stands_for(patient_id))';
end $$;
create policy counted on dispensing for insert with check (actor_system() = 'dispensing');
create policy asked on prescription_question for insert with check (actor_system() = 'dispensing');
create policy late on prescription_question for update using (actor_system() = 'dispensing');

grant select, insert, update on prescriber_reach to colloque_app;
grant select, insert, update, delete on prescription_draft, prescription, prescription_question to colloque_app;
grant select, insert, delete on prescription_line, dispensing to colloque_app;
