// Reads the whole register: every file through its own reader, dirty lines counted by reason and told, then each medicine.
import { createHash } from 'node:crypto'
import { CannotStart } from '#edge/cannot-start.ts'
import {
  type Composition,
  type Line,
  type Presentation,
  readAtc,
  readComposition,
  readCondition,
  readGeneric,
  readPresentation,
  readSpecialty,
  readSupply,
  type Specialty,
  type Supply,
} from '../bdpm.ts'
import { conditionOf } from '../condition.ts'
import { bestName, dciOf } from '../dci.ts'
import { atcKey, type Sheet, sharedAtc, sheetOf, type Told } from '../sheet.ts'
import { linesOf, type OpenedFile, openFile, type RegisterFile, registerFiles } from './bdpm-files.ts'

export interface FileRead extends Omit<OpenedFile, 'path'> {
  readonly lines: number
  /** Reasons why lines were not read, with how many and the number of the first. */
  readonly dirty: Readonly<Record<string, { readonly count: number; readonly first: number }>>
}

export interface RegisterRead {
  readonly edition: string
  readonly day: string
  readonly files: readonly FileRead[]
  /** Specialties that are no longer sold or authorised: not imported. */
  readonly notSold: number
  /** Labels of conditions, how often each was read, and which of them nobody foresaw. */
  readonly labels: { readonly distinct: number; readonly lines: number; readonly unknown: readonly string[] }
  /** Made as they are asked for, in the order of the file. */
  sheets(): Generator<Sheet>
}

/** Above this part of lines that cannot be read, and this many, a file is not what it is called: nothing is imported. */
const mostDirty = { part: 0.05, lines: 10 }

type Say = (sentence: string) => void

const group = <Value>(into: Map<string, Value[]>, key: string, value: Value) => {
  const known = into.get(key)
  if (known) known.push(value)
  else into.set(key, [value])
}

class Reading {
  readonly files: FileRead[] = []
  private readonly folder: string
  private readonly say: Say

  constructor(folder: string, say: Say) {
    this.folder = folder
    this.say = say
  }

  /** Reads one file to its end; `take` answers why a line that is well formed is of no use, if it is not. */
  async read<Value>(
    which: RegisterFile,
    opened: OpenedFile,
    reader: (cells: readonly string[]) => Line<Value>,
    take: (value: Value) => string | undefined,
  ) {
    const { path: _, ...told } = opened
    const dirty: Record<string, { count: number; first: number }> = {}
    let lines = 0
    let wrong = 0
    const note = (reason: string) => {
      const known = dirty[reason] ?? { count: 0, first: lines }
      known.count++
      dirty[reason] = known
    }
    for await (const cells of linesOf(opened)) {
      lines++
      const line = reader(cells)
      if ('dirty' in line) wrong++
      const why = 'value' in line ? take(line.value) : 'dirty' in line ? line.dirty : line.unused
      if (why) note(why)
    }
    if (lines === wrong || (wrong > mostDirty.lines && wrong / lines > mostDirty.part))
      throw new CannotStart(
        'folder',
        `${registerFiles[which]} (${this.folder}) n’a pas la forme attendue : ${wrong} lignes sur ${lines} ne se lisent pas. Rien n’a été importé.`,
      )
    this.files.push({ ...told, lines, dirty })
    this.say(`${told.file} : ${lines} lignes, ${told.encoding}.`)
  }
}

type FileOf = (which: RegisterFile) => OpenedFile

