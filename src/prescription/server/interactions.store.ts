// The thesaurus in the database: replaced whole by the import, read once by each server until it changes.
import { createHash } from 'node:crypto'
import type { Read, Write } from '#edge/database.ts'
import type { Instant } from '#kit/time.ts'
import { type Interactions, indexed, type Thesaurus, thesaurus } from '../thesaurus.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    interaction_thesaurus: InteractionThesaurusTable
  }
}

interface InteractionThesaurusTable {
  only_one: boolean
  day: string
  sha256: string
  content: string
  imported_at: Instant
}

/** The part of the system that may write it. */
export const interactionsImporter = { system: 'interactions' } as const

/** Keeps a thesaurus; the very same one again changes nothing, not even its date. Answers whether something changed. */
export const keepThesaurus = async (db: Write, given: Thesaurus, at: Instant): Promise<boolean> => {
  const content = JSON.stringify(given)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const row = { day: given.edition.day, sha256, content, imported_at: at }
  const kept = await db
    .insertInto('interaction_thesaurus')
    .values({ only_one: true, ...row })
    .onConflict(same => same.column('only_one').doUpdateSet(row).where('interaction_thesaurus.sha256', '<>', sha256))
    .returning('sha256')
    .execute()
  return kept.length > 0
}

/** By what it holds, so that two houses of one process never share another's. */
const read = new Map<string, Interactions>()

/** The thesaurus as it is asked; undefined when none was imported. */
export const interactionsOf = async (db: Read): Promise<Interactions | undefined> => {
  const known = await db.selectFrom('interaction_thesaurus').select('sha256').executeTakeFirst()
  if (!known) return undefined
  const before = read.get(known.sha256)
  if (before) return before
  const row = await db.selectFrom('interaction_thesaurus').select(['sha256', 'content']).executeTakeFirstOrThrow()
  const found = indexed(thesaurus.parse(row.content))
  read.clear()
  read.set(row.sha256, found)
  return found
}
