-- Alerts that end with a word, that show what was answered last, and that ring a telephone while nobody takes them; who is on call.

alter table lead_alert drop constraint lead_alert_cause_check;
alter table lead_alert add constraint lead_alert_cause_check
  check (cause in ('cannot-call', 'worse', 'beyond-safe-wait', 'nobody-left', 'severe-declined'));
alter table lead_alert
  add column ticket_id uuid,
  add column severity smallint check (severity between 1 and 4),
  add column waiting_since timestamptz,
  add column evidence_sealed bytea,
  add column seen_by uuid[] not null default '{}',
  add column rung integer not null default 0,
  add column rung_at timestamptz,
  add column outcome text
    check (outcome in ('reached', 'emergency-called', 'sent-in-person', 'seen-here', 'not-reached', 'no-need', 'wait-over')),
  add column ended_by uuid,
  add column ended_at timestamptz;
comment on column lead_alert.cause is 'public; closed word: cannot telephone, gets worse, waits beyond the safe wait, has nobody left to be offered to, grave and left to a colleague';
comment on column lead_alert.ticket_id is 'public; the place in the waiting room, when there is one';
comment on column lead_alert.severity is 'public; that of the place when the alert was raised';
comment on column lead_alert.waiting_since is 'public; from when the wait counts';
comment on column lead_alert.evidence_sealed is 'health; level and flags of the answers that raised it, sealed with the patient''s key';
comment on column lead_alert.seen_by is 'public; leads who were shown it: the first showing to each is traced';
comment on column lead_alert.rung is 'public; how many times a telephone rang for it';
comment on column lead_alert.rung_at is 'public';
comment on column lead_alert.outcome is 'public; closed word; wait-over when a professional accepted before anyone took it';
comment on column lead_alert.ended_by is 'public; the account of the lead; null when it ended by itself';
comment on column lead_alert.ended_at is 'public';

-- One of each cause a ticket, for ever, but one that ended by itself may come again if the place comes back to the room.
create unique index lead_alert_of_ticket on lead_alert (ticket_id, cause)
  where cause in ('beyond-safe-wait', 'nobody-left', 'severe-declined') and outcome is distinct from 'wait-over';
create index lead_alert_untaken on lead_alert (raised_at) where taken_at is null and ended_at is null;

-- The part of the system that raises, rings and settles alerts.
create policy kept on lead_alert using (actor_system() = 'lead-alert');

create table on_call (
  account_id uuid primary key,
  phone text not null,
  since_at timestamptz not null
);
comment on table on_call is 'Leads who are on call and the number that rings when nobody takes an alert. One row each while on call, then deleted.';
comment on column on_call.account_id is 'public';
comment on column on_call.phone is 'identity; E.164';
comment on column on_call.since_at is 'public; whoever has been on call longest is rung first';
alter table on_call enable row level security;
alter table on_call force row level security;
create policy own on on_call using (account_id = actor_account() or actor_system() = 'lead-alert');
grant select, insert, update, delete on on_call to colloque_app;