/** What the other files say of each specialty; what they say of one that the first file does not know is told. */
const readTables = async (reading: Reading, file: FileOf, known: ReadonlySet<string>, days: string[]) => {
  const compositions = new Map<string, Composition[]>()
  const presentations = new Map<string, Presentation[]>()
  const supplies = new Map<string, Supply[]>()
  const labels = new Map<string, string[]>()
  const atc = new Map<string, string>()
  const generics = new Set<string>()
  const names = new Map<string, string[]>()
  const counted = new Map<string, number>()
  const orphan = (code: string) => (known.has(code) ? undefined : 'spécialité inconnue du premier fichier')
  await reading.read('compositions', file('compositions'), readComposition, one => {
    group(names, one.code, dciOf(one.name))
    group(compositions, one.of, one)
    return orphan(one.of)
  })
  await reading.read('presentations', file('presentations'), readPresentation, one => {
    group(presentations, one.code, one)
    return orphan(one.code)
  })
  await reading.read('generics', file('generics'), readGeneric, ({ code, generic }) => {
    if (generic) generics.add(code)
    return orphan(code)
  })
  await reading.read('conditions', file('conditions'), readCondition, ({ code, label }) => {
    group(labels, code, label)
    counted.set(label, (counted.get(label) ?? 0) + 1)
    return orphan(code)
  })
  await reading.read('atc', file('atc'), readAtc, one => {
    atc.set(one.code, one.atc)
    return orphan(one.code)
  })
  await reading.read('supplies', file('supplies'), readSupply, one => {
    group(supplies, one.code, one)
    if (one.updatedOn) days.push(one.updatedOn)
    return orphan(one.code)
  })
  return {
    names,
    labels: () => ({
      distinct: counted.size,
      lines: [...counted.values()].reduce((sum, count) => sum + count, 0),
      unknown: [...counted.keys()].filter(label => conditionOf(label).kind === 'unknown'),
    }),
    toldOf: (code: string): Told => ({
      compositions: compositions.get(code) ?? [],
      presentations: presentations.get(code) ?? [],
      supplies: supplies.get(code) ?? [],
      labels: labels.get(code) ?? [],
      atc: atc.get(code),
      generic: generics.has(code),
    }),
  }
}

/** The name and the day of an edition are in the files alone, so that the same files give the same edition anywhere, any day. */
const editionOfFiles = (files: readonly OpenedFile[], days: readonly string[]) => {
  const hash = createHash('sha256')
  for (const { file, sha256 } of files) hash.update(`${file} ${sha256}\n`)
  const day = days.reduce((last, one) => (one > last ? one : last), '')
  if (day === '') throw new CannotStart('folder', 'Aucune date ne se lit dans ces fichiers. Rien n’a été importé.')
  return { day, edition: `bdpm-${day}-${hash.digest('hex').slice(0, 8)}` }
}

/**
 * Reads the folder; nothing is written.
 * @throws CannotStart with a sentence when a file is missing or is not what it is called
 */
export const readRegister = async (folder: string, say: Say): Promise<RegisterRead> => {
  // All of them are opened first: a missing file is told at once, not after a minute.
  const opened = new Map<RegisterFile, OpenedFile>()
  for (const which of Object.keys(registerFiles) as RegisterFile[])
    opened.set(which, await openFile(folder, registerFiles[which]))
  const file = (which: RegisterFile) => opened.get(which) as OpenedFile
  const reading = new Reading(folder, say)
  const sold = new Map<string, Specialty>()
  const days: string[] = []
  let notSold = 0
  const known = new Set<string>()
  await reading.read('specialties', file('specialties'), readSpecialty, specialty => {
    if (known.has(specialty.code)) return 'spécialité déjà lue plus haut'
    known.add(specialty.code)
    if (specialty.authorisedOn) days.push(specialty.authorisedOn)
    if (specialty.sold) sold.set(specialty.code, specialty)
    else notSold++
    return undefined
  })
  const tables = await readTables(reading, file, known, days)
  const names = new Map(
    [...tables.names].map(([code, said]) => [code, { name: bestName(said), all: [...new Set(said)] }] as const),
  )
  const made = function* () {
    for (const specialty of sold.values()) yield sheetOf(specialty, tables.toldOf(specialty.code), names)
  }
  return {
    ...editionOfFiles([...opened.values()], days),
    files: reading.files,
    notSold,
    labels: tables.labels(),
    *sheets() {
      const atc = sharedAtc(made())
      for (const sheet of made()) yield { ...sheet, atc: sheet.atc ?? atc.get(atcKey(sheet)) ?? null }
    },
  }
}
