// What a price is counted from, gathered from the tables: the cover told, the home and its density, the professional's terms.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CannotStart } from '#edge/cannot-start.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { cents } from '#kit/money.ts'
import { day, type Instant } from '#kit/time.ts'
import { practitionerOf, structureOf, walkInStructure } from '#practitioners/server/practitioners.store.ts'
import { type Coverage, coverage } from '../coverage.ts'
import { type CommuneDensity, densityAmong } from '../density.ts'
import { departementOf, type Place } from '../place.ts'
import type { Declared, Sector, Situation } from '../price.ts'
import { specialties, specialtyOf, supplementKinds } from '../tariff.ts'
import type { intakeOf } from './orientation.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    intake_coverage: IntakeCoverageTable
    practitioner_terms: PractitionerTermsTable
    commune_density: CommuneDensityTable
  }
}

interface IntakeCoverageTable {
  intake_id: string
  patient_id: string
  coverage_sealed: Buffer
  saved_at: Instant
}
interface PractitionerTermsTable {
  account_id: string
  sector: Exclude<Sector, 'unknown'>
  said_at: Instant
}
interface CommuneDensityTable extends CommuneDensity {
  edition: string
}

type FoundIntake = NonNullable<Awaited<ReturnType<typeof intakeOf>>>
const sealedAt = (row: Id) => ({ column: 'intake_coverage.coverage_sealed', row })

/** What was said of the cover; nothing when nothing was. */
export const coverageOf = async (db: Read, house: Pick<House, 'keys'>, intake: Id): Promise<Coverage> => {
  const row = await db.selectFrom('intake_coverage').selectAll().where('intake_id', '=', intake).executeTakeFirst()
  if (!row) return {}
  const key = await house.keys.of(db, row.patient_id)
  return coverage.parse(JSON.parse(key.open(sealedAt(intake), row.coverage_sealed)))
}

export const writeCoverage = async (
  db: Write,
  house: House,
  at: Instant,
  intake: { readonly id: Id; readonly patientId: Id },
  said: Coverage,
): Promise<void> => {
  const key = await house.keys.of(db, intake.patientId)
  const row = { coverage_sealed: key.seal(sealedAt(intake.id), JSON.stringify(said)), saved_at: at }
  await db
    .insertInto('intake_coverage')
    .values({ intake_id: intake.id, patient_id: intake.patientId, ...row })
    .onConflict(conflict => conflict.column('intake_id').doUpdateSet(row))
    .execute()
}

export const sectorOf = async (db: Read, account: Id): Promise<Sector> => {
  const row = await db
    .selectFrom('practitioner_terms')
    .select('sector')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row?.sector ?? 'unknown'
}

const densityOf = async (db: Read, where: Place) => {
  const communes = await db
    .selectFrom('commune_density')
    .select(['postcode', 'commune', 'density', 'edition'])
    .where('postcode', '=', where.postcode)
    .execute()
  const density = densityAmong(communes, where.city)
  return density && communes[0] ? { density, edition: communes[0].edition } : {}
}

/** The home is where the patient is only if they said so: the rules look at where one lives. */
const homeOf = async (
  db: Read,
  where: Place | undefined,
  livesThere: boolean | undefined,
): Promise<Situation['home']> => {
  const abroad = where !== undefined && where.country !== 'FR'
  if (!where || abroad || livesThere !== true) return { abroad }
  const departement = departementOf(where.postcode)
  return { abroad, ...(departement ? { departement } : {}), ...(await densityOf(db, where)) }
}

/** What does not depend on who accepts. Read as the part of the system named "price": a professional sees none of it. */
const fromIntake = (db: Read, house: House, intake: FoundIntake) =>
  within(db, 'price', async () => {
    const said = await coverageOf(db, house, intake.id)
    return {
      birthDate: intake.patient.birthDate,
      home: await homeOf(db, intake.place, said.livesThere),
      ...(said.path ? { path: said.path } : {}),
      ...(said.cover ? { cover: said.cover } : {}),
      regulated: intake.exits.some(each => each.exit === 'sent-by-15'),
      video: true,
    }
  })

/** With the professional who accepts. */
export const situationWith = async (db: Read, house: House, intake: FoundIntake, account: Id): Promise<Situation> => {
  const practitioner = await practitionerOf(db, account)
  if (!practitioner) throw new Error(`account ${account} accepts without a card`)
  const practice = departementOf(practitioner.card.practicePostcode)
  return {
    ...(await fromIntake(db, house, intake)),
    specialty: specialtyOf(practitioner.card.specialty),
    sector: await sectorOf(db, account),
    ...(practice ? { practice } : {}),
  }
}

/** Before anyone accepts: a general practitioner of the structure one would wait at, of any sector its professionals said. */
export const situationBefore = async (db: Read, house: House, intake: FoundIntake) => {
  const structure = await walkInStructure(db)
  const practice = structure && departementOf((await structureOf(db, structure)).postcode)
  const rows = await db
    .selectFrom('practitioner')
    .leftJoin('practitioner_terms', 'practitioner_terms.account_id', 'practitioner.account_id')
    .select('sector')
    .distinct()
    .where('structure_id', '=', structure ?? null)
    .execute()
  const given = {
    ...(await fromIntake(db, house, intake)),
    specialty: 'general' as const,
    ...(practice ? { practice } : {}),
  }
  return { given, sectors: rows.map((row): Sector => row.sector ?? 'unknown') }
}

const version = z.strictObject({ from: day, until: day.exactOptional(), source: z.string().min(1).max(300), cents })
const declaredFile = z.partialRecord(z.enum([...supplementKinds, ...specialties]), z.array(version).max(50))

/** @throws CannotStart when the file is not there or is not `{ "night": [{ "from", "source", "cents" }] }` */
export const declaredTariff = (file: string | undefined): Declared => {
  if (file === undefined) return {}
  try {
    const read = declaredFile.parse(JSON.parse(readFileSync(file, 'utf8')))
    return Object.fromEntries(
      Object.entries(read).map(([key, all]) => [key, all.map(({ cents: rule, ...rest }) => ({ ...rest, rule }))]),
    )
  } catch {
    throw new CannotStart(
      'settings',
      'COLLOQUE_TARIFF doit nommer un fichier JSON : par supplément ou spécialité, une liste de { from, source, cents }.',
    )
  }
}
