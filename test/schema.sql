-- The schema after every migration, from the database's catalogue; refreshed by `node test/schema.ts --write`.
table abuse_report row security forced
table accompaniment row security forced
table account row security forced
table account_completion row security forced
table account_handover row security forced
table account_phone row security forced
table account_role row security forced
table agenda row security forced
table appointment row security forced
table attachment row security forced
table attachment_use row security forced
table audit_chain row security forced
table audit_entry row security forced
table audit_head row security forced
table audit_pending row security forced
table blob row security forced
table chat_message row security forced
table closing row security forced
table commune_density row security forced
table compte_rendu row security forced
table conduct_measure row security forced
table confirmed_place row security forced
table consent_entry row security forced
table consultation row security forced
table consultation_price row security forced
table day_key_end row security forced
table deployment
table dispensing row security forced
table document row security forced
table duty row security forced
table emergency row security forced
table emergency_step row security forced
table erasure_receipt row security forced
table follow_up row security forced
table follow_up_entry row security forced
table follow_up_file row security forced
table glass_break row security forced
table handover row security forced
table idempotency row security forced
table identity_check row security forced
table incident row security forced
table intake row security forced
table intake_coverage row security forced
table intake_exit row security forced
table interaction_thesaurus row security forced
table invite row security forced
table known_device row security forced
table lead_alert row security forced
table letter row security forced
table medicine row security forced
table medicine_edition row security forced
table medium_used row security forced
table migration
table note row security forced
table offer row security forced
table on_call row security forced
table outbox row security forced
table outbox_heard row security forced
table passkey row security forced
table passkey_challenge row security forced
table password_link row security forced
table patient row security forced
table person_invite row security forced
table phone_attempt row security forced
table practitioner row security forced
table practitioner_terms row security forced
table prescriber_reach row security forced
table prescription row security forced
table prescription_draft row security forced
table prescription_line row security forced
table prescription_question row security forced
table profile row security forced
table receipt row security forced
table record_clock row security forced
table record_end row security forced
table recovery_code row security forced
table relation row security forced
table rights_request row security forced
table satisfaction row security forced
table satisfaction_given row security forced
table seat row security forced
table session row security forced
table sign_in_attempt row security forced
table still_request row security forced
table structure row security forced
table subject_key row security forced
table throttle row security forced
table ticket row security forced
  column abuse_report.about_id uuid not null
  column abuse_report.by_side text not null
  column abuse_report.consultation_id uuid not null
  column abuse_report.decided_at timestamp with time zone
  column abuse_report.decision text
  column abuse_report.id uuid not null
  column abuse_report.patient_id uuid not null
  column abuse_report.reason text not null
  column abuse_report.reported_at timestamp with time zone not null
  column abuse_report.reporter_id uuid not null
  column abuse_report.taken_at timestamp with time zone
  column abuse_report.taken_by uuid
  column abuse_report.words_sealed bytea not null
  column accompaniment.companion_sealed bytea
  column accompaniment.id uuid not null
  column accompaniment.number bigint not null
  column accompaniment.patient_id uuid not null
  column accompaniment.said_at timestamp with time zone not null
  column account.confirmed_at timestamp with time zone
  column account.created_at timestamp with time zone not null
  column account.email text
  column account.email_index bytea
  column account.id uuid not null
  column account.language text not null default 'fr'::text
  column account.merged_into uuid
  column account.password_hash text
  column account.persona text collate "C"
  column account.totp_last_step bigint
  column account.totp_pending_sealed bytea
  column account.totp_sealed bytea
  column account_completion.account_id uuid not null
  column account_completion.code_mac bytea
  column account_completion.created_at timestamp with time zone not null
  column account_completion.email_sealed bytea not null
  column account_completion.expires_at timestamp with time zone not null
  column account_completion.id uuid not null
  column account_completion.password_hash text not null
  column account_completion.tries integer not null default 0
  column account_completion.used_at timestamp with time zone
  column account_handover.account_id uuid not null
  column account_handover.created_at timestamp with time zone not null
  column account_handover.expires_at timestamp with time zone not null
  column account_handover.id uuid not null
  column account_handover.token_hash bytea not null
  column account_handover.used_by uuid
  column account_phone.account_id uuid not null
  column account_phone.created_at timestamp with time zone not null
  column account_phone.ended_at timestamp with time zone
  column account_phone.id uuid not null
  column account_phone.number text not null
  column account_phone.number_index bytea not null
  column account_phone.proven_at timestamp with time zone not null
  column account_role.account_id uuid not null
  column account_role.ended_at timestamp with time zone
  column account_role.given_at timestamp with time zone not null
  column account_role.role text not null
  column account_role.structure_id uuid
  column agenda.account_id uuid not null
  column agenda.changed_at timestamp with time zone not null
  column agenda.hours jsonb not null
  column agenda.structure_id uuid not null
  column agenda.turn bigint not null default 0
  column agenda.version integer not null
  column appointment.account_id uuid not null
  column appointment.booked_at timestamp with time zone not null
  column appointment.ended_at timestamp with time zone
  column appointment.ended_by text
  column appointment.ended_why text
  column appointment.ends_at timestamp with time zone not null
  column appointment.held_until timestamp with time zone
  column appointment.id uuid not null
  column appointment.intake_id uuid
  column appointment.patient_id uuid not null
  column appointment.practitioner_id uuid not null
  column appointment.reminded integer
  column appointment.sequence integer not null default 0
  column appointment.starts_at timestamp with time zone not null
  column appointment.state text not null
  column appointment.structure_id uuid not null
  column appointment.told_sealed bytea not null
  column appointment.zone text not null
  column attachment.account_id uuid not null
  column attachment.consultation_id uuid
  column attachment.height integer
  column attachment.id uuid not null
  column attachment.intake_id uuid
  column attachment.intimate boolean not null
  column attachment.kind text not null
  column attachment.media text
  column attachment.name_sealed bytea not null
  column attachment.patient_id uuid not null
  column attachment.preview_sealed bytea
  column attachment.ready_at timestamp with time zone
  column attachment.received integer not null default 0
  column attachment.refusal text
  column attachment.sent_sha256 bytea not null
  column attachment.sent_size integer not null
  column attachment.sha256 bytea
  column attachment.size integer
  column attachment.started_at timestamp with time zone not null
  column attachment.state text not null
  column attachment.width integer
  column attachment_use.intake_id uuid not null
  column attachment_use.patient_id uuid not null
  column attachment_use.used_at timestamp with time zone not null
  column audit_chain.chain_hash bytea not null
  column audit_chain.entry_id uuid not null
  column audit_chain.leaf_hash bytea not null
  column audit_chain.position bigint not null
  column audit_entry.account_id uuid
  column audit_entry.act text not null
  column audit_entry.at timestamp with time zone not null
  column audit_entry.detail text
  column audit_entry.id uuid not null
  column audit_entry.leaf_hash bytea not null
  column audit_entry.object_id uuid
  column audit_entry.outcome text not null
  column audit_entry.patient_id uuid
  column audit_entry.role text
  column audit_entry.session_id uuid
  column audit_entry.system text
  column audit_head.at timestamp with time zone not null
  column audit_head.chain_hash bytea not null
  column audit_head.position bigint not null
  column audit_head.signature bytea not null
  column audit_pending.entry_id uuid not null
  column blob.bytes_sealed bytea not null
  column blob.id uuid not null
  column blob.part integer not null
  column blob.subject_id uuid not null
  column chat_message.consultation_id uuid not null
  column chat_message.id uuid not null
  column chat_message.said_at timestamp with time zone not null
  column chat_message.side text not null
  column chat_message.text_sealed bytea not null
  column closing.account_id uuid not null
  column closing.closed_at timestamp with time zone not null
  column closing.consultation_id uuid not null
  column closing.document_id uuid
  column closing.outcome text not null
  column closing.patient_id uuid not null
  column closing.reason text
  column closing.words_sealed bytea
  column commune_density.commune text not null
  column commune_density.density text not null
  column commune_density.edition text not null
  column commune_density.postcode text not null
  column compte_rendu.account_id uuid not null
  column compte_rendu.consultation_id uuid not null
  column compte_rendu.content_sealed bytea not null
  column compte_rendu.document_id uuid not null
  column compte_rendu.id uuid not null
  column compte_rendu.patient_id uuid not null
  column compte_rendu.sha256 text not null
  column compte_rendu.signed_at timestamp with time zone not null
  column compte_rendu.stepped_up_at timestamp with time zone not null
  column compte_rendu.template text not null
  column compte_rendu.version integer not null
  column conduct_measure.account_id uuid not null
  column conduct_measure.answer text
  column conduct_measure.answered_at timestamp with time zone
  column conduct_measure.answered_by uuid
  column conduct_measure.appeal_sealed bytea
  column conduct_measure.appealed_at timestamp with time zone
  column conduct_measure.decided_by uuid not null
  column conduct_measure.from_at timestamp with time zone not null
  column conduct_measure.id uuid not null
  column conduct_measure.kind text not null
  column conduct_measure.patient_id uuid not null
  column conduct_measure.reason text not null
  column conduct_measure.report_id uuid not null
  column conduct_measure.until_at timestamp with time zone
  column confirmed_place.account_id uuid not null
  column confirmed_place.at timestamp with time zone not null
  column confirmed_place.consultation_id uuid not null
  column confirmed_place.id uuid not null
  column confirmed_place.patient_id uuid not null
  column confirmed_place.place_sealed bytea not null
  column consent_entry.account_id uuid not null
  column consent_entry.at timestamp with time zone not null
  column consent_entry.decision text not null
  column consent_entry.id uuid not null
  column consent_entry.key text not null
  column consent_entry.kinship text not null
  column consent_entry.language text not null
  column consent_entry.number bigint not null
  column consent_entry.object_id uuid
  column consent_entry.patient_id uuid not null
  column consent_entry.text_sha256 bytea not null
  column consent_entry.version text not null
  column consultation.agreed_with uuid
  column consultation.announced_at timestamp with time zone not null
  column consultation.attending_id uuid not null
  column consultation.begun_at timestamp with time zone
  column consultation.begun_by uuid
  column consultation.emergency_since timestamp with time zone
  column consultation.ended_at timestamp with time zone
  column consultation.epoch integer not null default 0
  column consultation.id uuid not null
  column consultation.intake_id uuid not null
  column consultation.leading_id uuid not null
  column consultation.outcome text
  column consultation.patient_id uuid not null
  column consultation.state text not null
  column consultation.structure_id uuid not null
  column consultation.ticket_id uuid not null
  column consultation_price.account_id uuid
  column consultation_price.consultation_id uuid not null
  column consultation_price.inputs_sealed bytea not null
  column consultation_price.patient_id uuid not null
  column consultation_price.price_sealed bytea
  column consultation_price.settled_at timestamp with time zone not null
  column consultation_price.version text
  column day_key_end.backups_gone_on date not null
  column day_key_end.day date not null
  column day_key_end.destroyed_at timestamp with time zone not null
  column day_key_end.digest bytea not null
  column day_key_end.entry_id uuid not null
  column deployment.created_at timestamp with time zone not null
  column deployment.key_check bytea not null
  column deployment.kind text not null
  column deployment.single boolean not null default true
  column dispensing.by_sealed bytea not null
  column dispensing.counted_as text not null
  column dispensing.counted_at timestamp with time zone not null
  column dispensing.id uuid not null
  column dispensing.ordinal integer not null
  column dispensing.place integer not null
  column dispensing.prescription_id uuid not null
  column dispensing.times integer not null
  column document.author_id uuid not null
  column document.bytes_sealed bytea not null
  column document.consultation_id uuid
  column document.id uuid not null
  column document.kind text not null
  column document.patient_id uuid not null
  column document.sha256 bytea not null
  column document.signed_at timestamp with time zone not null
  column document.size integer not null
  column document.title_sealed bytea not null
  column duty.account_id uuid not null
  column duty.break_until timestamp with time zone
  column duty.busy_with uuid
  column duty.free_since timestamp with time zone not null
  column duty.last_seen_at timestamp with time zone not null
  column duty.status text not null
  column duty.structure_id uuid not null
  column duty.unanswered smallint not null default 0
  column emergency.consultation_id uuid not null
  column emergency.id uuid not null
  column emergency.opened_at timestamp with time zone not null
  column emergency.opened_by uuid not null
  column emergency.outcome text
  column emergency.patient_id uuid not null
  column emergency.seen_by uuid[] not null default '{}'::uuid[]
  column emergency.settled_at timestamp with time zone
  column emergency_step.account_id uuid
  column emergency_step.at timestamp with time zone not null
  column emergency_step.consultation_id uuid not null
  column emergency_step.emergency_id uuid not null
  column emergency_step.id uuid not null
  column emergency_step.position integer not null
  column emergency_step.step text not null
  column emergency_step.word text
  column erasure_receipt.cause text not null
  column erasure_receipt.consultation_id uuid not null
  column erasure_receipt.day date not null
  column erasure_receipt.destroyed_at timestamp with time zone not null
  column erasure_receipt.digest bytea not null
  column erasure_receipt.id uuid not null
  column erasure_receipt.messages integer not null
  column erasure_receipt.patient_id uuid not null
  column follow_up.attention_since timestamp with time zone
  column follow_up.came_at timestamp with time zone
  column follow_up.closed_at timestamp with time zone
  column follow_up.closed_by uuid
  column follow_up.concern text
  column follow_up.consultation_id uuid not null
  column follow_up.deputy_id uuid
  column follow_up.from_on date not null
  column follow_up.id uuid not null
  column follow_up.intake_id uuid not null
  column follow_up.kind text not null
  column follow_up.line_id uuid
  column follow_up.next_at timestamp with time zone
  column follow_up.ordered_at timestamp with time zone not null
  column follow_up.outcome text
  column follow_up.owner_id uuid not null
  column follow_up.patient_id uuid not null
  column follow_up.plan_sealed bytea not null
  column follow_up.prescription_id uuid
  column follow_up.reminded smallint not null default 0
  column follow_up.seen_at timestamp with time zone
  column follow_up.seen_by uuid
  column follow_up.told text
  column follow_up.until_on date not null
  column follow_up.word_sealed bytea
  column follow_up.zone text not null
  column follow_up_entry.account_id uuid not null
  column follow_up_entry.at timestamp with time zone not null
  column follow_up_entry.content_sealed bytea not null
  column follow_up_entry.follow_up_id uuid not null
  column follow_up_entry.id uuid not null
  column follow_up_entry.patient_id uuid not null
  column follow_up_file.added_at timestamp with time zone not null
  column follow_up_file.attachment_id uuid not null
  column follow_up_file.entry_id uuid
  column follow_up_file.follow_up_id uuid not null
  column follow_up_file.patient_id uuid not null
  column glass_break.account_id uuid not null
  column glass_break.id uuid not null
  column glass_break.opened_at timestamp with time zone not null
  column glass_break.patient_id uuid not null
  column glass_break.reason text not null
  column glass_break.review_due_at timestamp with time zone not null
  column glass_break.reviewed_at timestamp with time zone
  column glass_break.reviewed_by uuid
  column glass_break.until_at timestamp with time zone not null
  column glass_break.verdict text
  column glass_break.words_sealed bytea not null
  column handover.answered_at timestamp with time zone
  column handover.answered_by uuid
  column handover.asked_at timestamp with time zone not null
  column handover.consultation_id uuid not null
  column handover.expires_at timestamp with time zone not null
  column handover.from_account uuid not null
  column handover.id uuid not null
  column handover.patient_id uuid not null
  column handover.reason text not null
  column handover.state text not null
  column handover.to_account uuid
  column handover.words_sealed bytea
  column idempotency.body_hash bytea not null
  column idempotency.created_at timestamp with time zone not null
  column idempotency.key text not null collate "C"
  column idempotency.result_id uuid
  column idempotency.route text not null collate "C"
  column idempotency.scope text not null collate "C"
  column identity_check.account_id uuid not null
  column identity_check.answers_sealed bytea not null
  column identity_check.at timestamp with time zone not null
  column identity_check.consultation_id uuid not null
  column identity_check.id uuid not null
  column identity_check.patient_id uuid not null
  column incident.consultation_id uuid not null
  column incident.from_at timestamp with time zone not null
  column incident.id uuid not null
  column incident.kind text not null
  column incident.side text not null
  column incident.until_at timestamp with time zone not null
  column intake.account_id uuid not null
  column intake.answered_at timestamp with time zone not null
  column intake.answers_sealed bytea not null
  column intake.answers_version integer not null default 0
  column intake.consent_text text
  column intake.consented_at timestamp with time zone
  column intake.decision_sealed bytea not null
  column intake.id uuid not null
  column intake.patient_id uuid not null
  column intake.place_sealed bytea
  column intake.reason_sealed bytea not null
  column intake.started_at timestamp with time zone not null
  column intake.used_at timestamp with time zone
  column intake_coverage.coverage_sealed bytea not null
  column intake_coverage.intake_id uuid not null
  column intake_coverage.patient_id uuid not null
  column intake_coverage.saved_at timestamp with time zone not null
  column intake_exit.at timestamp with time zone not null
  column intake_exit.exit text not null
  column intake_exit.flags_sealed bytea not null
  column intake_exit.id uuid not null
  column intake_exit.intake_id uuid not null
  column intake_exit.patient_id uuid not null
  column interaction_thesaurus.content jsonb not null
  column interaction_thesaurus.day date not null
  column interaction_thesaurus.imported_at timestamp with time zone not null
  column interaction_thesaurus.only_one boolean not null default true
  column interaction_thesaurus.sha256 text not null collate "C"
  column invite.created_at timestamp with time zone not null
  column invite.email text not null
  column invite.expires_at timestamp with time zone not null
  column invite.id uuid not null
  column invite.renews uuid
  column invite.role text not null
  column invite.structure_id uuid
  column invite.token_hash bytea not null
  column invite.totp_sealed bytea not null
  column invite.used_by uuid
  column known_device.account_id uuid not null
  column known_device.first_at timestamp with time zone not null
  column known_device.id uuid not null
  column known_device.last_at timestamp with time zone not null
  column known_device.token_hash bytea not null
  column lead_alert.cause text not null
  column lead_alert.ended_at timestamp with time zone
  column lead_alert.ended_by uuid
  column lead_alert.evidence_sealed bytea
  column lead_alert.id uuid not null
  column lead_alert.intake_id uuid not null
  column lead_alert.outcome text
  column lead_alert.patient_id uuid not null
  column lead_alert.raised_at timestamp with time zone not null
  column lead_alert.rung integer not null default 0
  column lead_alert.rung_at timestamp with time zone
  column lead_alert.seen_by uuid[] not null default '{}'::uuid[]
  column lead_alert.severity smallint
  column lead_alert.taken_at timestamp with time zone
  column lead_alert.taken_by uuid
  column lead_alert.ticket_id uuid
  column lead_alert.waiting_since timestamp with time zone
  column letter.account_id uuid not null
  column letter.consultation_id uuid not null
  column letter.content_sealed bytea not null
  column letter.document_id uuid not null
  column letter.id uuid not null
  column letter.kind text not null
  column letter.patient_id uuid not null
  column letter.sha256 text not null
  column letter.signed_at timestamp with time zone not null
  column letter.stepped_up_at timestamp with time zone not null
  column letter.template text not null
  column medicine.also jsonb not null
  column medicine.atc text
  column medicine.code text not null collate "C"
  column medicine.conditions jsonb not null
  column medicine.dci text not null
  column medicine.edition text not null collate "C"
  column medicine.form text not null
  column medicine.generic boolean not null
  column medicine.name text not null
  column medicine.rate smallint
  column medicine.routes jsonb not null
  column medicine.substances jsonb not null
  column medicine.supply text not null
  column medicine.supply_since date
  column medicine_edition.day date not null
  column medicine_edition.files jsonb not null
  column medicine_edition.imported_at timestamp with time zone not null
  column medicine_edition.in_force boolean not null
  column medicine_edition.medicines integer not null
  column medicine_edition.name text not null collate "C"
  column medium_used.consultation_id uuid not null
  column medium_used.from_at timestamp with time zone not null
  column medium_used.id uuid not null
  column medium_used.medium text not null
  column migration.applied_at timestamp with time zone not null
  column migration.name text not null collate "C"
  column migration.sha256 text not null
  column note.consultation_id uuid not null
  column note.id uuid not null
  column note.patient_id uuid not null
  column note.saved_at timestamp with time zone not null
  column note.section text not null
  column note.text_sealed bytea not null
  column note.version integer not null
  column offer.account_id uuid not null
  column offer.answered_at timestamp with time zone
  column offer.expires_at timestamp with time zone not null
  column offer.id uuid not null
  column offer.made_at timestamp with time zone not null
  column offer.policy text not null
  column offer.reason text
  column offer.state text not null
  column offer.ticket_id uuid not null
  column on_call.account_id uuid not null
  column on_call.phone text not null
  column on_call.since_at timestamp with time zone not null
  column outbox.body text not null
  column outbox.created_at timestamp with time zone not null
  column outbox.done_at timestamp with time zone
  column outbox.id uuid not null
  column outbox.name text not null
  column outbox_heard.fact_id uuid not null
  column outbox_heard.heard_at timestamp with time zone not null
  column outbox_heard.listener text not null collate "C"
  column passkey.account_id uuid not null
  column passkey.counter bigint not null
  column passkey.created_at timestamp with time zone not null
  column passkey.credential_id bytea not null
  column passkey.id uuid not null
  column passkey.last_used_at timestamp with time zone
  column passkey.name text not null
  column passkey.public_key bytea not null
  column passkey.transports text not null
  column passkey_challenge.account_id uuid
  column passkey_challenge.challenge bytea not null
  column passkey_challenge.created_at timestamp with time zone not null
  column passkey_challenge.expires_at timestamp with time zone not null
  column passkey_challenge.id uuid not null
  column passkey_challenge.purpose text not null
  column passkey_challenge.session_id uuid
  column passkey_challenge.used_at timestamp with time zone
  column password_link.account_id uuid
  column password_link.code_mac bytea
  column password_link.created_at timestamp with time zone not null
  column password_link.expires_at timestamp with time zone not null
  column password_link.id uuid not null
  column password_link.token_hash bytea not null
  column password_link.tries integer not null default 0
  column password_link.used_at timestamp with time zone
  column patient.birth_date date not null
  column patient.confidential_of uuid
  column patient.created_at timestamp with time zone not null
  column patient.family_name text not null
  column patient.given_names text not null
  column patient.id uuid not null
  column patient.majority_told_at timestamp with time zone
  column patient.sex text not null
  column patient.used_name text
  column person_invite.code_mac bytea
  column person_invite.created_at timestamp with time zone not null
  column person_invite.email text
  column person_invite.ended_at timestamp with time zone
  column person_invite.expires_at timestamp with time zone not null
  column person_invite.id uuid not null
  column person_invite.invited_by uuid
  column person_invite.kind text not null
  column person_invite.patient_id uuid not null
  column person_invite.token_hash bytea not null
  column person_invite.tries integer not null default 0
  column person_invite.used_by uuid
  column phone_attempt.code_mac bytea not null
  column phone_attempt.created_at timestamp with time zone not null
  column phone_attempt.expires_at timestamp with time zone not null
  column phone_attempt.id uuid not null
  column phone_attempt.language text not null
  column phone_attempt.number_sealed bytea not null
  column phone_attempt.tries integer not null default 0
  column phone_attempt.used_at timestamp with time zone
  column practitioner.account_id uuid not null
  column practitioner.civility text not null
  column practitioner.created_at timestamp with time zone not null
  column practitioner.family_name text not null
  column practitioner.given_name text not null
  column practitioner.practice_address text not null
  column practitioner.practice_city text not null
  column practitioner.practice_postcode text not null
  column practitioner.rpps text not null collate "C"
  column practitioner.specialty text not null
  column practitioner.structure_id uuid not null
  column practitioner.title text not null
  column practitioner_terms.account_id uuid not null
  column practitioner_terms.said_at timestamp with time zone not null
  column practitioner_terms.sector text not null
  column prescriber_reach.account_id uuid not null
  column prescriber_reach.email text not null
  column prescriber_reach.phone text not null
  column prescriber_reach.saved_at timestamp with time zone not null
  column prescription.account_id uuid not null
  column prescription.cancel_reason text
  column prescription.cancelled_at timestamp with time zone
  column prescription.cancelled_by uuid
  column prescription.code_index bytea not null
  column prescription.consultation_id uuid not null
  column prescription.content_sealed bytea not null
  column prescription.destination text not null
  column prescription.digest bytea not null
  column prescription.document_id uuid not null
  column prescription.id uuid not null
  column prescription.number text not null collate "C"
  column prescription.patient_id uuid not null
  column prescription.signed_at timestamp with time zone not null
  column prescription.stepped_up_at timestamp with time zone not null
  column prescription.template text not null
  column prescription_draft.consultation_id uuid not null
  column prescription_draft.draft_sealed bytea not null
  column prescription_draft.patient_id uuid not null
  column prescription_draft.saved_at timestamp with time zone not null
  column prescription_draft.version integer not null
  column prescription_line.place integer not null
  column prescription_line.prescription_id uuid not null
  column prescription_line.times integer not null
  column prescription_question.account_id uuid not null
  column prescription_question.answer_sealed bytea
  column prescription_question.answered_at timestamp with time zone
  column prescription_question.answered_by uuid
  column prescription_question.asked_at timestamp with time zone not null
  column prescription_question.asked_sealed bytea not null
  column prescription_question.due_at timestamp with time zone not null
  column prescription_question.id uuid not null
  column prescription_question.late_told_at timestamp with time zone
  column prescription_question.patient_id uuid not null
  column prescription_question.prescription_id uuid not null
  column profile.codes_sealed bytea
  column profile.patient_id uuid not null
  column profile.profile_sealed bytea not null
  column profile.saved_at timestamp with time zone not null
  column profile.saved_by uuid not null
  column profile.version integer not null
  column receipt.consultation_id uuid not null
  column receipt.document_id uuid
  column receipt.issued_at timestamp with time zone not null
  column receipt.kind text not null
  column receipt.patient_id uuid not null
  column receipt.total integer
  column record_clock.last_care_at timestamp with time zone not null
  column record_clock.patient_id uuid not null
  column record_end.cause text
  column record_end.decided_at timestamp with time zone
  column record_end.decided_by uuid
  column record_end.decision text
  column record_end.due_on date not null
  column record_end.erased_at timestamp with time zone
  column record_end.listed_at timestamp with time zone not null
  column record_end.patient_id uuid not null
  column recovery_code.account_id uuid not null
  column recovery_code.code_mac bytea not null
  column recovery_code.created_at timestamp with time zone not null
  column recovery_code.id uuid not null
  column recovery_code.used_at timestamp with time zone
  column relation.account_id uuid not null
  column relation.cause text not null
  column relation.from_at timestamp with time zone not null
  column relation.id uuid not null
  column relation.kind text not null
  column relation.patient_id uuid
  column relation.subject_id uuid not null
  column relation.until_at timestamp with time zone
  column rights_request.account_id uuid not null
  column rights_request.answer_sealed bytea
  column rights_request.answered_at timestamp with time zone
  column rights_request.answered_by uuid
  column rights_request.asked_at timestamp with time zone not null
  column rights_request.due_at timestamp with time zone not null
  column rights_request.extended_at timestamp with time zone
  column rights_request.extension text
  column rights_request.id uuid not null
  column rights_request.kind text not null
  column rights_request.outcome text
  column rights_request.patient_id uuid not null
  column rights_request.words_sealed bytea not null
  column satisfaction.heard text
  column satisfaction.id uuid not null
  column satisfaction.met text
  column satisfaction.month_at timestamp with time zone not null
  column satisfaction.structure_id uuid not null
  column satisfaction_given.consultation_id uuid not null
  column satisfaction_given.patient_id uuid not null
  column seat.account_id uuid not null
  column seat.answered_at timestamp with time zone
  column seat.asked_at timestamp with time zone not null
  column seat.capability_hash bytea
  column seat.consultation_id uuid not null
  column seat.device text not null
  column seat.epoch integer not null default 0
  column seat.id uuid not null
  column seat.session_id uuid not null
  column seat.side text not null
  column seat.state text not null
  column session.account_id uuid not null
  column session.address text not null
  column session.created_at timestamp with time zone not null
  column session.ended_at timestamp with time zone
  column session.id uuid not null
  column session.last_seen_at timestamp with time zone not null
  column session.previous_token_hash bytea
  column session.proven text
  column session.role text not null
  column session.rotated_at timestamp with time zone
  column session.stepped_up_at timestamp with time zone
  column session.structure_id uuid
  column session.token_hash bytea not null
  column session.user_agent text not null
  column sign_in_attempt.account_id uuid
  column sign_in_attempt.code_mac bytea
  column sign_in_attempt.created_at timestamp with time zone not null
  column sign_in_attempt.device_hash bytea
  column sign_in_attempt.expires_at timestamp with time zone not null
  column sign_in_attempt.factor text not null
  column sign_in_attempt.id uuid not null
  column sign_in_attempt.session_id uuid
  column sign_in_attempt.tries integer not null default 0
  column sign_in_attempt.used_at timestamp with time zone
  column still_request.answered_at timestamp with time zone
  column still_request.asked_at timestamp with time zone not null
  column still_request.asked_by uuid not null
  column still_request.attachment_id uuid
  column still_request.consent_text text
  column still_request.consultation_id uuid not null
  column still_request.id uuid not null
  column still_request.state text not null
  column structure.address text not null
  column structure.city text not null
  column structure.created_at timestamp with time zone not null
  column structure.id uuid not null
  column structure.name text not null
  column structure.postcode text not null
  column subject_key.created_at timestamp with time zone not null
  column subject_key.subject_id uuid not null
  column subject_key.wrapped bytea not null
  column subject_key.wrapped_by text not null
  column throttle.at timestamp with time zone not null
  column throttle.key bytea not null
  column throttle.level real not null
  column throttle.rule text not null collate "C"
  column ticket.accepted_at timestamp with time zone
  column ticket.account_id uuid not null
  column ticket.appointment_id uuid
  column ticket.away_since timestamp with time zone
  column ticket.called_at timestamp with time zone
  column ticket.calls smallint not null default 0
  column ticket.ended_at timestamp with time zone
  column ticket.freed_at timestamp with time zone
  column ticket.id uuid not null
  column ticket.in_front boolean not null default true
  column ticket.intake_id uuid not null
  column ticket.joined_at timestamp with time zone not null
  column ticket.last_seen_at timestamp with time zone not null
  column ticket.patient_id uuid not null
  column ticket.severity smallint not null
  column ticket.state text not null
  column ticket.structure_id uuid not null
  column ticket.summary_sealed bytea not null
