// What access gives to the archive: the account of whoever takes it away, and no other.
import { z } from 'zod'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import { instant } from '#kit/time.ts'
import { languages } from '#kit/words.ts'
import { exportWords } from '../export.words.ts'

const account = exportPart({
  part: 'account',
  title: exportWords.account,
  tables: ['account', 'account_phone', 'session'],
  schema: z.strictObject({
    email: z.string().nullable(),
    language: z.enum(languages),
    createdAt: instant,
    telephones: z.array(z.strictObject({ number: z.string(), since: instant, until: instant.nullable() })),
    sessions: z.array(
      z.strictObject({ device: z.string(), openedAt: instant, lastSeenAt: instant, endedAt: instant.nullable() }),
    ),
  }),
  async read(db, _patient, reader) {
    const mine = await db
      .selectFrom('account')
      .select(['email', 'language', 'created_at'])
      .where('id', '=', reader)
      .executeTakeFirstOrThrow()
    const numbers = await db.selectFrom('account_phone').selectAll().where('account_id', '=', reader).execute()
    const sessions = await db
      .selectFrom('session')
      .select(['user_agent', 'created_at', 'last_seen_at', 'ended_at'])
      .where('account_id', '=', reader)
      .orderBy('created_at')
      .execute()
    return {
      value: {
        email: mine.email,
        language: mine.language,
        createdAt: mine.created_at,
        telephones: numbers.map(row => ({ number: row.number, since: row.created_at, until: row.ended_at })),
        sessions: sessions.map(row => ({
          device: row.user_agent,
          openedAt: row.created_at,
          lastSeenAt: row.last_seen_at,
          endedAt: row.ended_at,
        })),
      },
      told: [
        ...(mine.email ? [exportWords.email(mine.email)] : []),
        ...numbers.filter(row => row.ended_at === null).map(row => exportWords.telephone(row.number)),
        exportWords.sessions(sessions.length),
      ],
    }
  },
})

export const accessExports: readonly Exporting[] = [account]
