// What practitioners gives to the archive: who opened the record, in words and as it is chained.
import { z } from 'zod'
import { words as accessWords } from '#access/access.words.ts'
import { auditEntry } from '#access/audit.ts'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { acts } from '../acts.words.ts'
import { glassReasons, glassVerdicts } from '../break-glass.ts'
import { words as glassWordsOf } from '../glass.words.ts'
import { nameOf } from '../practitioner.ts'
import { words } from '../practitioners.words.ts'
import { glassWords } from './break-glass.ts'

/** Lines told on paper, the latest; the data holds them all. */
const mostTold = 200

const accesses = exportPart({
  part: 'accesses',
  title: words.fr.trail.title,
  tables: ['audit_entry'],
  schema: z.array(
    z.strictObject({
      ...auditEntry.omit({ account: true, session: true }).shape,
      /** In French, as the page says it. */
      what: z.string(),
      mine: z.boolean(),
      /** Care professionals by name, other staff by role (product A6). */
      name: z.string().nullable(),
    }),
  ),
  async read(db, one, reader) {
    const rows = await db
      .selectFrom('audit_entry')
      .leftJoin('practitioner', 'practitioner.account_id', 'audit_entry.account_id')
      .select(['audit_entry.id', 'at', 'act', 'role', 'system', 'patient_id', 'object_id', 'outcome', 'detail'])
      .select(['audit_entry.account_id', 'title', 'civility', 'given_name', 'family_name'])
      .where('patient_id', '=', one)
      .orderBy('audit_entry.id')
      .execute()
    const names: Readonly<Record<string, string>> = acts.fr
    const value = rows.map(row => ({
      id: row.id,
      at: row.at,
      act: row.act,
      what: names[row.act] ?? words.fr.trail.otherAct,
      role: row.role,
      system: row.system,
      patient: row.patient_id,
      object: row.object_id,
      outcome: row.outcome,
      detail: row.detail,
      mine: row.account_id === reader,
      name:
        row.family_name === null
          ? null
          : nameOf({
              title: row.title ?? '',
              civility: row.civility ?? 'M.',
              givenName: row.given_name ?? '',
              familyName: row.family_name,
            }),
    }))
    const roles: Readonly<Record<string, string>> = accessWords.fr.roles
    const who = (row: (typeof value)[number]) =>
      row.mine ? words.fr.trail.you : (row.name ?? (row.role ? roles[row.role] : undefined) ?? words.fr.trail.service)
    const refused = (row: (typeof value)[number]) => (row.outcome === 'refused' ? ` (${words.fr.trail.refused})` : '')
    return {
      value,
      told: value
        .slice(-mostTold)
        .reverse()
        .map(row => `${dayTold(row.at)} : ${who(row)}, ${row.what}${refused(row)}`),
    }
  },
})

const glass = (house: House) =>
  exportPart({
    part: 'glassBroken',
    title: glassWordsOf.fr.open,
    tables: ['glass_break'],
    schema: z.array(
      z.strictObject({
        id,
        reason: z.enum(glassReasons),
        words: z.string(),
        openedAt: instant,
        until: instant,
        verdict: z.enum(glassVerdicts).nullable(),
        reviewedAt: instant.nullable(),
      }),
    ),
    async read(db, one) {
      const rows = await db.selectFrom('glass_break').selectAll().where('patient_id', '=', one).orderBy('id').execute()
      const key = await house.keys.of(db, one)
      return {
        value: rows.map(row => ({
          id: row.id,
          reason: row.reason,
          words: key.open(glassWords(row.id), row.words_sealed),
          openedAt: row.opened_at,
          until: row.until_at,
          verdict: row.verdict,
          reviewedAt: row.reviewed_at,
        })),
        told: rows.map(row => `${dayTold(row.opened_at)} : ${glassWordsOf.fr.reasons[row.reason]}`),
      }
    },
  })

export const practitionersExports = (house: House): readonly Exporting[] => [accesses, glass(house)]
