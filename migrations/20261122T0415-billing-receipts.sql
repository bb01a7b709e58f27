-- What a patient is told to have paid once a consultation is closed, and the paper that says it.

create table receipt (
  consultation_id uuid primary key,
  patient_id uuid not null,
  kind text not null check (kind in ('charged', 'nothing', 'no-tariff')),
  document_id uuid,
  total integer check (total >= 0),
  issued_at timestamptz not null,
  check ((kind = 'charged') = (document_id is not null and total is not null))
);
comment on table receipt is 'What a closed consultation costs: charged, with its paper, or nothing. One each, never changed. Kept with the record.';
comment on column receipt.consultation_id is 'public';
comment on column receipt.patient_id is 'public; opaque';
comment on column receipt.kind is 'public; closed word; nothing: not suited to distance, or failed';
comment on column receipt.document_id is 'public; the paper in the record';
comment on column receipt.total is 'public; what the act costs, in cents; who pays which share is on the paper only';
comment on column receipt.issued_at is 'public';
alter table receipt enable row level security;
alter table receipt force row level security;
create policy told on receipt for select using (kin(patient_id));
create policy issued on receipt using (actor_system() = 'billing');
create policy one_factor on receipt as restrictive for select using (lately(issued_at));
create policy forgotten on receipt using (actor_system() = 'retention');
create policy nobody_else_deletes on receipt as restrictive for delete using (actor_system() = 'retention');
grant select, insert, delete on receipt to colloque_app;

-- The part of the system that writes receipts reads the closed consultation, and files its paper, nothing else.
create policy billed on consultation for select using (actor_system() = 'billing' and state = 'closed');
create policy billed on medium_used for select using (actor_system() = 'billing');
create policy billed on patient for select using (actor_system() = 'billing');
create policy billed on document for insert with check (actor_system() = 'billing' and kind = 'receipt');
