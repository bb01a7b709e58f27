-- An appointment tells why one consults: a session that one factor opened reads those of late and those to come, not the older ones.

create policy one_factor on appointment as restrictive for select using (lately(starts_at));
