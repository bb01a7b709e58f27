-- A part of the system that acts under its own name is seen by its name: the ties are asked only of whoever does not. `or` is answered from
-- the left, and asking a tie costs a query of its own for each row that is read. Who sees what stays exactly as it was.

alter policy mine on appointment using (actor_system() in ('agenda', 'matcher') or practitioner_id = actor_account()
  or (actor_role() = 'patient' and kin(patient_id)));
alter policy mine on ticket using (actor_system() = 'matcher' or related(id));
alter policy mine on offer using (actor_system() = 'matcher' or related(id));
alter policy hold on subject_key using (actor_system() is not null or related(subject_id));
alter policy mine on patient using (actor_system() = 'lead-alert' or related(id));
alter policy mine on intake using (actor_system() = 'lead-alert' or related(id) or related(patient_id));
alter policy mine on intake_exit using (actor_system() = 'lead-alert' or related(intake_id) or related(patient_id));
alter policy held on intake_coverage using (actor_system() = 'price' or related(intake_id));
alter policy ours on consultation using (actor_system() = 'consultation' or related(id));
alter policy ours on seat using (actor_system() = 'consultation' or related(consultation_id));
alter policy ours on chat_message using (actor_system() = 'consultation' or related(consultation_id));
alter policy ours on incident using (actor_system() = 'consultation' or related(consultation_id));
alter policy ours on medium_used using (actor_system() = 'consultation' or related(consultation_id));
alter policy ours on identity_check using (actor_system() = 'consultation' or related(consultation_id));
alter policy ours on handover using (actor_system() = 'consultation' or related(consultation_id) or related(id));
alter policy ours on emergency using (actor_system() in ('consultation', 'emergency') or related(consultation_id));
alter policy ours on emergency_step using (actor_system() in ('consultation', 'emergency') or related(consultation_id));
alter policy ours on confirmed_place using (actor_system() in ('consultation', 'emergency') or related(consultation_id));
alter policy mine on blob using (actor_system() in ('matcher', 'retention') or related(subject_id));
alter policy mine on attachment using (actor_system() in ('matcher', 'retention') or related(patient_id));
alter policy mine on attachment_use using (actor_system() in ('matcher', 'retention') or related(patient_id));
alter policy mine on record_clock using (actor_system() = 'retention' or related(patient_id));
alter policy ours on follow_up using (actor_system() = 'follow-up' or kin(patient_id) or leads(consultation_id) or related(id));
alter policy ours on follow_up_entry using (actor_system() = 'follow-up' or kin(patient_id) or related(follow_up_id));
alter policy ours on follow_up_file using (actor_system() = 'follow-up' or kin(patient_id) or related(follow_up_id));
alter policy mine on still_request using (actor_system() = 'retention' or related(consultation_id));
alter policy ours on person_invite using (actor_system() = 'people' or stands_for(patient_id));
alter policy told on audit_entry using (actor_system() in ('sealer', 'verifier') or stands_for(patient_id));
alter policy told on erasure_receipt using (actor_system() in ('consultation', 'verifier', 'retention') or stands_for(patient_id));

-- The declared profile asked three questions of the same ties: related, and not only as someone who helps. Whoever is related and is not
-- only helping has a tie that is not helping, and the reverse: one question.
create function more_than_helps(subject uuid) returns boolean language plpgsql stable
  as $$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind <> 'aidant'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $$;
comment on function more_than_helps(uuid) is 'Whether the acting account has a live tie to that subject by which it does more than help.';

alter policy mine on profile using (more_than_helps(patient_id));
alter policy told on consent_entry using (more_than_helps(patient_id));
drop function only_helps(uuid);