constraint abuse_report abuse_report_by_side_check CHECK ((by_side = ANY (ARRAY['leader'::text, 'patient'::text])))
constraint abuse_report abuse_report_consultation_id_by_side_key UNIQUE (consultation_id, by_side)
constraint abuse_report abuse_report_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint abuse_report abuse_report_decision_check CHECK ((decision = ANY (ARRAY['nothing'::text, 'warning'::text, 'block'::text, 'referred'::text])))
constraint abuse_report abuse_report_pkey PRIMARY KEY (id)
constraint accompaniment accompaniment_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint accompaniment accompaniment_pkey PRIMARY KEY (id)
constraint account account_email_index_key UNIQUE (email_index)
constraint account account_email_whole CHECK (((email IS NULL) = (email_index IS NULL)))
constraint account account_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES account(id)
constraint account account_persona_key UNIQUE (persona)
constraint account account_pkey PRIMARY KEY (id)
constraint account_completion account_completion_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint account_completion account_completion_pkey PRIMARY KEY (id)
constraint account_handover account_handover_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint account_handover account_handover_pkey PRIMARY KEY (id)
constraint account_handover account_handover_token_hash_key UNIQUE (token_hash)
constraint account_handover account_handover_used_by_fkey FOREIGN KEY (used_by) REFERENCES account(id)
constraint account_phone account_phone_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint account_phone account_phone_pkey PRIMARY KEY (id)
constraint account_role account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint account_role account_role_pkey PRIMARY KEY (account_id, role)
constraint account_role account_role_role_check CHECK ((role = ANY (ARRAY['patient'::text, 'practitioner'::text, 'administrator'::text, 'lead'::text])))
constraint agenda agenda_pkey PRIMARY KEY (account_id)
constraint agenda agenda_version_check CHECK ((version >= 0))
constraint appointment appointment_check CHECK ((ends_at > starts_at))
constraint appointment appointment_check1 CHECK (((state = 'held'::text) <= (held_until IS NOT NULL)))
constraint appointment appointment_ended_by_check CHECK ((ended_by = ANY (ARRAY['patient'::text, 'practitioner'::text])))
constraint appointment appointment_ended_why_check CHECK ((ended_why = ANY (ARRAY['unavailable'::text, 'needs-examination'::text, 'other-time'::text])))
constraint appointment appointment_one_a_patient EXCLUDE USING gist (agenda_time_of(patient_id, starts_at, ends_at) WITH &&) WHERE ((state = ANY (ARRAY['held'::text, 'booked'::text])))
constraint appointment appointment_one_a_practitioner EXCLUDE USING gist (agenda_time_of(practitioner_id, starts_at, ends_at) WITH &&) WHERE ((state = ANY (ARRAY['held'::text, 'booked'::text])))
constraint appointment appointment_pkey PRIMARY KEY (id)
constraint appointment appointment_state_check CHECK ((state = ANY (ARRAY['held'::text, 'booked'::text, 'honoured'::text, 'missed'::text, 'cancelled'::text, 'lapsed'::text])))
constraint attachment attachment_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text])))
constraint attachment attachment_media_check CHECK ((media = ANY (ARRAY['image'::text, 'pdf'::text])))
constraint attachment attachment_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint attachment attachment_pkey PRIMARY KEY (id)
constraint attachment attachment_sent_size_check CHECK ((sent_size > 0))
constraint attachment attachment_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'ready'::text, 'refused'::text])))
constraint attachment_use attachment_use_pkey PRIMARY KEY (intake_id)
constraint audit_chain audit_chain_entry_id_key UNIQUE (entry_id)
constraint audit_chain audit_chain_pkey PRIMARY KEY ("position")
constraint audit_entry audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
constraint audit_entry audit_entry_pkey PRIMARY KEY (id)
constraint audit_head audit_head_pkey PRIMARY KEY ("position")
constraint audit_pending audit_pending_pkey PRIMARY KEY (entry_id)
constraint blob blob_part_check CHECK ((part >= 0))
constraint blob blob_pkey PRIMARY KEY (id, part)
constraint chat_message chat_message_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint chat_message chat_message_pkey PRIMARY KEY (id)
constraint chat_message chat_message_side_check CHECK ((side = ANY (ARRAY['leader'::text, 'patient'::text])))
constraint closing closing_check CHECK (((document_id IS NULL) <> (reason IS NULL)))
constraint closing closing_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'not-suited'::text, 'failed'::text])))
constraint closing closing_pkey PRIMARY KEY (consultation_id)
constraint commune_density commune_density_density_check CHECK ((density = ANY (ARRAY['ZIP'::text, 'ZAC'::text, 'ZAR'::text, 'ZV'::text, 'HZ'::text])))
constraint commune_density commune_density_pkey PRIMARY KEY (postcode, commune)
constraint compte_rendu compte_rendu_consultation_id_version_key UNIQUE (consultation_id, version)
constraint compte_rendu compte_rendu_document_id_key UNIQUE (document_id)
constraint compte_rendu compte_rendu_pkey PRIMARY KEY (id)
constraint compte_rendu compte_rendu_version_check CHECK ((version > 0))
constraint conduct_measure conduct_measure_answer_check CHECK ((answer = ANY (ARRAY['kept'::text, 'lifted'::text])))
constraint conduct_measure conduct_measure_check CHECK (((kind = 'block'::text) = (until_at IS NOT NULL)))
constraint conduct_measure conduct_measure_kind_check CHECK ((kind = ANY (ARRAY['warning'::text, 'block'::text])))
constraint conduct_measure conduct_measure_pkey PRIMARY KEY (id)
constraint conduct_measure conduct_measure_report_id_key UNIQUE (report_id)
constraint confirmed_place confirmed_place_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint confirmed_place confirmed_place_pkey PRIMARY KEY (id)
constraint consent_entry consent_entry_decision_check CHECK ((decision = ANY (ARRAY['yes'::text, 'no'::text])))
constraint consent_entry consent_entry_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
constraint consent_entry consent_entry_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint consent_entry consent_entry_pkey PRIMARY KEY (id)
constraint consultation consultation_goes_on_in_emergency CHECK (((emergency_since IS NULL) OR (state = ANY (ARRAY['announced'::text, 'open'::text]))))
constraint consultation consultation_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'not-suited'::text, 'failed'::text])))
constraint consultation consultation_pkey PRIMARY KEY (id)
constraint consultation consultation_state_check CHECK ((state = ANY (ARRAY['announced'::text, 'open'::text, 'closed'::text, 'withdrawn'::text])))
constraint consultation consultation_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket(id)
constraint consultation_price consultation_price_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint day_key_end day_key_end_pkey PRIMARY KEY (day)
constraint deployment deployment_kind_check CHECK ((kind = ANY (ARRAY['demo'::text, 'real'::text])))
constraint deployment deployment_pkey PRIMARY KEY (single)
constraint deployment deployment_single_check CHECK (single)
constraint dispensing dispensing_check CHECK ((ordinal <= times))
constraint dispensing dispensing_counted_as_check CHECK ((counted_as = ANY (ARRAY['part'::text, 'complete'::text])))
constraint dispensing dispensing_once UNIQUE (prescription_id, place, ordinal, counted_as)
constraint dispensing dispensing_ordinal_check CHECK ((ordinal >= 1))
constraint dispensing dispensing_pkey PRIMARY KEY (id)
constraint dispensing dispensing_prescription_id_place_times_fkey FOREIGN KEY (prescription_id, place, times) REFERENCES prescription_line(prescription_id, place, times) ON DELETE CASCADE
constraint document document_kind_check CHECK ((kind = ANY (ARRAY['compte-rendu'::text, 'prescription'::text, 'certificate'::text, 'referral-letter'::text, 'receipt'::text])))
constraint document document_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint document document_pkey PRIMARY KEY (id)
constraint duty duty_pkey PRIMARY KEY (account_id)
constraint duty duty_status_check CHECK ((status = ANY (ARRAY['available'::text, 'break'::text, 'off'::text])))
constraint emergency emergency_check CHECK (((outcome IS NULL) = (settled_at IS NULL)))
constraint emergency emergency_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint emergency emergency_outcome_check CHECK ((outcome = ANY (ARRAY['help-warned'::text, 'patient-reached'::text])))
constraint emergency emergency_pkey PRIMARY KEY (id)
constraint emergency_step emergency_step_emergency_id_fkey FOREIGN KEY (emergency_id) REFERENCES emergency(id)
constraint emergency_step emergency_step_emergency_id_position_key UNIQUE (emergency_id, "position")
constraint emergency_step emergency_step_pkey PRIMARY KEY (id)
constraint emergency_step emergency_step_position_check CHECK (("position" > 0))
constraint erasure_receipt erasure_receipt_cause_check CHECK ((cause = ANY (ARRAY['closed'::text, 'withdrawn'::text, 'late'::text])))
constraint erasure_receipt erasure_receipt_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint erasure_receipt erasure_receipt_consultation_id_key UNIQUE (consultation_id)
constraint erasure_receipt erasure_receipt_pkey PRIMARY KEY (id)
constraint follow_up follow_up_check CHECK ((from_on <= until_on))
constraint follow_up follow_up_check1 CHECK ((owner_id IS DISTINCT FROM deputy_id))
constraint follow_up follow_up_check2 CHECK ((((attention_since IS NULL) = (concern IS NULL)) AND ((attention_since IS NULL) = (told IS NULL))))
constraint follow_up follow_up_check3 CHECK (((outcome IS NULL) = (closed_at IS NULL)))
constraint follow_up follow_up_check4 CHECK (((closed_at IS NULL) OR (next_at IS NULL)))
constraint follow_up follow_up_concern_check CHECK ((concern = ANY (ARRAY['urgent'::text, 'soon'::text, 'ordinary'::text])))
constraint follow_up follow_up_kind_check CHECK ((kind = ANY (ARRAY['check'::text, 'biology'::text, 'imaging'::text, 'other'::text])))
constraint follow_up follow_up_of_line CHECK (((prescription_id IS NULL) = (line_id IS NULL)))
constraint follow_up follow_up_outcome_check CHECK ((outcome = ANY (ARRAY['fine'::text, 'advice'::text, 'new-consultation'::text, 'in-person'::text, 'not-reached'::text, 'withdrawn'::text])))
constraint follow_up follow_up_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint follow_up follow_up_pkey PRIMARY KEY (id)
constraint follow_up follow_up_told_check CHECK ((told = ANY (ARRAY['owner'::text, 'deputy'::text, 'lead'::text])))
constraint follow_up_entry follow_up_entry_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up(id)
constraint follow_up_entry follow_up_entry_pkey PRIMARY KEY (id)
constraint follow_up_file follow_up_file_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES follow_up_entry(id)
constraint follow_up_file follow_up_file_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up(id)
constraint follow_up_file follow_up_file_pkey PRIMARY KEY (attachment_id)
constraint glass_break glass_break_check CHECK (((verdict IS NULL) = (reviewed_at IS NULL)))
constraint glass_break glass_break_pkey PRIMARY KEY (id)
constraint glass_break glass_break_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'not-justified'::text])))
constraint handover handover_check CHECK (((state <> ALL (ARRAY['accepted'::text, 'refused-by-patient'::text])) OR (answered_by IS NOT NULL)))
constraint handover handover_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint handover handover_pkey PRIMARY KEY (id)
constraint handover handover_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text, 'refused-by-patient'::text])))
constraint idempotency idempotency_pkey PRIMARY KEY (scope, route, key)
constraint identity_check identity_check_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint identity_check identity_check_pkey PRIMARY KEY (id)
constraint incident incident_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint incident incident_kind_check CHECK ((kind = ANY (ARRAY['cut'::text, 'no-image'::text, 'no-sound'::text, 'page-reloaded'::text])))
constraint incident incident_pkey PRIMARY KEY (id)
constraint incident incident_side_check CHECK ((side = ANY (ARRAY['leader'::text, 'patient'::text])))
constraint intake intake_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint intake intake_pkey PRIMARY KEY (id)
constraint intake_coverage intake_coverage_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake(id)
constraint intake_coverage intake_coverage_pkey PRIMARY KEY (intake_id)
constraint intake_exit intake_exit_exit_check CHECK ((exit = ANY (ARRAY['misanswered'::text, 'sent-by-15'::text, 'cannot-call'::text, 'continued'::text])))
constraint intake_exit intake_exit_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake(id)
constraint intake_exit intake_exit_pkey PRIMARY KEY (id)
constraint interaction_thesaurus interaction_thesaurus_only_one_check CHECK (only_one)
constraint interaction_thesaurus interaction_thesaurus_pkey PRIMARY KEY (only_one)
constraint invite invite_pkey PRIMARY KEY (id)
constraint invite invite_renews_fkey FOREIGN KEY (renews) REFERENCES account(id)
constraint invite invite_role_check CHECK ((role = ANY (ARRAY['practitioner'::text, 'administrator'::text, 'lead'::text])))
constraint invite invite_token_hash_key UNIQUE (token_hash)
constraint invite invite_used_by_fkey FOREIGN KEY (used_by) REFERENCES account(id)
constraint known_device known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint known_device known_device_account_id_token_hash_key UNIQUE (account_id, token_hash)
constraint known_device known_device_pkey PRIMARY KEY (id)
constraint lead_alert lead_alert_cause_check CHECK ((cause = ANY (ARRAY['cannot-call'::text, 'worse'::text, 'urgent-result'::text, 'beyond-safe-wait'::text, 'nobody-left'::text, 'severe-declined'::text])))
constraint lead_alert lead_alert_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake(id)
constraint lead_alert lead_alert_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'emergency-called'::text, 'sent-in-person'::text, 'seen-here'::text, 'not-reached'::text, 'no-need'::text, 'wait-over'::text])))
constraint lead_alert lead_alert_pkey PRIMARY KEY (id)
constraint lead_alert lead_alert_severity_check CHECK (((severity >= 1) AND (severity <= 4)))
constraint letter letter_document_id_key UNIQUE (document_id)
constraint letter letter_kind_check CHECK ((kind = ANY (ARRAY['referral-letter'::text, 'certificate'::text])))
constraint letter letter_pkey PRIMARY KEY (id)
constraint medicine medicine_edition_fkey FOREIGN KEY (edition) REFERENCES medicine_edition(name)
constraint medicine medicine_pkey PRIMARY KEY (edition, code)
constraint medicine medicine_rate_check CHECK ((rate = ANY (ARRAY[15, 30, 65, 100])))
constraint medicine medicine_supply_check CHECK ((supply = ANY (ARRAY['none'::text, 'rupture'::text, 'tension'::text, 'arret'::text, 'remise'::text])))
constraint medicine_edition medicine_edition_pkey PRIMARY KEY (name)
constraint medium_used medium_used_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint medium_used medium_used_medium_check CHECK ((medium = ANY (ARRAY['video'::text, 'voice'::text, 'text'::text])))
constraint medium_used medium_used_pkey PRIMARY KEY (id)
constraint migration migration_pkey PRIMARY KEY (name)
constraint note note_consultation_id_section_key UNIQUE (consultation_id, section)
constraint note note_pkey PRIMARY KEY (id)
constraint note note_section_check CHECK ((section = ANY (ARRAY['reason'::text, 'anamnesis'::text, 'history'::text, 'examination'::text, 'hypothesis'::text, 'conduct'::text, 'followUp'::text])))
constraint note note_version_check CHECK ((version > 0))
constraint offer offer_pkey PRIMARY KEY (id)
constraint offer offer_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text, 'withdrawn'::text])))
constraint offer offer_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket(id)
constraint on_call on_call_pkey PRIMARY KEY (account_id)
constraint outbox outbox_pkey PRIMARY KEY (id)
constraint outbox_heard outbox_heard_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES outbox(id) ON DELETE CASCADE
constraint outbox_heard outbox_heard_pkey PRIMARY KEY (listener, fact_id)
constraint passkey passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint passkey passkey_credential_id_key UNIQUE (credential_id)
constraint passkey passkey_pkey PRIMARY KEY (id)
constraint passkey_challenge passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint passkey_challenge passkey_challenge_pkey PRIMARY KEY (id)
constraint passkey_challenge passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'step-up'::text, 'add'::text])))
constraint passkey_challenge passkey_challenge_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE
constraint password_link password_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint password_link password_link_pkey PRIMARY KEY (id)
constraint password_link password_link_token_hash_key UNIQUE (token_hash)
constraint patient patient_pkey PRIMARY KEY (id)
constraint patient patient_sex_check CHECK ((sex = ANY (ARRAY['F'::text, 'M'::text, 'I'::text])))
constraint person_invite person_invite_check CHECK (((email IS NULL) <> (code_mac IS NULL)))
constraint person_invite person_invite_kind_check CHECK ((kind = ANY (ARRAY['aidant'::text, 'parent'::text, 'self'::text])))
constraint person_invite person_invite_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint person_invite person_invite_pkey PRIMARY KEY (id)
constraint person_invite person_invite_token_hash_key UNIQUE (token_hash)
constraint phone_attempt phone_attempt_pkey PRIMARY KEY (id)
constraint practitioner practitioner_pkey PRIMARY KEY (account_id)
constraint practitioner practitioner_rpps_key UNIQUE (rpps)
constraint practitioner practitioner_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structure(id)
constraint practitioner_terms practitioner_terms_account_id_fkey FOREIGN KEY (account_id) REFERENCES practitioner(account_id)
constraint practitioner_terms practitioner_terms_pkey PRIMARY KEY (account_id)
constraint practitioner_terms practitioner_terms_sector_check CHECK ((sector = ANY (ARRAY['1'::text, '2-optam'::text, '2'::text, 'none'::text])))
constraint prescriber_reach prescriber_reach_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint prescriber_reach prescriber_reach_pkey PRIMARY KEY (account_id)
constraint prescription prescription_cancel_reason_check CHECK ((cancel_reason = ANY (ARRAY['mistake'::text, 'not-tolerated'::text, 'not-needed'::text, 'replaced'::text, 'other'::text])))
constraint prescription prescription_check CHECK ((((cancelled_at IS NULL) = (cancel_reason IS NULL)) AND ((cancelled_at IS NULL) = (cancelled_by IS NULL))))
constraint prescription prescription_code_index_key UNIQUE (code_index)
constraint prescription prescription_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint prescription prescription_destination_check CHECK ((destination = ANY (ARRAY['pharmacy'::text, 'laboratory'::text, 'imaging'::text, 'care'::text])))
constraint prescription prescription_document_id_key UNIQUE (document_id)
constraint prescription prescription_number_key UNIQUE (number)
constraint prescription prescription_pkey PRIMARY KEY (id)
constraint prescription_draft prescription_draft_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint prescription_draft prescription_draft_pkey PRIMARY KEY (consultation_id)
constraint prescription_draft prescription_draft_version_check CHECK ((version > 0))
constraint prescription_line prescription_line_pkey PRIMARY KEY (prescription_id, place)
constraint prescription_line prescription_line_place_check CHECK (((place >= 0) AND (place <= 29)))
constraint prescription_line prescription_line_prescription_id_fkey FOREIGN KEY (prescription_id) REFERENCES prescription(id) ON DELETE CASCADE
constraint prescription_line prescription_line_prescription_id_place_times_key UNIQUE (prescription_id, place, times)
constraint prescription_line prescription_line_times_check CHECK (((times >= 1) AND (times <= 12)))
constraint prescription_question prescription_question_check CHECK ((((answered_at IS NULL) = (answer_sealed IS NULL)) AND ((answered_at IS NULL) = (answered_by IS NULL))))
constraint prescription_question prescription_question_pkey PRIMARY KEY (id)
constraint prescription_question prescription_question_prescription_id_fkey FOREIGN KEY (prescription_id) REFERENCES prescription(id) ON DELETE CASCADE
constraint profile profile_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint profile profile_pkey PRIMARY KEY (patient_id)
constraint profile profile_version_check CHECK ((version > 0))
constraint receipt receipt_check CHECK (((kind = 'charged'::text) = ((document_id IS NOT NULL) AND (total IS NOT NULL))))
constraint receipt receipt_kind_check CHECK ((kind = ANY (ARRAY['charged'::text, 'nothing'::text, 'no-tariff'::text])))
constraint receipt receipt_pkey PRIMARY KEY (consultation_id)
constraint receipt receipt_total_check CHECK ((total >= 0))
constraint record_clock record_clock_pkey PRIMARY KEY (patient_id)
constraint record_end record_end_decision_check CHECK ((decision = ANY (ARRAY['erase'::text, 'hold'::text])))
constraint record_end record_end_pkey PRIMARY KEY (patient_id)
constraint recovery_code recovery_code_account_id_code_mac_key UNIQUE (account_id, code_mac)
constraint recovery_code recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint recovery_code recovery_code_pkey PRIMARY KEY (id)
constraint relation relation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint relation relation_pkey PRIMARY KEY (id)
constraint rights_request rights_request_check CHECK (((extension IS NULL) = (extended_at IS NULL)))
constraint rights_request rights_request_check1 CHECK ((((outcome IS NULL) = (answered_at IS NULL)) AND ((outcome IS NULL) = (answer_sealed IS NULL))))
constraint rights_request rights_request_extension_check CHECK ((extension = ANY (ARRAY['complex'::text, 'many'::text])))
constraint rights_request rights_request_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'objection'::text, 'portability'::text])))
constraint rights_request rights_request_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partly'::text, 'refused'::text])))
constraint rights_request rights_request_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES patient(id)
constraint rights_request rights_request_pkey PRIMARY KEY (id)
constraint satisfaction satisfaction_check CHECK (((met IS NOT NULL) OR (heard IS NOT NULL)))
constraint satisfaction satisfaction_heard_check CHECK ((heard = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
constraint satisfaction satisfaction_met_check CHECK ((met = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
constraint satisfaction satisfaction_pkey PRIMARY KEY (id)
constraint satisfaction_given satisfaction_given_pkey PRIMARY KEY (consultation_id)
constraint seat seat_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint seat seat_consultation_id_side_session_id_key UNIQUE (consultation_id, side, session_id)
constraint seat seat_device_check CHECK ((device = ANY (ARRAY['phone'::text, 'tablet'::text, 'computer'::text])))
constraint seat seat_pkey PRIMARY KEY (id)
constraint seat seat_side_check CHECK ((side = ANY (ARRAY['leader'::text, 'patient'::text])))
constraint seat seat_state_check CHECK ((state = ANY (ARRAY['knocking'::text, 'admitted'::text, 'refused'::text])))
constraint session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint session session_pkey PRIMARY KEY (id)
constraint session session_token_hash_key UNIQUE (token_hash)
constraint sign_in_attempt sign_in_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint sign_in_attempt sign_in_attempt_factor_check CHECK ((factor = ANY (ARRAY['mail'::text, 'totp'::text, 'passkey'::text])))
constraint sign_in_attempt sign_in_attempt_pkey PRIMARY KEY (id)
constraint sign_in_attempt sign_in_attempt_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE
constraint still_request still_request_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id)
constraint still_request still_request_pkey PRIMARY KEY (id)
constraint still_request still_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text])))
constraint structure structure_pkey PRIMARY KEY (id)
constraint subject_key subject_key_pkey PRIMARY KEY (subject_id)
constraint throttle throttle_pkey PRIMARY KEY (rule, key)
constraint ticket ticket_calls_check CHECK (((calls >= 0) AND (calls <= 2)))
constraint ticket ticket_pkey PRIMARY KEY (id)
constraint ticket ticket_severity_check CHECK (((severity >= 1) AND (severity <= 4)))
constraint ticket ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'accepted'::text, 'finished'::text, 'left'::text, 'lost'::text])))
CREATE UNIQUE INDEX abuse_report_consultation_id_by_side_key ON public.abuse_report USING btree (consultation_id, by_side)
CREATE UNIQUE INDEX abuse_report_pkey ON public.abuse_report USING btree (id)
CREATE INDEX abuse_undecided ON public.abuse_report USING btree (reported_at) WHERE (decision IS NULL)
CREATE INDEX accompaniment_of_patient ON public.accompaniment USING btree (patient_id, number)
CREATE UNIQUE INDEX accompaniment_pkey ON public.accompaniment USING btree (id)
CREATE INDEX account_completion_age ON public.account_completion USING btree (created_at)
CREATE UNIQUE INDEX account_completion_pkey ON public.account_completion USING btree (id)
CREATE UNIQUE INDEX account_email_index_key ON public.account USING btree (email_index)
CREATE INDEX account_handover_age ON public.account_handover USING btree (created_at)
CREATE UNIQUE INDEX account_handover_pkey ON public.account_handover USING btree (id)
CREATE UNIQUE INDEX account_handover_token_hash_key ON public.account_handover USING btree (token_hash)
CREATE UNIQUE INDEX account_persona_key ON public.account USING btree (persona)
CREATE UNIQUE INDEX account_phone_of ON public.account_phone USING btree (account_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX account_phone_opens ON public.account_phone USING btree (number_index) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX account_phone_pkey ON public.account_phone USING btree (id)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX account_role_pkey ON public.account_role USING btree (account_id, role)
CREATE UNIQUE INDEX agenda_pkey ON public.agenda USING btree (account_id)
CREATE INDEX alert_raised ON public.lead_alert USING btree (raised_at)
CREATE UNIQUE INDEX appointment_of_intake ON public.appointment USING btree (intake_id) WHERE (intake_id IS NOT NULL)
CREATE INDEX appointment_of_patient ON public.appointment USING btree (patient_id, id)
CREATE INDEX appointment_of_practitioner ON public.appointment USING btree (practitioner_id, starts_at)
CREATE INDEX appointment_one_a_patient ON public.appointment USING gist (agenda_time_of(patient_id, starts_at, ends_at)) WHERE (state = ANY (ARRAY['held'::text, 'booked'::text]))
CREATE INDEX appointment_one_a_practitioner ON public.appointment USING gist (agenda_time_of(practitioner_id, starts_at, ends_at)) WHERE (state = ANY (ARRAY['held'::text, 'booked'::text]))
CREATE UNIQUE INDEX appointment_pkey ON public.appointment USING btree (id)
CREATE INDEX appointment_to_come ON public.appointment USING btree (starts_at) WHERE (state = ANY (ARRAY['held'::text, 'booked'::text]))
CREATE INDEX attachment_of_intake ON public.attachment USING btree (intake_id)
CREATE INDEX attachment_of_patient ON public.attachment USING btree (patient_id, id)
CREATE UNIQUE INDEX attachment_pkey ON public.attachment USING btree (id)
CREATE INDEX attachment_started ON public.attachment USING btree (started_at)
CREATE UNIQUE INDEX attachment_use_pkey ON public.attachment_use USING btree (intake_id)
CREATE INDEX attempt_of_account ON public.sign_in_attempt USING btree (account_id, created_at)
CREATE UNIQUE INDEX audit_chain_entry_id_key ON public.audit_chain USING btree (entry_id)
CREATE UNIQUE INDEX audit_chain_pkey ON public.audit_chain USING btree ("position")
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (id)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree ("position")
CREATE INDEX audit_of_patient ON public.audit_entry USING btree (patient_id, id) WHERE (patient_id IS NOT NULL)
CREATE UNIQUE INDEX audit_pending_pkey ON public.audit_pending USING btree (entry_id)
CREATE UNIQUE INDEX blob_pkey ON public.blob USING btree (id, part)
CREATE UNIQUE INDEX chat_message_pkey ON public.chat_message USING btree (id)
CREATE INDEX chat_of_consultation ON public.chat_message USING btree (consultation_id, id)
CREATE UNIQUE INDEX closing_pkey ON public.closing USING btree (consultation_id)
CREATE UNIQUE INDEX commune_density_pkey ON public.commune_density USING btree (postcode, commune)
CREATE UNIQUE INDEX compte_rendu_consultation_id_version_key ON public.compte_rendu USING btree (consultation_id, version)
CREATE UNIQUE INDEX compte_rendu_document_id_key ON public.compte_rendu USING btree (document_id)
CREATE UNIQUE INDEX compte_rendu_pkey ON public.compte_rendu USING btree (id)
CREATE UNIQUE INDEX conduct_measure_pkey ON public.conduct_measure USING btree (id)
CREATE UNIQUE INDEX conduct_measure_report_id_key ON public.conduct_measure USING btree (report_id)
CREATE INDEX confirmed_place_last ON public.confirmed_place USING btree (consultation_id, at DESC, id DESC)
CREATE UNIQUE INDEX confirmed_place_pkey ON public.confirmed_place USING btree (id)
CREATE UNIQUE INDEX consent_entry_pkey ON public.consent_entry USING btree (id)
CREATE INDEX consent_of_patient ON public.consent_entry USING btree (patient_id, number)
CREATE INDEX consultation_announced ON public.consultation USING btree (announced_at) WHERE (state = 'announced'::text)
CREATE INDEX consultation_in_emergency ON public.consultation USING btree (emergency_since) WHERE (emergency_since IS NOT NULL)
CREATE INDEX consultation_live_of_leading ON public.consultation USING btree (leading_id) WHERE (state = ANY (ARRAY['announced'::text, 'open'::text]))
CREATE INDEX consultation_of_attending ON public.consultation USING btree (attending_id, announced_at)
CREATE INDEX consultation_of_leading ON public.consultation USING btree (leading_id, announced_at)
CREATE UNIQUE INDEX consultation_one_a_ticket ON public.consultation USING btree (ticket_id) WHERE (state = ANY (ARRAY['announced'::text, 'open'::text]))
CREATE UNIQUE INDEX consultation_pkey ON public.consultation USING btree (id)
CREATE UNIQUE INDEX consultation_price_once ON public.consultation_price USING btree (consultation_id, account_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX day_key_end_pkey ON public.day_key_end USING btree (day)
CREATE UNIQUE INDEX deployment_pkey ON public.deployment USING btree (single)
CREATE UNIQUE INDEX dispensing_once ON public.dispensing USING btree (prescription_id, place, ordinal, counted_as)
CREATE UNIQUE INDEX dispensing_pkey ON public.dispensing USING btree (id)
CREATE INDEX document_of_patient ON public.document USING btree (patient_id, signed_at)
CREATE UNIQUE INDEX document_pkey ON public.document USING btree (id)
CREATE UNIQUE INDEX duty_pkey ON public.duty USING btree (account_id)
CREATE INDEX emergency_of_consultation ON public.emergency USING btree (consultation_id, opened_at)
CREATE UNIQUE INDEX emergency_one_open ON public.emergency USING btree (consultation_id) WHERE (settled_at IS NULL)
CREATE UNIQUE INDEX emergency_pkey ON public.emergency USING btree (id)
CREATE UNIQUE INDEX emergency_step_emergency_id_position_key ON public.emergency_step USING btree (emergency_id, "position")
CREATE INDEX emergency_step_of_consultation ON public.emergency_step USING btree (consultation_id)
CREATE UNIQUE INDEX emergency_step_pkey ON public.emergency_step USING btree (id)
CREATE INDEX entry_of_follow_up ON public.follow_up_entry USING btree (follow_up_id, id)
CREATE UNIQUE INDEX erasure_receipt_consultation_id_key ON public.erasure_receipt USING btree (consultation_id)
CREATE UNIQUE INDEX erasure_receipt_pkey ON public.erasure_receipt USING btree (id)
CREATE INDEX exit_of_intake ON public.intake_exit USING btree (intake_id, at, id)
CREATE INDEX file_of_follow_up ON public.follow_up_file USING btree (follow_up_id, attachment_id)
CREATE INDEX follow_up_alone ON public.follow_up USING btree (attention_since) WHERE ((told = 'lead'::text) AND (seen_at IS NULL) AND (closed_at IS NULL))
CREATE INDEX follow_up_due ON public.follow_up USING btree (next_at) WHERE (next_at IS NOT NULL)
CREATE UNIQUE INDEX follow_up_entry_pkey ON public.follow_up_entry USING btree (id)
CREATE UNIQUE INDEX follow_up_file_pkey ON public.follow_up_file USING btree (attachment_id)
CREATE INDEX follow_up_of_consultation ON public.follow_up USING btree (consultation_id)
CREATE INDEX follow_up_of_patient ON public.follow_up USING btree (patient_id, id)
CREATE UNIQUE INDEX follow_up_once_a_line ON public.follow_up USING btree (prescription_id, line_id) WHERE (prescription_id IS NOT NULL)
CREATE UNIQUE INDEX follow_up_pkey ON public.follow_up USING btree (id)
CREATE INDEX glass_break_listed ON public.glass_break USING btree (opened_at, id)
CREATE INDEX glass_break_of_patient ON public.glass_break USING btree (patient_id, opened_at)
CREATE UNIQUE INDEX glass_break_pkey ON public.glass_break USING btree (id)
CREATE INDEX handover_asked ON public.handover USING btree (expires_at) WHERE (state = 'asked'::text)
CREATE INDEX handover_of_consultation ON public.handover USING btree (consultation_id, asked_at)
CREATE UNIQUE INDEX handover_one_asked ON public.handover USING btree (consultation_id) WHERE (state = 'asked'::text)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX idempotency_pkey ON public.idempotency USING btree (scope, route, key)
CREATE INDEX identity_check_last ON public.identity_check USING btree (consultation_id, at DESC, id DESC)
CREATE UNIQUE INDEX identity_check_pkey ON public.identity_check USING btree (id)
CREATE INDEX incident_of_consultation ON public.incident USING btree (consultation_id, from_at)
CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (id)
CREATE UNIQUE INDEX intake_coverage_pkey ON public.intake_coverage USING btree (intake_id)
CREATE UNIQUE INDEX intake_exit_pkey ON public.intake_exit USING btree (id)
CREATE INDEX intake_of_patient ON public.intake USING btree (patient_id, started_at)
CREATE UNIQUE INDEX intake_pkey ON public.intake USING btree (id)
CREATE UNIQUE INDEX interaction_thesaurus_pkey ON public.interaction_thesaurus USING btree (only_one)
CREATE UNIQUE INDEX invite_pkey ON public.invite USING btree (id)
CREATE UNIQUE INDEX invite_token_hash_key ON public.invite USING btree (token_hash)
CREATE UNIQUE INDEX known_device_account_id_token_hash_key ON public.known_device USING btree (account_id, token_hash)
CREATE UNIQUE INDEX known_device_pkey ON public.known_device USING btree (id)
CREATE UNIQUE INDEX lead_alert_of_ticket ON public.lead_alert USING btree (ticket_id, cause) WHERE ((cause = ANY (ARRAY['beyond-safe-wait'::text, 'nobody-left'::text, 'severe-declined'::text])) AND (outcome IS DISTINCT FROM 'wait-over'::text))
CREATE UNIQUE INDEX lead_alert_once ON public.lead_alert USING btree (intake_id, cause) WHERE (taken_at IS NULL)
CREATE UNIQUE INDEX lead_alert_pkey ON public.lead_alert USING btree (id)
CREATE INDEX lead_alert_untaken ON public.lead_alert USING btree (raised_at) WHERE ((taken_at IS NULL) AND (ended_at IS NULL))
CREATE UNIQUE INDEX letter_document_id_key ON public.letter USING btree (document_id)
CREATE INDEX letter_of_consultation ON public.letter USING btree (consultation_id)
CREATE UNIQUE INDEX letter_pkey ON public.letter USING btree (id)
CREATE INDEX measure_of_account ON public.conduct_measure USING btree (account_id, from_at)
CREATE UNIQUE INDEX medicine_edition_one_in_force ON public.medicine_edition USING btree (in_force) WHERE in_force
CREATE UNIQUE INDEX medicine_edition_pkey ON public.medicine_edition USING btree (name)
CREATE UNIQUE INDEX medicine_pkey ON public.medicine USING btree (edition, code)
CREATE INDEX medium_used_in_order ON public.medium_used USING btree (consultation_id, from_at, id)
CREATE UNIQUE INDEX medium_used_pkey ON public.medium_used USING btree (id)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (name)
CREATE UNIQUE INDEX note_consultation_id_section_key ON public.note USING btree (consultation_id, section)
CREATE UNIQUE INDEX note_pkey ON public.note USING btree (id)
CREATE INDEX offer_of_ticket ON public.offer USING btree (ticket_id)
CREATE UNIQUE INDEX offer_one_a_practitioner ON public.offer USING btree (account_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX offer_one_a_ticket ON public.offer USING btree (ticket_id) WHERE (state = ANY (ARRAY['open'::text, 'accepted'::text]))
CREATE UNIQUE INDEX offer_pkey ON public.offer USING btree (id)
CREATE UNIQUE INDEX on_call_pkey ON public.on_call USING btree (account_id)
CREATE UNIQUE INDEX outbox_heard_pkey ON public.outbox_heard USING btree (listener, fact_id)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (done_at IS NULL)
CREATE INDEX passkey_challenge_old ON public.passkey_challenge USING btree (expires_at)
CREATE UNIQUE INDEX passkey_challenge_pkey ON public.passkey_challenge USING btree (id)
CREATE UNIQUE INDEX passkey_credential_id_key ON public.passkey USING btree (credential_id)
CREATE INDEX passkey_of_account ON public.passkey USING btree (account_id)
CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (id)
CREATE INDEX password_link_old ON public.password_link USING btree (expires_at)
CREATE UNIQUE INDEX password_link_pkey ON public.password_link USING btree (id)
CREATE UNIQUE INDEX password_link_token_hash_key ON public.password_link USING btree (token_hash)
CREATE INDEX patient_by_birth ON public.patient USING btree (birth_date)
CREATE UNIQUE INDEX patient_one_confidential ON public.patient USING btree (confidential_of) WHERE (confidential_of IS NOT NULL)
CREATE UNIQUE INDEX patient_pkey ON public.patient USING btree (id)
CREATE INDEX person_invite_of_patient ON public.person_invite USING btree (patient_id, created_at)
CREATE UNIQUE INDEX person_invite_pkey ON public.person_invite USING btree (id)
CREATE UNIQUE INDEX person_invite_token_hash_key ON public.person_invite USING btree (token_hash)
CREATE INDEX phone_attempt_age ON public.phone_attempt USING btree (created_at)
CREATE UNIQUE INDEX phone_attempt_pkey ON public.phone_attempt USING btree (id)
CREATE UNIQUE INDEX practitioner_pkey ON public.practitioner USING btree (account_id)
CREATE UNIQUE INDEX practitioner_rpps_key ON public.practitioner USING btree (rpps)
CREATE UNIQUE INDEX practitioner_terms_pkey ON public.practitioner_terms USING btree (account_id)
CREATE UNIQUE INDEX prescriber_reach_pkey ON public.prescriber_reach USING btree (account_id)
CREATE UNIQUE INDEX prescription_code_index_key ON public.prescription USING btree (code_index)
CREATE UNIQUE INDEX prescription_document_id_key ON public.prescription USING btree (document_id)
CREATE UNIQUE INDEX prescription_draft_pkey ON public.prescription_draft USING btree (consultation_id)
CREATE UNIQUE INDEX prescription_line_pkey ON public.prescription_line USING btree (prescription_id, place)
CREATE UNIQUE INDEX prescription_line_prescription_id_place_times_key ON public.prescription_line USING btree (prescription_id, place, times)
CREATE UNIQUE INDEX prescription_number_key ON public.prescription USING btree (number)
CREATE INDEX prescription_of_consultation ON public.prescription USING btree (consultation_id)
CREATE INDEX prescription_of_patient ON public.prescription USING btree (patient_id, id)
CREATE UNIQUE INDEX prescription_pkey ON public.prescription USING btree (id)
CREATE INDEX prescription_question_about ON public.prescription_question USING btree (prescription_id, id)
CREATE INDEX prescription_question_mine ON public.prescription_question USING btree (account_id, id)
CREATE UNIQUE INDEX prescription_question_pkey ON public.prescription_question USING btree (id)
CREATE INDEX prescription_question_unanswered ON public.prescription_question USING btree (due_at) WHERE (answered_at IS NULL)
CREATE UNIQUE INDEX profile_pkey ON public.profile USING btree (patient_id)
CREATE INDEX receipt_of_day ON public.erasure_receipt USING btree (day)
CREATE INDEX receipt_of_patient ON public.erasure_receipt USING btree (patient_id, id)
CREATE UNIQUE INDEX receipt_pkey ON public.receipt USING btree (consultation_id)
CREATE UNIQUE INDEX record_clock_pkey ON public.record_clock USING btree (patient_id)
CREATE INDEX record_end_listed ON public.record_end USING btree (listed_at, patient_id)
CREATE UNIQUE INDEX record_end_pkey ON public.record_end USING btree (patient_id)
CREATE UNIQUE INDEX recovery_code_account_id_code_mac_key ON public.recovery_code USING btree (account_id, code_mac)
CREATE UNIQUE INDEX recovery_code_pkey ON public.recovery_code USING btree (id)
CREATE INDEX relation_for_patient ON public.relation USING btree (patient_id, account_id) WHERE (patient_id IS NOT NULL)
CREATE INDEX relation_of_account ON public.relation USING btree (account_id, subject_id)
CREATE INDEX relation_of_subject ON public.relation USING btree (subject_id, account_id)
CREATE UNIQUE INDEX relation_once ON public.relation USING btree (account_id, subject_id, kind) WHERE (until_at IS NULL)
CREATE UNIQUE INDEX relation_one_self ON public.relation USING btree (account_id) WHERE ((kind = 'self'::text) AND (until_at IS NULL) AND (cause <> 'access/merge-accounts'::text))
CREATE UNIQUE INDEX relation_pkey ON public.relation USING btree (id)
CREATE INDEX rights_request_of_patient ON public.rights_request USING btree (patient_id, id)
CREATE UNIQUE INDEX rights_request_pkey ON public.rights_request USING btree (id)
CREATE UNIQUE INDEX satisfaction_given_pkey ON public.satisfaction_given USING btree (consultation_id)
CREATE UNIQUE INDEX satisfaction_pkey ON public.satisfaction USING btree (id)
CREATE UNIQUE INDEX seat_consultation_id_side_session_id_key ON public.seat USING btree (consultation_id, side, session_id)
CREATE UNIQUE INDEX seat_pkey ON public.seat USING btree (id)
CREATE INDEX session_of_account ON public.session USING btree (account_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_previous_token ON public.session USING btree (previous_token_hash) WHERE (previous_token_hash IS NOT NULL)
CREATE UNIQUE INDEX session_token_hash_key ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (id)
CREATE INDEX still_of_consultation ON public.still_request USING btree (consultation_id, asked_at)
CREATE UNIQUE INDEX still_one_open ON public.still_request USING btree (consultation_id) WHERE (state = 'asked'::text)
CREATE UNIQUE INDEX still_request_pkey ON public.still_request USING btree (id)
CREATE UNIQUE INDEX structure_pkey ON public.structure USING btree (id)
CREATE UNIQUE INDEX subject_key_pkey ON public.subject_key USING btree (subject_id)
CREATE INDEX throttle_idle ON public.throttle USING btree (at)
CREATE UNIQUE INDEX throttle_pkey ON public.throttle USING btree (rule, key)
CREATE INDEX ticket_lost ON public.ticket USING btree (intake_id, ended_at) WHERE (state = 'lost'::text)
CREATE INDEX ticket_of_appointment ON public.ticket USING btree (appointment_id) WHERE (appointment_id IS NOT NULL)
CREATE UNIQUE INDEX ticket_one_open ON public.ticket USING btree (patient_id) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text, 'accepted'::text]))
CREATE UNIQUE INDEX ticket_pkey ON public.ticket USING btree (id)
CREATE INDEX ticket_waiting ON public.ticket USING btree (structure_id, joined_at) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]))
policy decided on abuse_report for UPDATE using (actor_role() = 'lead'::text)
policy forgotten on abuse_report for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on abuse_report for DELETE using (actor_system() = 'retention'::text)
policy own on abuse_report for SELECT using ((reporter_id = actor_account()) OR (actor_role() = 'lead'::text))
policy told on abuse_report for INSERT with check ((reporter_id = actor_account()) AND related(consultation_id))
policy forgotten on accompaniment for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on accompaniment for DELETE using (actor_system() = 'retention'::text)
policy ours on accompaniment for ALL using related(patient_id)
policy forgotten on account for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on account for DELETE using (actor_system() = 'retention'::text)
policy own on account for ALL using ((id = actor_account()) OR (actor_system() = ANY (ARRAY['sign-in'::text, 'invitation'::text])))
policy sign_in on account_completion for ALL using (actor_system() = 'sign-in'::text)
policy sign_in on account_handover for ALL using (actor_system() = 'sign-in'::text)
policy sign_in on account_phone for ALL using (actor_system() = 'sign-in'::text)
policy forgotten on account_role for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on account_role for DELETE using (actor_system() = 'retention'::text)
policy own on account_role for ALL using ((account_id = actor_account()) OR (actor_system() = ANY (ARRAY['sign-in'::text, 'invitation'::text])))
policy mine on agenda for ALL using ((account_id = actor_account()) OR (actor_system() = 'agenda'::text))
policy exported on appointment for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on appointment for ALL using (actor_system() = 'retention'::text)
policy mine on appointment for ALL using ((actor_system() = ANY (ARRAY['agenda'::text, 'matcher'::text])) OR (practitioner_id = actor_account()) OR ((actor_role() = 'patient'::text) AND kin(patient_id)))
policy nobody_else_deletes on appointment for DELETE using (actor_system() = 'retention'::text)
policy one_factor on appointment for SELECT using lately(starts_at)
policy followed on attachment for SELECT using (actor_system() = 'follow-up'::text)
policy mine on attachment for ALL using ((actor_system() = ANY (ARRAY['matcher'::text, 'retention'::text])) OR related(patient_id))
policy one_factor on attachment for SELECT using lately(started_at)
policy mine on attachment_use for ALL using ((actor_system() = ANY (ARRAY['matcher'::text, 'retention'::text])) OR related(patient_id))
policy sealed on audit_chain for ALL using (actor_system() = ANY (ARRAY['sealer'::text, 'verifier'::text]))
policy one_factor on audit_entry for SELECT using lately(at)
policy told on audit_entry for SELECT using ((actor_system() = ANY (ARRAY['sealer'::text, 'verifier'::text])) OR stands_for(patient_id))
policy written on audit_entry for INSERT with check true
policy sealed on audit_head for ALL using (actor_system() = ANY (ARRAY['sealer'::text, 'verifier'::text]))
policy sealed on audit_pending for ALL using (actor_system() = ANY (ARRAY['sealer'::text, 'verifier'::text]))
policy written on audit_pending for INSERT with check true
policy followed on blob for SELECT using (actor_system() = 'follow-up'::text)
policy mine on blob for ALL using ((actor_system() = ANY (ARRAY['matcher'::text, 'retention'::text])) OR related(subject_id))
policy counted on chat_message for SELECT using (actor_system() = 'verifier'::text)
policy forgotten on chat_message for ALL using (actor_system() = 'retention'::text)
policy ours on chat_message for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id))
policy exported on closing for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on closing for ALL using (actor_system() = 'retention'::text)
policy led on closing for ALL using leads(consultation_id)
policy nobody_else_deletes on closing for DELETE using (actor_system() = 'retention'::text)
policy imported on commune_density for ALL using (actor_system() = 'import'::text)
policy read on commune_density for SELECT using true
policy forgotten on compte_rendu for ALL using (actor_system() = 'retention'::text)
policy led on compte_rendu for ALL using leads(consultation_id)
policy nobody_else_deletes on compte_rendu for DELETE using (actor_system() = 'retention'::text)
policy one_factor on compte_rendu for SELECT using lately(signed_at)
policy told on compte_rendu for SELECT using kin(patient_id)
policy forgotten on conduct_measure for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on conduct_measure for DELETE using (actor_system() = 'retention'::text)
policy own on conduct_measure for ALL using ((account_id = actor_account()) OR (actor_role() = 'lead'::text))
policy exported on confirmed_place for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on confirmed_place for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on confirmed_place for DELETE using (actor_system() = 'retention'::text)
policy ours on confirmed_place for ALL using ((actor_system() = ANY (ARRAY['consultation'::text, 'emergency'::text])) OR related(consultation_id))
policy forgotten on consent_entry for ALL using (actor_system() = 'retention'::text)
policy given on consent_entry for INSERT with check (stands_for(patient_id) OR (kin(patient_id) AND (key = 'act-helped'::text)))
policy nobody_else_deletes on consent_entry for DELETE using (actor_system() = 'retention'::text)
policy told on consent_entry for SELECT using more_than_helps(patient_id)
policy billed on consultation for SELECT using ((actor_system() = 'billing'::text) AND (state = 'closed'::text))
policy emergency on consultation for SELECT using (actor_system() = 'emergency'::text)
policy emergency_settled on consultation for UPDATE using (actor_system() = 'emergency'::text)
policy exported on consultation for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on consultation for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on consultation for DELETE using (actor_system() = 'retention'::text)
policy ours on consultation for ALL using ((actor_system() = 'consultation'::text) OR related(id))
policy reported on consultation for SELECT using (actor_system() = 'conduct'::text)
policy counted on consultation_price for SELECT using (actor_system() = ANY (ARRAY['price'::text, 'billing'::text]))
policy forgotten on consultation_price for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on consultation_price for DELETE using (actor_system() = 'retention'::text)
policy one_factor on consultation_price for SELECT using lately(settled_at)
policy settled on consultation_price for INSERT with check (actor_system() = 'price'::text)
policy told on consultation_price for SELECT using kin(patient_id)
policy told on day_key_end for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy written on day_key_end for INSERT with check (actor_system() = 'consultation'::text)
policy counted on dispensing for INSERT with check (actor_system() = 'dispensing'::text)
policy dispensing on dispensing for SELECT using (actor_system() = 'dispensing'::text)
policy forgotten on dispensing for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on dispensing for DELETE using (actor_system() = 'retention'::text)
policy told on dispensing for SELECT using (EXISTS ( SELECT 1
   FROM prescription p
  WHERE (p.id = dispensing.prescription_id)))
