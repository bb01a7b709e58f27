-- A consultation that is handed over has the price of each professional who led it: what is due is the price of whom the patient agreed with.

alter table consultation_price add column account_id uuid;
comment on column consultation_price.account_id is 'public; the professional it was told for; null for whoever accepted, in rows of before';
update consultation_price p set account_id = coalesce(
  (select h.from_account from handover h where h.consultation_id = p.consultation_id and h.state = 'accepted' order by h.answered_at limit 1),
  (select c.leading_id from consultation c where c.id = p.consultation_id)
);
alter table consultation_price drop constraint consultation_price_pkey;
create unique index consultation_price_once on consultation_price (consultation_id, account_id) nulls not distinct;
comment on table consultation_price is 'What a consultation costs with a professional and what is paid back of it, settled when they accept it and never changed. Kept with the record.';
