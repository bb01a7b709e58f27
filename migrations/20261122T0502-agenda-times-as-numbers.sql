-- The same two constraints, on numbers: an index of ranges of text cannot tell which are near one another, and each row costs more the
-- more there are (measured with 58,000 appointments: 1.1 ms a row; on numbers 0.1 ms). Still, nobody's time meets anybody else's.

create function agenda_place_of(whose uuid) returns numeric
  language sql immutable parallel safe
  as $$
    select ((('x' || substr(replace(whose::text, '-', ''), 1, 15))::bit(60)::bigint::numeric * 1152921504606846976
      + ('x' || substr(replace(whose::text, '-', ''), 16, 15))::bit(60)::bigint) * 256
      + ('x' || substr(replace(whose::text, '-', ''), 31, 2))::bit(8)::bigint) * 1000000000000
  $$;
comment on function agenda_place_of(uuid) is 'The 128 bits of an id as a number, with room after it for the seconds since 1970 until the year 33658.';

-- Named with its schema: a restoration builds the index with no search path.
create function agenda_time_of(whose uuid, starts timestamptz, ends timestamptz) returns numrange
  language sql immutable parallel safe
  as $$
    select numrange(
      public.agenda_place_of(whose) + extract(epoch from starts at time zone 'UTC')::bigint,
      public.agenda_place_of(whose) + extract(epoch from ends at time zone 'UTC')::bigint)
  $$;
comment on function agenda_time_of(uuid, timestamptz, timestamptz) is 'The time of someone, to the second, comparable with all times of all.';

alter table appointment drop constraint appointment_one_a_practitioner;
alter table appointment drop constraint appointment_one_a_patient;
alter table appointment add constraint appointment_one_a_practitioner exclude using gist
  (agenda_time_of(practitioner_id, starts_at, ends_at) with &&) where (state in ('held', 'booked'));
alter table appointment add constraint appointment_one_a_patient exclude using gist
  (agenda_time_of(patient_id, starts_at, ends_at) with &&) where (state in ('held', 'booked'));
drop function agenda_span_of(uuid, timestamptz, timestamptz);
drop type agenda_span;
