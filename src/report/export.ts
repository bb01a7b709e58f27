// Taking one's whole record away: what the archive is made of, in how many volumes, and who may (RGPD art. 15 and 20).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'

/** Bytes of files in one volume: what the process holds at once, and what a telephone downloads in one go. */
export const volumeBytes = 24_000_000

/** The head of `dossier.json`; `docs/export-format.md` tells it to whoever reads it without us. */
export const dossierFormat = 'colloque-dossier'
export const dossierVersion = 1

export const exportedFile = z.strictObject({ path: z.string(), size: z.int(), volume: z.int().min(1) })
export const dossier = z.strictObject({
  format: z.literal(dossierFormat),
  version: z.literal(dossierVersion),
  madeAt: instant,
  patient: id,
  demonstration: z.boolean(),
  volume: z.int().min(1),
  volumes: z.int().min(1),
  files: z.array(exportedFile),
  /** By name: what each room gives; `dossier.schema.json` tells the form of each. */
  parts: z.record(z.string(), z.unknown()),
  leftOut: z.array(z.strictObject({ tables: z.array(z.string()), because: z.string() })),
})
export type Dossier = z.infer<typeof dossier>

const who = { roles: ['patient'], related: 'patientId', kinds: rights.export, stepUp: true } as const

export const planExport = route({
  name: 'report/plan-export',
  summary: 'How many volumes a patient’s archive has now, and their bytes, documents and photographs alone.',
  method: 'GET',
  path: '/api/patients/:patientId/export',
  who,
  params: z.strictObject({ patientId: id }),
  output: z.strictObject({ volumes: z.array(z.strictObject({ volume: z.int(), files: z.int(), size: z.int() })) }),
  refusals: { 'account-needed': 403 },
  traced: true,
})

/** Answers the archive itself, as an attachment. */
export const downloadExport = route({
  name: 'report/export',
  summary: 'A volume of a patient’s archive (zip): everything kept about them, as data, as a letter and as files.',
  method: 'GET',
  path: '/api/patients/:patientId/export/:volume',
  who,
  params: z.strictObject({ patientId: id, volume: z.coerce.number().int().min(1).max(1000) }),
  output: z.never(),
  refusals: { 'account-needed': 403, 'export-too-often': 429 },
  traced: true,
})

/** Files in their order, each in the first volume with room left; one larger than a volume is alone in its own. */
export const inVolumes = <File extends { readonly size: number }>(
  files: readonly File[],
  most: number,
): (File & { readonly volume: number })[] => {
  let volume = 1
  let held = 0
  return files.map(file => {
    if (held > 0 && held + file.size > most) {
      volume += 1
      held = 0
    }
    held += file.size
    return { ...file, volume }
  })
}
