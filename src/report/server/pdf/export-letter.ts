// The letter inside an archive: the whole record told in plain French, part by part, to read or to print.

import { openLetter, styles } from '#edge/paper/letter.ts'
import { moment } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { letter as words } from '../../export.words.ts'

export interface ToldPart {
  readonly title: string
  readonly told: readonly string[]
}

export interface ExportLetter {
  readonly at: Instant
  readonly volume: number
  readonly volumes: number
  readonly demonstration: boolean
  readonly parts: readonly ToldPart[]
}

export const printExportLetter = (given: ExportLetter): Promise<Buffer> => {
  const letter = openLetter({
    title: words.title,
    author: 'Colloque',
    at: given.at,
    foot: `${words.title} · ${moment(given.at, zone)}`,
    pageWords: words.page,
    ...(given.demonstration ? { mark: words.demonstration } : {}),
  })
  const chapter = (title: string, lines: readonly string[]) => {
    letter.space(10)
    letter.keep(60)
    letter.block('H2', styles.heading, title)
    letter.space(3)
    if (lines.length === 0) return letter.block('P', styles.note, words.nothing)
    for (const line of lines) {
      letter.keep(26)
      letter.prose(styles.body, line)
      letter.space(2)
    }
  }
  letter.block('H1', styles.title, words.title)
  letter.space(4)
  letter.block('P', styles.strong, words.made(moment(given.at, zone)))
  letter.space(4)
  letter.block('P', styles.body, words.what)
  letter.block('P', styles.body, words.volumes(given.volume, given.volumes))
  for (const part of given.parts) chapter(part.title, part.told)
  chapter(words.leftOut, [words.chat, words.technical])
  return letter.end()
}
