// Imports the national thesaurus of drug interactions from a folder of its files: script/run script/import-interactions.ts [folder].
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'
import { interactionsImporter, keepThesaurus } from '#prescription/server/interactions.store.ts'
import { readThesaurusFolder } from '#prescription/server/read-thesaurus.ts'
import { matchedWith } from '#prescription/thesaurus.ts'

const datasets = process.env.COLLOQUE_DATASETS ?? join(import.meta.dirname, '../../shared/data')

/** Names of substances in the register, when its file stands beside; upstream writes it in Windows-1252. */
const registerNames = (folder: string): string[] | undefined => {
  const file = join(folder, '../bdpm/CIS_COMPO_bdpm.txt')
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const text = (() => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // Not UTF-8: what upstream publishes.
      return new TextDecoder('windows-1252').decode(bytes)
    }
  })()
  return text.split(/\r?\n/).flatMap(line => line.split('\t')[3] ?? [])
}

const main = async (): Promise<void> => {
  const folder = resolve(process.argv[2] ?? join(datasets, 'interactions'))
  const settings = readSettings(process.env)
  if (!settings.databaseUrl && !existsSync(settings.dataFolder))
    throw new CannotStart('folder', `${settings.dataFolder} n’existe pas : lancez script/server une première fois.`)
  const { thesaurus, faults } = await readThesaurusFolder(folder)
  const substances = Object.keys(thesaurus.substances).length
  console.log(
    `Thésaurus, édition ${thesaurus.edition.fr} : ${substances} substances, ${thesaurus.pairs.length} interactions.`,
  )
  console.log(`Niveaux inconnus, laissés de côté : ${faults.unknownLevels.length}.`)
  for (const pair of faults.unknownLevels) console.log(`  ${pair}`)
  console.log(`Noms qui ne sont pas des substances, gardés : ${faults.withoutSubstance.join(' ; ')}.`)
  const names = registerNames(folder)
  if (names) {
    const { matched, of, percent } = matchedWith(thesaurus, names)
    console.log(`Retrouvées dans la base publique des médicaments : ${matched} sur ${of}, soit ${percent} %.`)
  } else console.log('Base publique des médicaments absente à côté : la correspondance n’est pas comptée.')
  const changed = await beside(settings, house => {
    const at = house.time.now()
    return house.db.as(interactionsImporter, at).write(db => keepThesaurus(db, thesaurus, at))
  })
  console.log(changed ? 'En service.' : 'Déjà en service : rien n’a changé.')
}

main().catch(error => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 70
})