policy billed on document for INSERT with check ((actor_system() = 'billing'::text) AND (kind = 'receipt'::text))
policy forgotten on document for ALL using (actor_system() = 'retention'::text)
policy mine on document for ALL using related(patient_id)
policy nobody_else_deletes on document for DELETE using (actor_system() = 'retention'::text)
policy one_factor on document for SELECT using lately(signed_at)
policy handed on duty for SELECT using (actor_system() = 'consultation'::text)
policy mine on duty for ALL using ((account_id = actor_account()) OR (actor_system() = 'matcher'::text))
policy exported on emergency for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on emergency for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on emergency for DELETE using (actor_system() = 'retention'::text)
policy ours on emergency for ALL using ((actor_system() = ANY (ARRAY['consultation'::text, 'emergency'::text])) OR related(consultation_id))
policy exported on emergency_step for SELECT using ((actor_system() = 'export'::text) AND (EXISTS ( SELECT 1
   FROM consultation c
  WHERE ((c.id = emergency_step.consultation_id) AND stands_for(c.patient_id)))))
policy forgotten on emergency_step for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on emergency_step for DELETE using (actor_system() = 'retention'::text)
policy ours on emergency_step for ALL using ((actor_system() = ANY (ARRAY['consultation'::text, 'emergency'::text])) OR related(consultation_id))
policy forgotten on erasure_receipt for DELETE using (actor_system() = 'retention'::text)
policy told on erasure_receipt for SELECT using ((actor_system() = ANY (ARRAY['consultation'::text, 'verifier'::text, 'retention'::text])) OR stands_for(patient_id))
policy written on erasure_receipt for INSERT with check (actor_system() = 'consultation'::text)
policy forgotten on follow_up for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on follow_up for DELETE using (actor_system() = 'retention'::text)
policy one_factor on follow_up for SELECT using lately((((until_on + 1))::timestamp without time zone AT TIME ZONE zone))
policy ours on follow_up for ALL using ((actor_system() = 'follow-up'::text) OR kin(patient_id) OR leads(consultation_id) OR related(id))
policy forgotten on follow_up_entry for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on follow_up_entry for DELETE using (actor_system() = 'retention'::text)
policy one_factor on follow_up_entry for SELECT using lately(at)
policy ours on follow_up_entry for ALL using ((actor_system() = 'follow-up'::text) OR kin(patient_id) OR related(follow_up_id))
policy forgotten on follow_up_file for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on follow_up_file for DELETE using (actor_system() = 'retention'::text)
policy ours on follow_up_file for ALL using ((actor_system() = 'follow-up'::text) OR kin(patient_id) OR related(follow_up_id))
policy forgotten on glass_break for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on glass_break for DELETE using (actor_system() = 'retention'::text)
policy opened on glass_break for INSERT with check ((account_id = actor_account()) AND related(patient_id))
policy reviewed on glass_break for UPDATE using ((actor_role() = 'lead'::text) AND (account_id <> actor_account()))
policy told on glass_break for SELECT using ((account_id = actor_account()) OR stands_for(patient_id) OR (actor_role() = ANY (ARRAY['lead'::text, 'administrator'::text])))
policy exported on handover for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on handover for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on handover for DELETE using (actor_system() = 'retention'::text)
policy ours on handover for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id) OR related(id))
policy own on idempotency for ALL using ((scope = COALESCE((actor_account())::text, 'anyone'::text)) OR (actor_system() = 'retention'::text)) with check (scope = COALESCE((actor_account())::text, 'anyone'::text))
policy exported on identity_check for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on identity_check for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on identity_check for DELETE using (actor_system() = 'retention'::text)
policy ours on identity_check for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id))
policy exported on incident for SELECT using ((actor_system() = 'export'::text) AND (EXISTS ( SELECT 1
   FROM consultation c
  WHERE ((c.id = incident.consultation_id) AND stands_for(c.patient_id)))))
