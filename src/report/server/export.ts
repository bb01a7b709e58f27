// Taking one's whole record away, server side: every room's part, read for this person alone, made on demand and kept nowhere.
import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { mayTry } from '#access/server/throttle.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import type { ExportFile, Exporting, ExportPart, NotExported } from '#edge/exporting.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import {
  type Dossier,
  dossier,
  dossierFormat,
  dossierVersion,
  downloadExport,
  inVolumes,
  planExport,
  volumeBytes,
} from '../export.ts'
import { printExportLetter, type ToldPart } from './pdf/export-letter.ts'

const isPart = (one: Exporting): one is ExportPart => 'part' in one
const isLeftOut = (one: Exporting): one is NotExported => 'leftOut' in one

interface Gathered {
  readonly values: Readonly<Record<string, unknown>>
  readonly told: readonly ToldPart[]
  readonly files: readonly (ExportFile & { readonly volume: number })[]
  readonly volumes: number
}

/** Every room's part. Read as `export`, whom the row rules show only what the caller's own tie to the patient allows. */
const gather = async (db: Read, exports: readonly Exporting[], patient: Id, reader: Id): Promise<Gathered> => {
  const values: Record<string, unknown> = {}
  const told: ToldPart[] = []
  const files: ExportFile[] = []
  for (const one of exports.filter(isPart)) {
    const given = await one.read(db, patient, reader)
    values[one.part] = one.schema.parse(given.value)
    told.push({ title: one.title, told: given.told })
    files.push(...(given.files ?? []))
  }
  const placed = inVolumes(files, volumeBytes)
  return { values, told, files: placed, volumes: placed.at(-1)?.volume ?? 1 }
}

export const servePlanExport = (exports: readonly Exporting[]) =>
  serve(planExport, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    if (actor.since) return refused('account-needed')
    call.trace({ patient: params.patientId })
    return call.read(db =>
      within(db, 'export', async () => {
        const { files, volumes } = await gather(db, exports, params.patientId, actor.account)
        const sizes = Array.from({ length: volumes }, (_, index) => {
          const inside = files.filter(file => file.volume === index + 1)
          return { volume: index + 1, files: inside.length, size: inside.reduce((sum, file) => sum + file.size, 0) }
        })
        return done({ volumes: sizes })
      }),
    )
  })

export const serveExport = (house: House, exports: readonly Exporting[]) =>
  serve(downloadExport, async ({ params }, call) => {
    const { actor, at } = call
    const { patientId: patient, volume } = params
    if (!isAccount(actor)) return refused('not-signed-in')
    // One factor reaches what was written lately and nothing older (arrêté du 28 mars 2022): an archive would be cut short.
    if (actor.since) return refused('account-needed')
    if (!(await mayTry(house, at, [['export', actor.account]]))) return refused('export-too-often')
    const file = await call.read(db =>
      within(db, 'export', async () => {
        const gathered = await gather(db, exports, patient, actor.account)
        const there = volume <= gathered.volumes
        call.trace({ patient, detail: `volume ${volume}`, ...(there ? {} : { refused: true as const }) })
        if (!there) return undefined
        const inside: Record<string, Uint8Array> = {}
        for (const one of gathered.files) if (one.volume === volume) inside[one.path] = await one.read(db)
        return archive(house, exports, gathered, { patient, volume, at, inside })
      }),
    )
    if (!file) return refused('not-found')
    const part = volume === 1 ? '' : `-${volume}`
    return { file, mediaType: 'application/zip', name: `dossier-${dayIn(at, zone)}${part}.zip` }
  })

interface Volume {
  readonly patient: Id
  readonly volume: number
  readonly at: Instant
  readonly inside: Readonly<Record<string, Uint8Array>>
}

const archive = async (
  house: House,
  exports: readonly Exporting[],
  gathered: Gathered,
  { patient, volume, at, inside }: Volume,
): Promise<Buffer> => {
  const { values, told, files, volumes } = gathered
  const content: Dossier = dossier.parse({
    format: dossierFormat,
    version: dossierVersion,
    madeAt: at,
    patient,
    demonstration: house.demo,
    volume,
    volumes,
    files: files.map(({ path, size, volume }) => ({ path, size, volume })),
    parts: values,
    leftOut: exports.filter(isLeftOut).map(one => ({ tables: [...one.leftOut], because: one.because })),
  })
  const letter = await printExportLetter({ at, volume, volumes, demonstration: house.demo, parts: told })
  const all: Record<string, Uint8Array> = {
    'LISEZMOI.pdf': letter,
    'dossier.json': strToU8(`${JSON.stringify(content, null, 2)}\n`),
    'dossier.schema.json': strToU8(`${JSON.stringify(schemaOf(exports), null, 2)}\n`),
    ...inside,
  }
  const sums = Object.entries(all).map(
    ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
  )
  all.SHA256SUMS = strToU8(sums.join(''))
  // Documents and images are compressed already: only texts are worth the time.
  const zipped = zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, bytes]) => [path, [bytes, { level: path.endsWith('.json') ? 6 : 0, mtime: at }]]),
    ),
  )
  return Buffer.from(zipped.buffer, zipped.byteOffset, zipped.byteLength)
}

/** What is said of `dossier.json`, by the very schemas it was checked with. */
const schemaOf = (exports: readonly Exporting[]) => {
  const parts = exports.filter(isPart).map(one => [one.part, one.schema] as const)
  return z.toJSONSchema(dossier.extend({ parts: z.strictObject(Object.fromEntries(parts)) }), {
    unrepresentable: 'any',
  })
}
