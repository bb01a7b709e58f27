// What a data folder is, for ever: a demonstration or real. Fictional patients and real ones never meet.
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Instant, instant } from '#kit/time.ts'
import { CannotStart } from './cannot-start.ts'
import type { Settings } from './settings.ts'

const mark = z.strictObject({ kind: z.enum(['demo', 'real']), createdAt: instant })
/** Kept in the folder as `colloque.json`, or by the database when DATABASE_URL is given. */
export type Mark = z.output<typeof mark>

/** What the deployment is, given its mark if it has one; a real one refuses to become a demonstration. */
export const markFor = (existing: Mark | undefined, demoAsked: boolean, at: Instant): Mark => {
  if (existing?.kind === 'real' && demoAsked)
    throw new CannotStart(
      'settings',
      'Ces données sont réelles : COLLOQUE_DEMO=1 est refusé. Choisissez un autre dossier (COLLOQUE_DATA) pour une démonstration.',
    )
  return existing ?? { kind: demoAsked ? 'demo' : 'real', createdAt: at }
}

const readMark = async (folder: string): Promise<Mark | undefined> => {
  const file = join(folder, 'colloque.json')
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw unusable(folder, fault)
  })
  if (text === undefined) return undefined
  try {
    return mark.parse(JSON.parse(text))
  } catch (cause) {
    throw new CannotStart('folder', `${file} est abîmé : remettez celui de la sauvegarde.`, { cause })
  }
}

const unusable = (folder: string, cause: NodeJS.ErrnoException): CannotStart =>
  new CannotStart(
    'folder',
    `Impossible d’écrire dans ${folder} (${cause.code}) : vérifiez COLLOQUE_DATA et ses droits.`,
    {
      cause,
    },
  )

/** Opens the data folder, made and marked at its first start; a folder of something else is left untouched. */
export const openFolder = async (settings: Pick<Settings, 'dataFolder' | 'demo'>, at: Instant): Promise<Mark> => {
  const { dataFolder, demo } = settings
  const existing = await readMark(dataFolder)
  const wanted = markFor(existing, demo, at)
  if (existing) return existing
  const aside = join(dataFolder, `colloque.json.${process.pid}`)
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 }) // crossed by the user that runs PostgreSQL
    const others = (await readdir(dataFolder)).filter(name => !name.startsWith('colloque.json'))
    if (others.length > 0)
      throw new CannotStart(
        'folder',
        `${dataFolder} contient déjà autre chose (${others[0]}) : choisissez un dossier vide (COLLOQUE_DATA), rien n’a été modifié.`,
      )
    await writeFile(aside, `${JSON.stringify(wanted)}\n`)
    await link(aside, join(dataFolder, 'colloque.json'))
  } catch (fault) {
    if (fault instanceof CannotStart) throw fault
    // Another process marked it at this very moment: its mark holds for us too.
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(dataFolder, fault as NodeJS.ErrnoException)
  } finally {
    await rm(aside, { force: true }).catch(() => undefined)
  }
  return markFor(await readMark(dataFolder), demo, at)
}
