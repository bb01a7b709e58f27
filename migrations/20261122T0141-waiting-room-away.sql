-- Leaving the waiting page to be called back by text message and telephone, and whether the page is in front.

alter table ticket
  add column away_since timestamptz,
  add column called_at timestamptz,
  add column calls smallint not null default 0 check (calls between 0 and 2),
  add column in_front boolean not null default true;
create index ticket_lost on ticket (intake_id, ended_at) where state = 'lost';
comment on column ticket.joined_at is 'public; from when the wait counts: earlier than the joining for whoever lost a place within the hour and had waited';
comment on column ticket.away_since is 'public; left to be called back; null when in front of the page';
comment on column ticket.called_at is 'public; first message that it is nearly their turn';
comment on column ticket.calls is 'public; messages sent since they went away';
comment on column ticket.in_front is 'public; whether the waiting page was in front at its last sign';
