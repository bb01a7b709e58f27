// Imports the published medical density of communes in place of what was imported before: the same file gives the same table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'
import { readDensities } from '#orientation/density.ts'
import { importDensities } from '#orientation/server/densities.ts'

const usage = 'Usage : script/run script/import-zones.ts <édition, par exemple 2025-06> [fichier.csv]'

const main = async (): Promise<string> => {
  const [edition, given] = process.argv.slice(2)
  if (!edition || !/^\d{4}-\d{2}(-\d{2})?$/.test(edition)) throw new CannotStart('settings', usage)
  const file = given ?? join(process.env.COLLOQUE_DATASETS ?? '../shared/data', 'zonage/zonmed.csv')
  const read = readDensities(readFileSync(file, 'utf8'))
  const { before, after } = await beside(readSettings(process.env), house =>
    house.db.as({ system: 'import' }, house.time.now()).write(db => importDensities(db, read.communes, edition)),
  )
  return [
    `Édition ${edition} : ${after} communes (${before} auparavant).`,
    `Sans résultat publié : ${read.unknown}. Même nom, deux densités : ${read.disagreeing}. Lignes illisibles : ${read.unread.length}.`,
  ].join('\n')
}

main().then(
  text => console.log(text),
  error => {
    console.error(error instanceof CannotStart ? error.message : String(error))
    process.exitCode = error instanceof CannotStart ? error.exitCode : 70
  },
)
