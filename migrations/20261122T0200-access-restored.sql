-- A link that gives a lost account back to whoever was seen by a human being: it asks for the code said to them.
alter table password_link add column code_mac bytea;
comment on column password_link.code_mac is 'secret; HMAC of the six digits said to the person whose identity was checked; null for a link asked for by the person';