policy forgotten on incident for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on incident for DELETE using (actor_system() = 'retention'::text)
policy ours on incident for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id))
policy emergency on intake for SELECT using (actor_system() = 'emergency'::text)
policy followed on intake for SELECT using (actor_system() = 'follow-up'::text)
policy forgotten on intake for ALL using (actor_system() = 'retention'::text)
policy mine on intake for ALL using ((actor_system() = 'lead-alert'::text) OR related(id) OR related(patient_id))
policy nobody_else_deletes on intake for DELETE using (actor_system() = 'retention'::text)
policy one_factor on intake for SELECT using lately(started_at)
policy exported on intake_coverage for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on intake_coverage for ALL using (actor_system() = 'retention'::text)
policy held on intake_coverage for ALL using ((actor_system() = 'price'::text) OR related(intake_id))
policy nobody_else_deletes on intake_coverage for DELETE using (actor_system() = 'retention'::text)
policy one_factor on intake_coverage for SELECT using lately(saved_at)
policy emergency on intake_exit for SELECT using (actor_system() = 'emergency'::text)
policy followed on intake_exit for SELECT using (actor_system() = 'follow-up'::text)
policy forgotten on intake_exit for ALL using (actor_system() = 'retention'::text)
policy mine on intake_exit for ALL using ((actor_system() = 'lead-alert'::text) OR related(intake_id) OR related(patient_id))
policy nobody_else_deletes on intake_exit for DELETE using (actor_system() = 'retention'::text)
policy imported on interaction_thesaurus for ALL using (actor_system() = 'interactions'::text) with check (actor_system() = 'interactions'::text)
policy read on interaction_thesaurus for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy forgotten on invite for ALL using (actor_system() = 'retention'::text)
policy invite on invite for ALL using ((actor_system() = 'invitation'::text) OR (actor_role() = 'administrator'::text))
policy nobody_else_deletes on invite for DELETE using (actor_system() = 'retention'::text)
policy forgotten on known_device for ALL using (actor_system() = 'retention'::text)
policy own on known_device for ALL using ((account_id = actor_account()) OR (actor_system() = 'sign-in'::text))
policy exported on lead_alert for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on lead_alert for ALL using (actor_system() = 'retention'::text)
policy kept on lead_alert for ALL using (actor_system() = 'lead-alert'::text)
policy nobody_else_deletes on lead_alert for DELETE using (actor_system() = 'retention'::text)
policy raised on lead_alert for INSERT with check related(intake_id)
policy seen on lead_alert for SELECT using (actor_role() = 'lead'::text)
policy taken on lead_alert for UPDATE using (actor_role() = 'lead'::text)
policy forgotten on letter for ALL using (actor_system() = 'retention'::text)
policy led on letter for ALL using leads(consultation_id)
policy nobody_else_deletes on letter for DELETE using (actor_system() = 'retention'::text)
policy one_factor on letter for SELECT using lately(signed_at)
policy told on letter for SELECT using kin(patient_id)
policy imported on medicine for ALL using (actor_system() = 'medicines'::text) with check (actor_system() = 'medicines'::text)
policy read on medicine for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy imported on medicine_edition for ALL using (actor_system() = 'medicines'::text) with check (actor_system() = 'medicines'::text)
policy read on medicine_edition for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy billed on medium_used for SELECT using (actor_system() = 'billing'::text)
policy exported on medium_used for SELECT using ((actor_system() = 'export'::text) AND (EXISTS ( SELECT 1
   FROM consultation c
  WHERE ((c.id = medium_used.consultation_id) AND stands_for(c.patient_id)))))
