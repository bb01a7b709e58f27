// The public files of the thesaurus on disk: found by their form, read whole, and said plainly when they are not there.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '#edge/cannot-start.ts'
import { readThesaurus } from '../thesaurus.ts'

const months = [
  ['janvier', 'January'],
  ['février', 'February'],
  ['mars', 'March'],
  ['avril', 'April'],
  ['mai', 'May'],
  ['juin', 'June'],
  ['juillet', 'July'],
  ['août', 'August'],
  ['septembre', 'September'],
  ['octobre', 'October'],
  ['novembre', 'November'],
  ['décembre', 'December'],
] as const

/** The day is in the name of the file: « …-20102020.json ». */
export const editionOf = (fileName: string) => {
  const [, day = '', month = '', year = ''] = /(\d{2})(\d{2})(\d{4})\.json$/.exec(fileName) ?? []
  const [fr, en] = months[Number(month) - 1] ?? []
  return fr && en && day !== '00'
    ? { day: `${year}-${month}-${day}`, fr: `${fr} ${year}`, en: `${en} ${year}` }
    : undefined
}

const parsed = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new CannotStart('folder', `${path} n’est pas un fichier JSON lisible.`, { cause })
  }
}

/**
 * Reads a folder of the published thesaurus.
 * @throws CannotStart with a sentence when the files are missing or have another form
 */
export const readThesaurusFolder = async (folder: string) => {
  const names = await readdir(folder).catch(() => [] as string[])
  const indexName = names.find(name => /^index-.*\.json$/.test(name))
  const pairsName = names.find(name => /^thesaurus-.*\.json$/.test(name))
  if (!indexName || !pairsName)
    throw new CannotStart('folder', `${folder} doit contenir index-….json et thesaurus-….json, tels que publiés.`)
  const edition = editionOf(pairsName)
  if (!edition) throw new CannotStart('folder', `${pairsName} ne porte pas sa date (jjmmaaaa) : laquelle est-ce ?`)
  const [index, pairs] = [await parsed(join(folder, indexName)), await parsed(join(folder, pairsName))]
  try {
    return readThesaurus(index, pairs, edition)
  } catch (cause) {
    throw new CannotStart('folder', `${folder} n’a pas la forme attendue : rien n’est changé.`, { cause })
  }
}
