-- Places in the waiting room, offers made to professionals, and their presence.

create table ticket (
  id uuid primary key,
  intake_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  structure_id uuid not null,
  severity smallint not null check (severity between 1 and 4),
  state text not null check (state in ('waiting', 'offered', 'accepted', 'finished', 'left', 'lost')),
  summary_sealed bytea not null,
  joined_at timestamptz not null,
  last_seen_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz
);
create unique index ticket_one_open on ticket (patient_id) where state in ('waiting', 'offered', 'accepted');
create index ticket_waiting on ticket (structure_id, joined_at) where state in ('waiting', 'offered');
comment on table ticket is 'A place in the waiting room. Kept 3 years for indicators, then without its summary.';
comment on column ticket.id is 'public';
comment on column ticket.intake_id is 'public; the request it was made with';
comment on column ticket.patient_id is 'public; opaque';
comment on column ticket.account_id is 'public; who waits for the patient';
comment on column ticket.structure_id is 'public; whose professionals may be offered it';
comment on column ticket.severity is 'public; 1 gravest to 4: the matcher orders by it';
comment on column ticket.state is 'public';
comment on column ticket.summary_sealed is 'health; what an offer shows, sealed with the patient''s key';
comment on column ticket.joined_at is 'public';
comment on column ticket.last_seen_at is 'public; last sign of the waiting page, to some seconds';
comment on column ticket.accepted_at is 'public';
comment on column ticket.ended_at is 'public';

create table offer (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  account_id uuid not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  reason text,
  policy text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz
);
create unique index offer_one_a_ticket on offer (ticket_id) where state in ('open', 'accepted');
create unique index offer_one_a_practitioner on offer (account_id) where state = 'open';
create index offer_of_ticket on offer (ticket_id);
comment on table offer is 'One patient proposed to one professional: two cannot have the same patient, whatever races. Kept with the ticket.';
comment on column offer.id is 'public';
comment on column offer.ticket_id is 'public';
comment on column offer.account_id is 'public; the professional';
comment on column offer.state is 'public';
comment on column offer.reason is 'public; closed word of a decline: watched for discrimination';
comment on column offer.policy is 'public; version of the matching policy that made it';
comment on column offer.made_at is 'public';
comment on column offer.expires_at is 'public';
comment on column offer.answered_at is 'public';

create table duty (
  account_id uuid primary key,
  structure_id uuid not null,
  status text not null check (status in ('available', 'break', 'off')),
  break_until timestamptz,
  busy_with uuid,
  free_since timestamptz not null,
  last_seen_at timestamptz not null,
  unanswered smallint not null default 0
);
comment on table duty is 'Whether a professional sees patients now. One row each, overwritten.';
comment on column duty.account_id is 'public';
comment on column duty.structure_id is 'public';
comment on column duty.status is 'public';
comment on column duty.break_until is 'public';
comment on column duty.busy_with is 'public; the ticket in hand';
comment on column duty.free_since is 'public; who has been free longest is asked first';
comment on column duty.last_seen_at is 'public; last sign of the desk';
comment on column duty.unanswered is 'public; offers let pass in a row';

alter table ticket enable row level security;
alter table ticket force row level security;
create policy mine on ticket using (related(id) or actor_system() = 'matcher');
alter table offer enable row level security;
alter table offer force row level security;
create policy mine on offer using (related(id) or actor_system() = 'matcher');
alter table duty enable row level security;
alter table duty force row level security;
create policy mine on duty using (account_id = actor_account() or actor_system() = 'matcher');
grant select, insert, update on ticket, offer, duty to colloque_app;