policy forgotten on medium_used for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on medium_used for DELETE using (actor_system() = 'retention'::text)
policy ours on medium_used for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id))
policy exported on note for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on note for ALL using (actor_system() = 'retention'::text)
policy led on note for ALL using leads(consultation_id)
policy nobody_else_deletes on note for DELETE using (actor_system() = 'retention'::text)
policy forgotten on offer for ALL using (actor_system() = 'retention'::text)
policy mine on offer for ALL using ((actor_system() = 'matcher'::text) OR related(id))
policy nobody_else_deletes on offer for DELETE using (actor_system() = 'retention'::text)
policy own on on_call for ALL using ((account_id = actor_account()) OR (actor_system() = 'lead-alert'::text))
policy forgotten on outbox for ALL using (actor_system() = 'retention'::text)
policy hear on outbox for ALL using (actor_system() = 'outbox'::text)
policy tell on outbox for INSERT with check true
policy hear on outbox_heard for ALL using (actor_system() = 'outbox'::text)
policy forgotten on passkey for ALL using (actor_system() = 'retention'::text)
policy own on passkey for ALL using ((account_id = actor_account()) OR (actor_system() = ANY (ARRAY['sign-in'::text, 'invitation'::text])))
policy forgotten on passkey_challenge for ALL using (actor_system() = 'retention'::text)
policy sign_in on passkey_challenge for ALL using (actor_system() = 'sign-in'::text)
policy forgotten on password_link for ALL using (actor_system() = 'retention'::text)
policy sign_in on password_link for ALL using (actor_system() = 'sign-in'::text)
policy billed on patient for SELECT using (actor_system() = 'billing'::text)
policy emergency on patient for SELECT using (actor_system() = 'emergency'::text)
policy followed on patient for SELECT using (actor_system() = 'follow-up'::text)
policy forgotten on patient for ALL using (actor_system() = 'retention'::text)
policy glass on patient for SELECT using (actor_system() = 'glass'::text)
policy mine on patient for ALL using ((actor_system() = 'lead-alert'::text) OR related(id))
policy nobody_else_deletes on patient for DELETE using (actor_system() = 'retention'::text)
policy people on patient for SELECT using (actor_system() = 'people'::text)
policy people_told on patient for UPDATE using (actor_system() = 'people'::text) with check (actor_system() = 'people'::text)
policy reported on patient for SELECT using (actor_system() = 'conduct'::text)
policy rights on patient for SELECT using (actor_system() = 'rights'::text)
policy forgotten on person_invite for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on person_invite for DELETE using (actor_system() = 'retention'::text)
policy ours on person_invite for ALL using ((actor_system() = 'people'::text) OR stands_for(patient_id))
policy sign_in on phone_attempt for ALL using (actor_system() = 'sign-in'::text)
policy read on practitioner for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy written on practitioner for INSERT with check ((actor_role() = 'administrator'::text) OR (actor_system() = 'seed'::text))
policy own on practitioner_terms for ALL using (((account_id = actor_account()) AND (actor_role() = 'practitioner'::text)) OR (actor_system() = 'seed'::text))
policy read on practitioner_terms for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy own on prescriber_reach for ALL using ((account_id = actor_account()) OR (actor_system() = 'seed'::text))
policy cancelled on prescription for UPDATE using related(id)
policy dispensing on prescription for SELECT using (actor_system() = 'dispensing'::text)
policy followed on prescription for SELECT using (actor_system() = 'follow-up'::text)
policy forgotten on prescription for ALL using (actor_system() = 'retention'::text)
policy led on prescription for ALL using leads(consultation_id)
policy nobody_else_deletes on prescription for DELETE using (actor_system() = 'retention'::text)
policy one_factor on prescription for SELECT using lately(signed_at)
policy signed on prescription for SELECT using related(id)
policy told on prescription for SELECT using related(patient_id)
policy forgotten on prescription_draft for ALL using (actor_system() = 'retention'::text)
policy led on prescription_draft for ALL using leads(consultation_id)
policy nobody_else_deletes on prescription_draft for DELETE using (actor_system() = 'retention'::text)
policy dispensing on prescription_line for SELECT using (actor_system() = 'dispensing'::text)
policy forgotten on prescription_line for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on prescription_line for DELETE using (actor_system() = 'retention'::text)
policy told on prescription_line for SELECT using (EXISTS ( SELECT 1
   FROM prescription p
  WHERE (p.id = prescription_line.prescription_id)))
