// The register's files on disk: which there must be, in which encoding each was written, and their lines one at a time.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CannotStart } from '#edge/cannot-start.ts'

export const registerFiles = {
  specialties: 'CIS_bdpm.txt',
  presentations: 'CIS_CIP_bdpm.txt',
  compositions: 'CIS_COMPO_bdpm.txt',
  generics: 'CIS_GENER_bdpm.txt',
  conditions: 'CIS_CPD_bdpm.txt',
  atc: 'CIS_MITM.txt',
  supplies: 'CIS_CIP_Dispo_Spec.txt',
} as const
export type RegisterFile = keyof typeof registerFiles

/** Ten times what each weighs today: what is larger is another file, and would fill the memory. */
const mostBytes = 64 * 1024 * 1024
const mostOfLine = 64 * 1024

export interface OpenedFile {
  readonly file: string
  readonly path: string
  readonly sha256: string
  readonly encoding: 'utf-8' | 'windows-1252'
}

/**
 * Reads a file once, for its hash and its encoding: upstream writes most of them in Windows-1252, some in UTF-8, and changes.
 * @throws CannotStart when it is not there, is empty or cannot be a file of the register
 */
export const openFile = async (folder: string, file: string): Promise<OpenedFile> => {
  const path = join(folder, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new CannotStart(
      'folder',
      `${file} manque dans ${folder} : donnez le dossier qui contient les fichiers de la base publique.`,
    )
  if (found.size === 0) throw new CannotStart('folder', `${file} est vide : téléchargez-le de nouveau.`)
  if (found.size > mostBytes)
    throw new CannotStart(
      'folder',
      `${file} pèse plus de ${mostBytes / 1024 / 1024} Mo : ce n’est pas le fichier attendu.`,
    )
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  const decodes = (bytes: Buffer | undefined) => {
    if (!utf8) return
    try {
      decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      utf8 = false
    }
  }
  for await (const bytes of createReadStream(path)) {
    hash.update(bytes)
    decodes(bytes)
  }
  decodes(undefined)
  return { file: basename(path), path, sha256: hash.digest('hex'), encoding: utf8 ? 'utf-8' : 'windows-1252' }
}

/** Some files were written in Windows-1252, read as Latin-1 and written again: an apostrophe became U+0092. */
const windows = new TextDecoder('windows-1252')
const mended = (line: string): string =>
  line.replace(/[\u0080-\u009f]/g, sign => windows.decode(Uint8Array.of(sign.charCodeAt(0))))
const cellsOf = (line: string): string[] => mended(line.replace(/\r+$/, '')).split('\t')

/** The cells of each line, without its end, whichever end it has. */
export async function* linesOf({ path, file, encoding }: OpenedFile): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  for await (const bytes of createReadStream(path)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > mostOfLine)
      throw new CannotStart(
        'folder',
        `${file} a une ligne de plus de ${mostOfLine} caractères : ce n’est pas le fichier attendu.`,
      )
    for (const line of lines) yield cellsOf(line)
  }
  rest += decoder.decode()
  if (rest !== '') yield cellsOf(rest)
}
