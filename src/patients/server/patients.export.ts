// What patients gives to the archive: identity, who had access, agreements, and the adult a minor chose.
import { z } from 'zod'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { dayIn, instant } from '#kit/time.ts'
import { languages } from '#kit/words.ts'
import { companion } from '../confidential.ts'
import { decisions, textOn } from '../consent.ts'
import { exportWords as words } from '../export.words.ts'
import { inviteKinds } from '../invite-person.ts'
import { dayTold, patient, zone } from '../patient.ts'
import { kinships } from '../rights.ts'
import { shown } from '../rights-request.ts'
import { words as rightWords } from '../rights-request.words.ts'
import { openCompanion } from './confidential.ts'
import { patientOf } from './patients.store.ts'
import { shownRequest } from './rights-request.ts'

/** `beside` is left out: on an ordinary record, which parents take away, it would tell of a confidential consultation. */
const told = [...kinships, 'treats', 'breaks-glass'] as const

const identity = exportPart({
  part: 'identity',
  title: words.identity,
  tables: ['patient'],
  schema: z.strictObject({ ...patient.shape, createdAt: instant }),
  async read(db, one) {
    const found = await patientOf(db, one)
    if (!found) throw new Error('the patient of an archive is not seen')
    const { created_at: createdAt } = await db
      .selectFrom('patient')
      .select('created_at')
      .where('id', '=', one)
      .executeTakeFirstOrThrow()
    const lines = [
      words.name(found.givenNames, found.familyName),
      words.born(found.birthDate.split('-').reverse().join('/')),
    ]
    if (found.usedName) lines.push(words.used(found.usedName))
    return { value: { ...found, createdAt }, told: [...lines, words.opened(dayTold(createdAt))] }
  },
})

const people = exportPart({
  part: 'people',
  title: words.people,
  tables: ['relation', 'person_invite'],
  schema: z.strictObject({
    access: z.array(
      z.strictObject({
        as: z.enum(told),
        mine: z.boolean(),
        from: instant,
        until: instant.nullable(),
        because: z.string(),
      }),
    ),
    invitations: z.array(
      z.strictObject({ id, as: z.enum(inviteKinds), at: instant, expiresAt: instant, endedAt: instant.nullable() }),
    ),
  }),
  async read(db, one, reader) {
    const relations = await db
      .selectFrom('relation')
      .select(['account_id', 'kind', 'from_at', 'until_at', 'cause'])
      .where('subject_id', '=', one)
      .where('kind', 'in', [...told])
      .orderBy('from_at')
      .execute()
    const access = relations.map(row => ({
      as: row.kind as (typeof told)[number],
      mine: row.account_id === reader,
      from: row.from_at,
      until: row.until_at,
      because: row.cause,
    }))
    const invites = await db
      .selectFrom('person_invite')
      .select(['id', 'kind', 'created_at', 'expires_at', 'ended_at'])
      .where('patient_id', '=', one)
      .orderBy('created_at')
      .execute()
    const invitations = invites.map(row => ({
      id: row.id,
      as: row.kind,
      at: row.created_at,
      expiresAt: row.expires_at,
      endedAt: row.ended_at,
    }))
    return {
      value: { access, invitations },
      told: [
        ...access.map(row => words.from(words.kinds[row.as], dayTold(row.from), row.until && dayTold(row.until))),
        ...invitations.map(row => words.invited(words.kinds[row.as], dayTold(row.at))),
      ],
    }
  },
})

const consents = exportPart({
  part: 'consents',
  title: words.consents,
  tables: ['consent_entry'],
  schema: z.array(
    z.strictObject({
      id,
      key: z.string(),
      version: z.string(),
      language: z.enum(languages),
      /** Of the very words that were shown. */
      sha256: z.string(),
      decision: z.enum(decisions),
      inTheRightOf: z.enum(kinships),
      at: instant,
    }),
  ),
  async read(db, one) {
    const rows = await db
      .selectFrom('consent_entry')
      .selectAll()
      .where('patient_id', '=', one)
      .orderBy('number')
      .execute()
    return {
      value: rows.map(row => ({
        id: row.id,
        key: row.key,
        version: row.version,
        language: row.language,
        sha256: row.text_sha256.toString('hex'),
        decision: row.decision,
        inTheRightOf: row.kinship,
        at: row.at,
      })),
      told: rows.map(row =>
        words.consent(textOn(row.key, dayIn(row.at, zone)).text.fr.title, row.decision === 'yes', dayTold(row.at)),
      ),
    }
  },
})

const companions = (house: House) =>
  exportPart({
    part: 'companions',
    title: words.companions,
    tables: ['accompaniment'],
    schema: z.array(z.strictObject({ saidAt: instant, companion: companion.nullable() })),
    async read(db, one) {
      const rows = await db
        .selectFrom('accompaniment')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('number')
        .execute()
      const value = []
      for (const row of rows) value.push({ saidAt: row.said_at, companion: await openCompanion(db, house, row) })
      return {
        value,
        told: value.map(row =>
          row.companion
            ? words.companion(row.companion.name, row.companion.tie, dayTold(row.saidAt))
            : words.nobody(dayTold(row.saidAt)),
        ),
      }
    },
  })

const asked = (house: House) =>
  exportPart({
    part: 'rights',
    title: rightWords.fr.mine,
    tables: ['rights_request'],
    schema: z.array(shown),
    async read(db, one) {
      const rows = await db
        .selectFrom('rights_request')
        .selectAll()
        .where('patient_id', '=', one)
        .orderBy('id')
        .execute()
      const key = await house.keys.of(db, one)
      const value = rows.map(row => shownRequest(row, key))
      return {
        value,
        told: value.map(row => `${dayTold(row.askedAt)} : ${rightWords.fr.kinds[row.kind].label}. ${row.words}`),
      }
    },
  })

export const patientsExports = (house: House): readonly Exporting[] => [
  identity,
  people,
  consents,
  companions(house),
  asked(house),
]
