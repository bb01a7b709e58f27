// The schema as one sorted text, from the database's own catalogue: what a migration changes is read in review. `--write` refreshes it.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, openApplicationRole } from '#edge/migrate.ts'
import { testCluster } from './global.ts'

export const schemaFile = join(import.meta.dirname, 'schema.sql')

/** Tables, columns, constraints, indexes, policies, functions and rights of what is ours, one line or block each. */
const catalogue = `
  with ours as (
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  )
  select line from (
  select '1 ' || relname as place, 'table ' || relname
    || case when relrowsecurity then ' row security' else '' end
    || case when relforcerowsecurity then ' forced' else '' end as line from ours
  union all
  select '2 ' || relname || '.' || attname, '  column ' || relname || '.' || attname || ' '
    || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    || case when attcollation <> 0 and attcollation <> t.typcollation then ' collate ' || attcollation::regcollation::text else '' end
    from ours join pg_attribute a on attrelid = oid and attnum > 0 and not attisdropped
    join pg_type t on t.oid = atttypid left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
  union all
  select '3 ' || relname || ' ' || conname, 'constraint ' || relname || ' ' || conname || ' ' || pg_get_constraintdef(k.oid)
    from ours join pg_constraint k on conrelid = ours.oid where contype <> 'n'
  union all
  select '4 ' || indexname, indexdef from pg_indexes where schemaname = 'public'
  union all
  select '5 ' || tablename || ' ' || policyname, 'policy ' || policyname || ' on ' || tablename || ' for ' || cmd
    || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '')
    from pg_policies where schemaname = 'public'
  union all
  select '6 ' || proname, pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
    -- What makes a range belongs to its type, and PostgreSQL writes it.
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
  union all
  select '7 ' || table_name, 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || table_name
    from information_schema.role_table_grants where table_schema = 'public' and grantee = 'colloque_app' group by table_name
  ) everything order by place collate "C"`

export const describeSchema = async (owner: pg.Client): Promise<string> => {
  const { rows } = await owner.query<{ line: string }>(catalogue)
  const squeezed = rows.map(row => row.line.replace(/[ \t]+\n/g, '\n').trimEnd())
  return `-- The schema after every migration, from the database's catalogue; refreshed by \`node test/schema.ts --write\`.\n${squeezed.join('\n')}\n`
}

const write = async (): Promise<void> => {
  const { cluster, folder } = await testCluster()
  try {
    await openApplicationRole(cluster.owner, 'unused')
    await migrate(cluster.owner, '2027-01-12T08:30:00.000Z')
    const client = new pg.Client(cluster.owner)
    await client.connect()
    const text = await describeSchema(client).finally(() => client.end())
    await writeFile(schemaFile, text)
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main && process.argv.includes('--write')) await write()
