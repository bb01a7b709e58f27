-- What a patient holds after a consultation is more than the compte rendu: prescriptions, certificates, referral letters, receipts.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check
  check (kind in ('compte-rendu', 'prescription', 'certificate', 'referral-letter', 'receipt'));
