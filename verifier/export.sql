-- The whole trail as JSON lines, in the order of docs/audit-format.md: PGOPTIONS='-c colloque.system=verifier' psql -At -f verifier/export.sql
with entry as (
  select id, json_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), act, account_id, role, system,
    session_id, patient_id, object_id, outcome, detail) as line
  from audit_entry
)
select line from (
  select 1 as part, 0::bigint as place, json_build_object('kind', 'colloque-trail', 'version', 1)::text as line
  union all
  select 3, position, json_build_object('kind', 'link', 'position', position, 'entryId', entry_id,
    'leaf', encode(leaf_hash, 'hex'), 'chain', encode(chain_hash, 'hex'), 'entry', entry.line)::text
  from audit_chain left join entry on entry.id = audit_chain.entry_id
  union all
  select 4, 0, json_build_object('kind', 'loose', 'pending', audit_pending.entry_id is not null, 'entry', entry.line)::text
  from entry left join audit_chain on audit_chain.entry_id = entry.id left join audit_pending on audit_pending.entry_id = entry.id
  where audit_chain.entry_id is null
  union all
  select 2, position, json_build_object('kind', 'head', 'position', position, 'chain', encode(chain_hash, 'hex'),
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'signature', encode(signature, 'hex'))::text
  from audit_head
  union all
  select 5, 0, json_build_object('kind', 'receipt', 'receipt', json_build_array(id, consultation_id, patient_id, cause, messages, day,
    to_char(destroyed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'keysLeft', (select count(*) from subject_key where subject_id = consultation_id),
    'messagesLeft', (select count(*) from chat_message where chat_message.consultation_id = erasure_receipt.consultation_id))::text
  from erasure_receipt
  union all
  select 6, 0, json_build_object('kind', 'day-end', 'object', entry_id, 'dayEnd', json_build_array(day,
    to_char(destroyed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), backups_gone_on))::text
  from day_key_end
  union all
  select 7, 0, json_build_object('kind', 'end')::text
) everything
order by part, place
