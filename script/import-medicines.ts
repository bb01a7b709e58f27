// Imports the public register of medicines from a folder of its files: script/run script/import-medicines.ts [folder].
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'
import { importer, importMedicines } from '#prescription/server/import-medicines.ts'
import { type RegisterRead, readRegister } from '#prescription/server/read-register.ts'

const defaultFolder = join(process.env.COLLOQUE_DATASETS ?? join(import.meta.dirname, '../../shared/data'), 'bdpm')

const told = ({ files, labels, notSold }: RegisterRead): string[] => [
  ...files.flatMap(({ file, dirty }) =>
    Object.entries(dirty).map(
      ([why, { count, first }]) => `  ${file} : ${count} × ${why} (la première, ligne ${first}).`,
    ),
  ),
  `Spécialités retirées ou non commercialisées, laissées de côté : ${notSold}.`,
  `Conditions de prescription et de délivrance : ${labels.lines} lignes, ${labels.distinct} libellés, dont inconnus : ${labels.unknown.length}.`,
  ...labels.unknown.map(label => `  Libellé inconnu, gardé tel quel : ${label}`),
]

const main = async (): Promise<void> => {
  const folder = resolve(process.argv[2] ?? defaultFolder)
  const settings = readSettings(process.env)
  if (!settings.databaseUrl && !existsSync(settings.dataFolder))
    throw new CannotStart('folder', `${settings.dataFolder} n’existe pas : lancez script/server une première fois.`)
  console.log(`Lecture de ${folder}`)
  const read = await readRegister(folder, console.log)
  for (const line of told(read)) console.log(line)
  const count = await beside(settings, house => {
    const at = house.time.now()
    return importMedicines(house.db.as(importer, at), at, read)
  })
  console.log(`En service : ${count} médicaments, édition ${read.edition} (données du ${read.day}).`)
}

main().catch(error => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 70
})
