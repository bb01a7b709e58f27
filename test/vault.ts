// A thief of backups: a copy of every row at one moment and a folder of keys; what it can open is what erasing has not erased.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { openKeys } from '#edge/keys.ts'

export interface Dump {
  /** Every row of every table of ours and of the queue, as text; bytes in hexadecimal. */
  readonly rows: readonly { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[]
}

export const dump = async (owner: pg.Client): Promise<Dump> => {
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'jobs') and table_type = 'BASE TABLE'`,
  )
  const rows: { table: string; row: Record<string, unknown> }[] = []
  for (const { name } of tables.rows) {
    const found = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`)
    rows.push(...found.rows.map(({ row }) => ({ table: name.replace('public.', ''), row })))
  }
  return { rows }
}

const bytesOf = (value: unknown): Buffer | undefined =>
  typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : undefined

/** The words found in clear: in a text, in bytes, or in a file of the folders. */
export const inClear = async (
  { rows }: Dump,
  folders: readonly string[],
  words: readonly string[],
): Promise<string[]> => {
  const found: string[] = []
  for (const { table, row } of rows)
    for (const [column, value] of Object.entries(row)) {
      const bytes = bytesOf(value) ?? Buffer.from(JSON.stringify(value) ?? '')
      for (const word of words) if (bytes.includes(word)) found.push(`${word} in ${table}.${column}`)
    }
  for (const folder of folders)
    for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue
      const bytes = await readFile(join(name.parentPath, name.name))
      for (const word of words) if (bytes.includes(word)) found.push(`${word} in ${name.name}`)
    }
  return found
}

/** The words found in the files of PostgreSQL itself, its journal of writes included, once all of it is on the disk. */
export const inFiles = async (owner: pg.Client, words: readonly string[]): Promise<string[]> => {
  await owner.query('checkpoint')
  const { rows } = await owner.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  const found = new Set<string>()
  for (const name of await readdir(rows[0]?.folder ?? '', { recursive: true, withFileTypes: true })) {
    // Other tests share the server, and their tables come and go.
    const bytes = name.isFile() ? await readFile(join(name.parentPath, name.name)).catch(() => undefined) : undefined
    for (const word of words) if (bytes?.includes(word)) found.add(word)
  }
  return [...found]
}

/** Opens whatever the keys of the folder open of a dump: every sealed cell is tried with every subject's key. */
export const opened = async ({ rows }: Dump, keysFolder: string): Promise<string[]> => {
  const keys = await openKeys(keysFolder)
  const kept = rows.filter(({ table }) => table === 'subject_key')
  const subjects = await Promise.all(
    kept.map(({ row }) => {
      const one = { ...row, wrapped: bytesOf(row.wrapped) }
      const query = { selectAll: () => query, where: () => query, executeTakeFirst: async () => one }
      // The day's key may be gone: then this one opens nothing.
      return keys.of({ selectFrom: () => query } as never, String(row.subject_id)).catch(() => undefined)
    }),
  )
  const clear: string[] = []
  for (const { table, row } of rows)
    for (const [column, value] of Object.entries(row)) {
      const bytes = bytesOf(value)
      if (!bytes || !column.endsWith('_sealed')) continue
      for (const place of [row.id, row.patient_id, row.consultation_id, `${row.id}/${row.part}`].map(String))
        for (const key of [...subjects, keys.own]) {
          try {
            if (key) clear.push(key.open({ column: `${table}.${column}`, row: place }, bytes))
          } catch {
            // Not this key, or not this place.
          }
        }
    }
  return clear
}
