-- Whoever signed a prescription may cancel it for as long as it can be dispensed, whatever became of the relation with the patient.

-- The relation is with this prescription alone (`prescribes`): nothing else of the record is opened by it.
insert into relation (id, account_id, subject_id, kind, from_at, until_at, cause)
  select gen_random_uuid(), account_id, id, 'prescribes', signed_at, signed_at + interval '367 days', 'prescription/sign'
  from prescription;
create policy signed on prescription for select using (related(id));
create policy cancelled on prescription for update using (related(id));
