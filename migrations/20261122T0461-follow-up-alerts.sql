-- An urgent result that nobody has read is an alert to the on-call lead, as someone who gets worse is.

alter table lead_alert drop constraint lead_alert_cause_check;
alter table lead_alert add constraint lead_alert_cause_check
  check (cause in ('cannot-call', 'worse', 'urgent-result', 'beyond-safe-wait', 'nobody-left', 'severe-declined'));
comment on column lead_alert.cause is 'public; closed word: cannot telephone, gets worse, has an urgent result that nobody has read, waits beyond the safe wait, has nobody left to be offered to, grave and left to a colleague';