policy written on prescription_line for INSERT with check (EXISTS ( SELECT 1
   FROM prescription p
  WHERE ((p.id = prescription_line.prescription_id) AND leads(p.consultation_id))))
policy answered on prescription_question for UPDATE using ((account_id = actor_account()) OR ((actor_role() = 'lead'::text) AND (due_at <= actor_at())))
policy asked on prescription_question for INSERT with check (actor_system() = 'dispensing'::text)
policy dispensing on prescription_question for SELECT using (actor_system() = 'dispensing'::text)
policy exported on prescription_question for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on prescription_question for ALL using (actor_system() = 'retention'::text)
policy late on prescription_question for UPDATE using (actor_system() = 'dispensing'::text)
policy mine on prescription_question for SELECT using ((account_id = actor_account()) OR ((actor_role() = 'lead'::text) AND (due_at <= actor_at())))
policy nobody_else_deletes on prescription_question for DELETE using (actor_system() = 'retention'::text)
policy forgotten on profile for ALL using (actor_system() = 'retention'::text)
policy mine on profile for ALL using more_than_helps(patient_id)
policy nobody_else_deletes on profile for DELETE using (actor_system() = 'retention'::text)
policy forgotten on receipt for ALL using (actor_system() = 'retention'::text)
policy issued on receipt for ALL using (actor_system() = 'billing'::text)
policy nobody_else_deletes on receipt for DELETE using (actor_system() = 'retention'::text)
policy one_factor on receipt for SELECT using lately(issued_at)
policy told on receipt for SELECT using kin(patient_id)
policy mine on record_clock for ALL using ((actor_system() = 'retention'::text) OR related(patient_id))
policy decided on record_end for ALL using ((actor_role() = 'administrator'::text) OR (actor_system() = 'retention'::text))
policy nobody_else_deletes on record_end for DELETE using (actor_system() = 'retention'::text)
policy told on record_end for SELECT using stands_for(patient_id)
policy forgotten on recovery_code for ALL using (actor_system() = 'retention'::text)
policy own on recovery_code for ALL using ((account_id = actor_account()) OR (actor_system() = ANY (ARRAY['sign-in'::text, 'invitation'::text])))
policy ended on relation for UPDATE using (actor_system() = 'relations'::text)
policy forgotten on relation for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on relation for DELETE using (actor_system() = 'retention'::text)
policy open on relation for INSERT with check (actor_system() = 'relations'::text)
policy own on relation for SELECT using ((account_id = actor_account()) OR (actor_system() IS NOT NULL))
policy answered on rights_request for UPDATE using (actor_role() = 'administrator'::text)
policy asked on rights_request for INSERT with check ((account_id = actor_account()) AND stands_for(patient_id))
policy forgotten on rights_request for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on rights_request for DELETE using (actor_system() = 'retention'::text)
policy told on rights_request for SELECT using (stands_for(patient_id) OR (actor_role() = 'administrator'::text))
policy counted on satisfaction for ALL using (actor_system() = ANY (ARRAY['insight'::text, 'retention'::text]))
policy nobody_else_deletes on satisfaction for DELETE using (actor_system() = 'retention'::text)
policy given on satisfaction_given for ALL using (actor_system() = ANY (ARRAY['insight'::text, 'retention'::text]))
policy nobody_else_deletes on satisfaction_given for DELETE using (actor_system() = 'retention'::text)
policy forgotten on seat for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on seat for DELETE using (actor_system() = 'retention'::text)
policy ours on seat for ALL using ((actor_system() = 'consultation'::text) OR related(consultation_id))
policy forgotten on session for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on session for DELETE using (actor_system() = 'retention'::text)
policy own on session for ALL using ((account_id = actor_account()) OR (actor_system() = 'sign-in'::text))
policy forgotten on sign_in_attempt for ALL using (actor_system() = 'retention'::text)
policy nobody_else_deletes on sign_in_attempt for DELETE using (actor_system() = 'retention'::text)
policy sign_in on sign_in_attempt for ALL using (actor_system() = 'sign-in'::text)
policy mine on still_request for ALL using ((actor_system() = 'retention'::text) OR related(consultation_id))
policy nobody_else_deletes on still_request for DELETE using (actor_system() = 'retention'::text)
policy read on structure for SELECT using ((actor_account() IS NOT NULL) OR (actor_system() IS NOT NULL))
policy written on structure for INSERT with check ((actor_role() = 'administrator'::text) OR (actor_system() = 'seed'::text))
policy hold on subject_key for ALL using ((actor_system() IS NOT NULL) OR related(subject_id))
policy counted on throttle for ALL using (actor_system() = 'throttle'::text)
policy forgotten on throttle for ALL using (actor_system() = 'retention'::text)
policy exported on ticket for SELECT using ((actor_system() = 'export'::text) AND stands_for(patient_id))
policy forgotten on ticket for ALL using (actor_system() = 'retention'::text)
policy mine on ticket for ALL using ((actor_system() = 'matcher'::text) OR related(id))
policy nobody_else_deletes on ticket for DELETE using (actor_system() = 'retention'::text)
CREATE OR REPLACE FUNCTION public.actor_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('colloque.account', true), '')::uuid $function$
CREATE OR REPLACE FUNCTION public.actor_at()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('colloque.at', true), '')::timestamptz $function$
CREATE OR REPLACE FUNCTION public.actor_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('colloque.role', true), '') $function$
CREATE OR REPLACE FUNCTION public.actor_since()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('colloque.since', true), '')::timestamptz $function$
CREATE OR REPLACE FUNCTION public.actor_system()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('colloque.system', true), '') $function$
CREATE OR REPLACE FUNCTION public.agenda_place_of(whose uuid)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select ((('x' || substr(replace(whose::text, '-', ''), 1, 15))::bit(60)::bigint::numeric * 1152921504606846976
      + ('x' || substr(replace(whose::text, '-', ''), 16, 15))::bit(60)::bigint) * 256
      + ('x' || substr(replace(whose::text, '-', ''), 31, 2))::bit(8)::bigint) * 1000000000000
  $function$
