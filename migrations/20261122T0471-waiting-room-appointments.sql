-- Places that come with an appointment: offered to its professional first, until the patient would rather see another.

alter table ticket
  add column appointment_id uuid,
  add column freed_at timestamptz;
create index ticket_of_appointment on ticket (appointment_id) where appointment_id is not null;
comment on column ticket.appointment_id is 'public; the appointment it was taken for; null for whoever comes without';
comment on column ticket.freed_at is 'public; when the patient chose to be seen by another professional';
