// The prescription as a letter: every mention of CSP R.5132-3, the two zones of a long-term illness, and the code that verifies it.
import { type Letter, styles, type Line as Written } from '#edge/paper/letter.ts'
import { longDay, moment } from '#kit/printed-time.ts'
import { dayIn } from '#kit/time.ts'
import { chapter, openCarePaper, seal } from '#record/server/paper.ts'
import { lastsDays, totalOf } from '../dose.ts'
import { lastDayTold, sentence, totalTold, weeklyTold } from '../dose.words.ts'
import { paper } from '../paper.words.ts'
import type { BiologyLine, ImagingLine, Line, MedicineLine, OtherLine } from '../prescription.ts'
import { phoneAbroad } from '../reach.ts'
import type { PrescriptionContent } from '../sign-prescriptions.ts'
import { isWeekly } from '../weekly.ts'

export interface Printing {
  /** Hexadecimal, of the canonical content. */
  readonly sha256: string
  readonly demonstration: boolean
  /** Where the code is verified, with the secret after `#`. */
  readonly address: string
  /** The same secret as it is typed. */
  readonly code: string
}

const french = (value: number): string => String(value).replace('.', ',')

/** The same arguments give the same bytes. */
export const printPrescription = (content: PrescriptionContent, given: Printing): Promise<Buffer> => {
  const { structure, practitioner, patient, act, signature, reach, measures } = content
  const letter = openCarePaper({
    structure,
    practitioner,
    patient,
    title: paper.titles[content.destination],
    day: longDay(signature.signedAt, act.zone),
    signedAt: signature.signedAt,
    demonstration: given.demonstration,
    reach: [
      [styles.small, paper.country],
      [styles.small, paper.phone(phoneAbroad(reach.phone))],
      [styles.small, paper.email(reach.email)],
    ],
    measures: [
      ...(measures.weightKg ? [[styles.small, paper.weight(french(measures.weightKg))] as const] : []),
      ...(measures.heightCm ? [[styles.small, paper.height(french(measures.heightCm))] as const] : []),
    ],
  })
  letter.block('P', styles.strong, paper.made(moment(signature.signedAt, act.zone)))
  if (content.replaces)
    letter.block('P', styles.body, paper.replaces(content.replaces.number, moment(content.replaces.signedAt, act.zone)))
  writeZones(letter, content)
  letter.space(14)
  letter.square(given.address, paper.squareNamed, [
    [styles.strong, paper.verify],
    [styles.small, given.address.split('#')[0] ?? ''],
    [styles.strong, paper.verifyCode(given.code)],
    [styles.note, paper.number(content.number)],
    [styles.note, paper.numberWhy],
  ])
  letter.space(12)
  const { template, version } = content
  letter.frame(seal({ practitioner, signature, template, version, zone: act.zone }, given.sha256))
  return letter.end()
}

/** Two zones once a line is about the long-term illness (CSS R.161-45; Cerfa 14465): what is written under each is not paid alike. */
const writeZones = (letter: Letter, content: PrescriptionContent): void => {
  const ald = content.lines.filter(one => one.ald)
  const others = content.lines.filter(one => !one.ald)
  if (ald.length === 0) {
    writeLines(letter, others, content)
    return
  }
  chapter(letter, paper.aldZone, '')
  writeLines(letter, ald, content)
  chapter(letter, paper.otherZone, '')
  writeLines(letter, others, content)
}

const writeLines = (letter: Letter, lines: readonly Line[], content: PrescriptionContent): void => {
  for (const line of lines) {
    const [title, ...told] = writtenLine(line, content)
    letter.space(10)
    letter.keep(70)
    if (title) letter.block('H2', styles.strong, title[1])
    for (const [style, text] of told) letter.block('P', style, text)
  }
}

const writtenLine = (line: Line, content: PrescriptionContent): readonly Written[] => {
  if (line.kind === 'medicine') return medicine(line, content)
  if (line.kind === 'biology') return biology(line, content)
  return line.kind === 'imaging' ? imaging(line, content) : other(line)
}

const medicine = (line: MedicineLine, { signature, act }: PrescriptionContent): readonly Written[] => {
  const { medicine: what, dose, renewals } = line
  const weekly = isWeekly(what.substances) ? weeklyTold(dose, 'fr') : undefined
  const last = lastDayTold(dose, dayIn(signature.signedAt, act.zone), 'fr')
  const days = lastsDays(dose)
  const total = totalTold(totalOf(dose), dose, 'fr')
  return [
    [styles.strong, what.dci],
    ...(what.name === what.dci ? [] : [[styles.small, paper.asBrand(what.name)] as const]),
    [styles.body, sentence(dose, 'fr')],
    ...(weekly ? [[styles.strong, weekly] as const] : []),
    ...(last ? [[styles.strong, last] as const] : []),
    [
      styles.small,
      [
        ...(what.form ? [paper.form(what.form)] : []),
        ...(what.routes.length > 0 ? [paper.routes(what.routes.join(', '))] : []),
        ...(days === undefined ? [] : [paper.lasting(days)]),
        ...(total ? [paper.total(total)] : []),
        paper.renewals(renewals),
      ].join(' · '),
    ],
    ...(line.notSubstitutable ? [[styles.strong, paper.notSubstitutable[line.notSubstitutable]] as const] : []),
    ...(line.offLabel ? [[styles.strong, paper.offLabel] as const] : []),
  ]
}

/** An urgent result must find the prescriber, and the paper says by what number (facts 14; CSP L.6211-8). */
const reached = (urgent: boolean, { reach }: PrescriptionContent): Written => {
  const phone = phoneAbroad(reach.phone)
  return urgent
    ? [styles.strong, `${paper.urgent}. ${paper.urgentReach(phone)}`]
    : [styles.small, paper.resultsReach(phone, reach.email)]
}

const biology = (line: BiologyLine, content: PrescriptionContent): readonly Written[] => [
  [styles.strong, paper.exams],
  [styles.body, line.exams],
  [styles.small, `${paper.question} : ${line.question}`],
  ...(line.fasting ? [[styles.small, paper.fasting] as const] : []),
  reached(line.urgent, content),
]

const imaging = (line: ImagingLine, content: PrescriptionContent): readonly Written[] => [
  [styles.strong, line.exam],
  [styles.body, paper.region(line.region)],
  [styles.small, `${paper.question} : ${line.question}`],
  [styles.small, paper.pregnancy[line.pregnancy]],
  ...(line.contrast
    ? [
        [styles.small, paper.contrast] as const,
        [styles.small, paper.kidneys(line.contrast.kidneys || paper.unknown)] as const,
        [styles.small, paper.reaction(line.contrast.reaction || paper.unknown)] as const,
      ]
    : []),
  reached(line.urgent, content),
]

const other = (line: OtherLine): readonly Written[] => [
  [styles.strong, paper.care[line.care]],
  [styles.body, line.words],
]
