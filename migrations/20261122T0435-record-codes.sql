-- What the words of a profile were chosen to mean: an allergy that is a class or a substance, beside the words themselves.

alter table profile add column codes_sealed bytea;
comment on column profile.codes_sealed is 'health; for some lines of the profile, the class or the substance chosen for them; sealed with the patient''s key';
