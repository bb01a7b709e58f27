-- Taking one's record away: the part of the system named "export" reads what an account stands for, and nothing of anyone else.

do $$
declare t text;
begin
  foreach t in array array['ticket', 'lead_alert', 'consultation', 'closing', 'note', 'emergency', 'confirmed_place',
    'identity_check', 'handover']
  loop
    execute format('create policy exported on %I for select using (actor_system() = ''export'' and stands_for(patient_id))', t);
  end loop;
  foreach t in array array['incident', 'medium_used', 'emergency_step']
  loop
    execute format('create policy exported on %I for select using (actor_system() = ''export'' and exists (
      select 1 from consultation c where c.id = consultation_id and stands_for(c.patient_id)))', t);
  end loop;
end $$;
