-- A result that is awaited because a prescription asks for it knows which line of which one.

alter table follow_up add column prescription_id uuid, add column line_id uuid;
alter table follow_up add constraint follow_up_of_line check ((prescription_id is null) = (line_id is null));
create unique index follow_up_once_a_line on follow_up (prescription_id, line_id) where prescription_id is not null;
comment on column follow_up.prescription_id is 'public; the prescription that asks for the examination; null when it was ordered by itself';
comment on column follow_up.line_id is 'public; its line';
create policy followed on prescription for select using (actor_system() = 'follow-up');
