-- What is past its time is forgotten, and a record is erased, by the part of the system named "retention" and by nobody else.

do $$
declare t text;
begin
  foreach t in array array['outbox', 'account', 'account_role', 'session', 'sign_in_attempt', 'invite', 'relation',
    'patient', 'profile', 'document', 'intake', 'intake_exit', 'lead_alert', 'ticket', 'offer', 'consultation', 'seat',
    'chat_message', 'incident', 'note', 'compte_rendu', 'closing']
  loop
    execute format('create policy forgotten on %I using (actor_system() = ''retention'')', t);
    execute format('grant delete on %I to colloque_app', t);
    -- Deleting was impossible to everyone until now; it stays so, whatever else an actor may do with the row.
    if t not in ('outbox', 'chat_message') then
      execute format('create policy nobody_else_deletes on %I as restrictive for delete using (actor_system() = ''retention'')', t);
    end if;
  end loop;
end $$;
grant update on invite, lead_alert to colloque_app;

-- Each comment promises the time that the code keeps: a test reads both.
comment on table subject_key is 'The key each subject''s health data is sealed with, itself sealed by a key kept outside the database. Deleting a row is erasing the data. Kept with the record; that of a call, 72 h at most.';
comment on table chat_message is 'What was written during a call, sealed with a key of the consultation wrapped by a key of the day. Erased with that key at closing, after 72 h at most.';
comment on table intake is 'One request for care, answered step by step. One that became a ticket is kept with the record; one that did not, 30 days, or as long as an alert it raised.';
comment on table compte_rendu is 'The signed content of a compte rendu (CSP R.6316-4), from which its documents are made. Never changed: an amendment is another version. Kept with the record.';
comment on table closing is 'How a consultation was closed: with a signed compte rendu, or with a dated reason; never both, never neither. Kept with the record.';
comment on table note is 'A section of the notes as last saved: the draft of the compte rendu. Kept with the record.';
comment on table consultation is 'One encounter of a patient and a professional. Kept with the record.';
comment on table patient is 'A person cared for; the subject of relations and of the key their health data is sealed with. Kept as long as the record, whose time the rule of record/kept-until.ts counts.';
comment on table audit_entry is 'The trail: who did what, on whose data, when. Insert only. Kept for ever, since a line taken out would break the chain: it holds opaque ids, which name nobody once the record and the account are erased.';
comment on table account is 'A person who can sign in. One never confirmed and without a relation is kept 30 days; one that stands for nobody and was not used, 3 years; any other as long as it has a relation. It is then emptied of everything but the id that the trail names.';
