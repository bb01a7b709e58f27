-- Receipts and decisions are told to whoever stands for the patient, not to an aidant, who helps and reads no trail.

drop policy told on erasure_receipt;
create policy told on erasure_receipt for select
  using (stands_for(patient_id) or actor_system() in ('consultation', 'verifier', 'retention'));
drop policy told on record_end;
create policy told on record_end for select using (stands_for(patient_id));