CREATE OR REPLACE FUNCTION public.agenda_time_of(whose uuid, starts timestamp with time zone, ends timestamp with time zone)
 RETURNS numrange
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select numrange(
      public.agenda_place_of(whose) + extract(epoch from starts at time zone 'UTC')::bigint,
      public.agenda_place_of(whose) + extract(epoch from ends at time zone 'UTC')::bigint)
  $function$
CREATE OR REPLACE FUNCTION public.compte_rendu_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if new.version <> 1 + coalesce((select max(version) from compte_rendu where consultation_id = new.consultation_id), 0) then
      raise exception 'version % of the compte rendu of % follows no version', new.version, new.consultation_id using errcode = 'unique_violation';
    end if;
    return new;
  end
$function$
CREATE OR REPLACE FUNCTION public.consultation_stays_in_emergency()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'consultation % is in an emergency', old.id using errcode = 'check_violation';
    end
  $function$
CREATE OR REPLACE FUNCTION public.kin(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.kind in ('self', 'confidential', 'parent', 'aidant')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $function$
CREATE OR REPLACE FUNCTION public.lately(at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select actor_since() is null or at >= actor_since() or actor_system() is not null $function$
CREATE OR REPLACE FUNCTION public.leads(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind = 'leads'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $function$
CREATE OR REPLACE FUNCTION public.more_than_helps(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind <> 'aidant'
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $function$
CREATE OR REPLACE FUNCTION public.recognised(hash bytea, at timestamp with time zone, rotated_after timestamp with time zone, subject uuid)
 RETURNS TABLE(held session, kinds text[])
 LANGUAGE plpgsql
AS $function$
  begin
    perform set_config('colloque.account', '', true), set_config('colloque.role', '', true),
      set_config('colloque.system', 'sign-in', true), set_config('colloque.at', recognised.at::text, true),
      set_config('colloque.since', '', true);
    return query
      select s, array(
        select r.kind from relation r
        where r.account_id = s.account_id and r.subject_id = recognised.subject
          and r.from_at <= recognised.at and (r.until_at is null or r.until_at > recognised.at))
      from session s
      where s.token_hash = hash or (s.previous_token_hash = hash and s.rotated_at > rotated_after);
  end
  $function$
CREATE OR REPLACE FUNCTION public.related(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $function$
CREATE OR REPLACE FUNCTION public.stands_for(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
  begin
    return exists (
      select 1 from relation r
      where r.account_id = actor_account() and r.subject_id = subject and r.kind in ('self', 'confidential', 'parent')
        and r.from_at <= actor_at() and (r.until_at is null or r.until_at > actor_at())
    );
  end
  $function$
grant delete, insert, select, update on abuse_report
grant delete, insert, select on accompaniment
grant delete, insert, select, update on account
grant delete, insert, select, update on account_completion
grant delete, insert, select, update on account_handover
grant delete, insert, select, update on account_phone
grant delete, insert, select, update on account_role
grant insert, select, update on agenda
grant delete, insert, select, update on appointment
grant delete, insert, select, update on attachment
grant delete, insert, select on attachment_use
grant insert, select on audit_chain
grant insert, select on audit_entry
grant insert, select on audit_head
grant delete, insert, select on audit_pending
grant delete, insert, select on blob
grant delete, insert, select on chat_message
grant delete, insert, select on closing
grant delete, insert, select on commune_density
grant delete, insert, select on compte_rendu
grant delete, insert, select, update on conduct_measure
grant delete, insert, select on confirmed_place
grant delete, insert, select on consent_entry
grant delete, insert, select, update on consultation
grant delete, insert, select on consultation_price
grant insert, select on day_key_end
grant select on deployment
grant delete, insert, select on dispensing
grant delete, insert, select on document
grant insert, select, update on duty
grant delete, insert, select, update on emergency
grant delete, insert, select on emergency_step
grant delete, insert, select on erasure_receipt
grant delete, insert, select, update on follow_up
grant delete, insert, select on follow_up_entry
grant delete, insert, select, update on follow_up_file
grant delete, insert, select, update on glass_break
grant delete, insert, select, update on handover
grant delete, insert, select, update on idempotency
grant delete, insert, select on identity_check
grant delete, insert, select on incident
grant delete, insert, select, update on intake
grant delete, insert, select, update on intake_coverage
grant delete, insert, select on intake_exit
grant insert, select, update on interaction_thesaurus
grant delete, insert, select, update on invite
grant delete, insert, select, update on known_device
grant delete, insert, select, update on lead_alert
grant delete, insert, select on letter
grant delete, insert, select, update on medicine
grant delete, insert, select, update on medicine_edition
grant delete, insert, select on medium_used
grant delete, insert, select, update on note
grant delete, insert, select, update on offer
grant delete, insert, select, update on on_call
grant delete, insert, select, update on outbox
grant delete, insert, select on outbox_heard
grant delete, insert, select, update on passkey
grant delete, insert, select, update on passkey_challenge
grant delete, insert, select, update on password_link
grant delete, insert, select, update on patient
grant delete, insert, select, update on person_invite
grant delete, insert, select, update on phone_attempt
grant insert, select on practitioner
grant insert, select, update on practitioner_terms
grant insert, select, update on prescriber_reach
grant delete, insert, select, update on prescription
grant delete, insert, select, update on prescription_draft
grant delete, insert, select on prescription_line
grant delete, insert, select, update on prescription_question
grant delete, insert, select, update on profile
grant delete, insert, select on receipt
grant delete, insert, select, update on record_clock
grant delete, insert, select, update on record_end
grant delete, insert, select, update on recovery_code
grant delete, insert, select, update on relation
grant delete, insert, select, update on rights_request
grant delete, insert, select on satisfaction
grant delete, insert, select on satisfaction_given
grant delete, insert, select, update on seat
grant delete, insert, select, update on session
grant delete, insert, select, update on sign_in_attempt
grant delete, insert, select, update on still_request
grant insert, select on structure
grant delete, insert, select on subject_key
grant delete, insert, select, update on throttle
grant delete, insert, select, update on ticket
