// What must hold of tickets, offers, duties, consultations and relations whatever happened: read behind the row rules.
import type pg from 'pg'
import type { Instant } from '#kit/time.ts'

/** Each finds the rows that break a promise; `$1` is the present instant, named in each so that its type is known. */
const broken: Readonly<Record<string, string>> = {
  'one open ticket a patient': `
    select patient_id from ticket where state in ('waiting', 'offered', 'accepted') and $1::timestamptz is not null
    group by patient_id having count(*) > 1`,
  'one live offer a ticket, and one open offer a professional': `
    select ticket_id from offer where state in ('open', 'accepted') and $1::timestamptz is not null
      group by ticket_id having count(*) > 1
    union all select account_id from offer where state = 'open' group by account_id having count(*) > 1`,
  'offered exactly when an offer is open': `
    select t.id, t.state from ticket t left join offer o on o.ticket_id = t.id and o.state = 'open'
    where $1::timestamptz is not null and (t.state = 'offered') <> (o.id is not null)`,
  'accepted or finished exactly when an offer was accepted': `
    select t.id, t.state from ticket t left join offer o on o.ticket_id = t.id and o.state = 'accepted'
    where $1::timestamptz is not null and (t.state in ('accepted', 'finished')) <> (o.id is not null)`,
  'accepted exactly when a consultation is announced or open': `
    select t.id, t.state from ticket t
    left join consultation c on c.ticket_id = t.id and c.state in ('announced', 'open')
    where $1::timestamptz is not null and (t.state = 'accepted') <> (c.id is not null)`,
  'finished exactly when a consultation is closed, with its closing': `
    select t.id, t.state from ticket t
    left join consultation c on c.ticket_id = t.id and c.state = 'closed'
    left join closing on closing.consultation_id = c.id
    where $1::timestamptz is not null
      and ((t.state = 'finished') <> (c.id is not null) or (c.id is null) <> (closing.consultation_id is null))`,
  'a professional has in hand the ticket of the consultation they lead, and no other': `
    select d.account_id from duty d full join ticket t on t.id = d.busy_with
    left join consultation c on c.ticket_id = t.id and c.state in ('announced', 'open')
    where $1::timestamptz is not null
      and ((d.busy_with is not null and (t.state is distinct from 'accepted' or c.leading_id <> d.account_id))
        or (t.state = 'accepted' and d.account_id is null))`,
  'an offer is its professional’s while it is open, an accepted one until it would have ended (an answer may be lost), no other': `
    select o.id, o.state from offer o
    left join relation r on r.subject_id = o.id and r.kind = 'offered'
      and (r.until_at is null or r.until_at > $1::timestamptz)
    where case
      when o.state = 'open' then r.id is null
      when o.answered_at is not null and o.state in ('accepted', 'withdrawn') then r.until_at > o.expires_at
      else r.id is not null end`,
  'both sides of a live consultation may enter it, and its professional sees its patient': `
    select c.id from consultation c
    where c.state in ('announced', 'open') and (
      not exists (select 1 from relation r where r.subject_id = c.id and r.kind = 'leads' and r.account_id = c.leading_id
        and (r.until_at is null or r.until_at > $1::timestamptz))
      or not exists (select 1 from relation r where r.subject_id = c.id and r.kind = 'attends'
        and r.account_id = c.attending_id and (r.until_at is null or r.until_at > $1::timestamptz))
      or not exists (select 1 from relation r where r.subject_id = c.patient_id and r.kind = 'treats'
        and r.account_id = c.leading_id and (r.until_at is null or r.until_at > $1::timestamptz)))`,
  'nobody treats a patient they never accepted': `
    select r.id from relation r
    where r.kind = 'treats' and (r.until_at is null or r.until_at > $1::timestamptz)
      and not exists (select 1 from consultation c where c.patient_id = r.subject_id and c.leading_id = r.account_id
        and c.state <> 'withdrawn')
      and not exists (select 1 from handover h where h.patient_id = r.subject_id and h.from_account = r.account_id
        and h.state = 'accepted')`,
  'nothing in an emergency has ended, and what is held has an emergency without an outcome': `
    select c.id, c.state from consultation c
    left join emergency e on e.consultation_id = c.id and e.settled_at is null
    where $1::timestamptz is not null and ((c.emergency_since is not null) <> (e.id is not null)
      or (c.emergency_since is not null and c.state not in ('announced', 'open')))`,
  'every emergency says who opened it, and one that is settled says how': `
    select e.id from emergency e where $1::timestamptz is not null and (
      not exists (select 1 from emergency_step s where s.emergency_id = e.id and s.step = 'opened')
      or (e.outcome is not null and not exists (
        select 1 from emergency_step s where s.emergency_id = e.id and s.step = e.outcome)))`,
  'only whoever leads a live consultation may act in it, and only those asked see a handover': `
    select r.id from relation r join consultation c on c.id = r.subject_id
      where r.kind = 'leads' and r.account_id <> c.leading_id and c.state in ('announced', 'open')
        and (r.until_at is null or r.until_at > $1::timestamptz)
    union all
    select r.id from relation r join handover h on h.id = r.subject_id
      where r.kind = 'relays' and h.state in ('withdrawn', 'lapsed')
        and r.until_at > greatest($1::timestamptz, h.expires_at)`,
  'whoever waits holds their ticket': `
    select t.id from ticket t where $1::timestamptz is not null and not exists (
      select 1 from relation r where r.subject_id = t.id and r.kind = 'holds' and r.account_id = t.account_id)`,
  'the key of a chat lives as long as its consultation, unless that lasts for days': `
    select c.id from consultation c left join subject_key k on k.subject_id = c.id
    where (c.state in ('announced', 'open') and c.announced_at > $1::timestamptz - interval '2 days')
      <> (k.subject_id is not null)`,
  'a chat whose key is destroyed has left nothing but its receipt and the line of the trail that holds its hash': `
    select c.id from consultation c left join subject_key k on k.subject_id = c.id
    left join erasure_receipt r on r.consultation_id = c.id
    left join audit_entry a on a.object_id = r.id and a.detail = encode(r.digest, 'hex')
    where $1::timestamptz is not null and (((k.subject_id is null) <> (a.id is not null))
      or (k.subject_id is null and exists (select 1 from chat_message m where m.consultation_id = c.id)))`,
  'what was done is in the trail': `
    select c.id from consultation c where $1::timestamptz is not null
      and not exists (select 1 from audit_entry a where a.object_id = c.id and a.act = 'consultation/accept')`,
}

const everything = Object.entries(broken)
  .map(([promise, query]) => `select '${promise}' as promise, to_jsonb(row) as row from (${query}) row`)
  .join(' union all ')

/** The promises that do not hold, with the rows that break them; empty when all is well. */
export const brokenPromises = async (owner: pg.Client, at: Instant): Promise<readonly unknown[]> =>
  (await owner.query(everything, [at])).rows
