// The compte rendu as a letter: who cared for whom, when, what was found and decided, and by whom it was signed.
import { nameOf } from '#practitioners/practitioner.ts'
import { type CompteRendu, calledName } from '../../compte-rendu.ts'
import { civilDay, hour, longDay, moment, paper, zoneWords } from '../../paper.words.ts'
import { type Letter, type Line, openLetter, styles } from './letter.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const signerOf = ({ practitioner }: CompteRendu): string =>
  nameOf({ ...practitioner, familyName: practitioner.familyName.toUpperCase() })

const patientOf = ({ patient }: CompteRendu): string => calledName(patient)

const professional = (content: CompteRendu): readonly Line[] => {
  const p = content.practitioner
  return [
    [styles.label, paper.professional],
    [styles.strong, signerOf(content)],
    [styles.small, capital(p.specialty)],
    [styles.small, paper.rpps(p.rpps)],
    [styles.small, p.practiceAddress],
    [styles.small, `${p.practicePostcode} ${p.practiceCity}`],
  ]
}

/** The strict traits of identity, in the order of the RNIV, then the status that says how far to trust them. */
const patient = (content: CompteRendu): readonly Line[] => {
  const p = content.patient
  return [
    [styles.label, paper.patient],
    [styles.strong, patientOf(content)],
    [styles.small, paper.bornAs(p.familyName.toUpperCase())],
    [styles.small, paper.givenNames(p.givenNames)],
    [styles.small, paper.birth(civilDay(p.birthDate))],
    [styles.small, paper.sex[p.sex]],
    [styles.note, paper.unqualified],
  ]
}

const when = ({ act }: CompteRendu): string => {
  const from = hour(act.startedAt, act.zone)
  const span = act.endedAt ? `de ${from} à ${hour(act.endedAt, act.zone)}` : `à ${from}`
  return `${capital(longDay(act.startedAt, act.zone))}, ${span} (${zoneWords(act.startedAt, act.zone)})`
}

const incidentLine = (content: CompteRendu, one: CompteRendu['incidents'][number]): string =>
  `À ${hour(one.from, content.act.zone, true)}, ${paper.lasting(one.seconds)} : ${paper.incident[one.kind]}, ${paper.noticedBy[one.noticedBy]}.`

/** « Identité vérifiée, sur présentation d’un document ; lieu redit par le patient ; ne conduit pas ; … » */
const checkedLine = (one: NonNullable<CompteRendu['identity']>): string =>
  [
    `${paper.checked.verdict[one.verdict]}, ${paper.checked.how[one.how]}`,
    paper.checked.place[`${one.placeConfirmed}`],
    paper.checked.driving[`${one.notDriving}`],
    `${paper.checked.present(one.present.map(each => paper.checked.people[each]).join(', '))}.`,
  ].join(' ; ')

const emergencyLines = (content: CompteRendu): string =>
  (content.emergency ?? [])
    .map(({ step, word, by, at }) => {
      const said = word ? `${paper.emergencySteps[step]} : ${paper.emergencyWords[word]}` : paper.emergencySteps[step]
      return `À ${hour(at, content.act.zone, true)} : ${said}${by === 'lead' ? `, ${paper.byLead}` : ''}.`
    })
    .join('\n')

const chapter = (letter: Letter, title: string, text: string): void => {
  letter.space(9)
  letter.keep(52)
  letter.block('H2', styles.heading, title)
  letter.space(2)
  letter.prose(styles.body, text)
}

const seal = (content: CompteRendu, sha256: string): readonly Line[] => {
  const { signature, act } = content
  const groups = sha256.match(/.{8}/g)?.join(' ') ?? sha256
  return [
    [styles.strong, paper.signed],
    [
      styles.small,
      paper.signedBy(
        `${signerOf(content)}, ${paper.rpps(content.practitioner.rpps)}`,
        moment(signature.signedAt, act.zone),
      ),
    ],
    [styles.small, paper.confirmed(moment(signature.steppedUpAt, act.zone))],
    [styles.note, paper.seal],
    [styles.note, groups],
    [styles.note, paper.madeBy(signature.accountId, content.template, content.version)],
  ]
}

/**
 * Prints the signed content. CSP R.6316-4 names what must be there: compte rendu, acts and prescriptions, identities
 * of patient and professional, date and hour, technical incidents. `sha256` is the hexadecimal hash of its canonical
 * form; `demonstration` marks every page as worthless. The same arguments give the same bytes.
 */
export const printCompteRendu = (content: CompteRendu, sha256: string, demonstration: boolean): Promise<Buffer> => {
  const { structure, act } = content
  const letter = openLetter({
    title: `${paper.title}, ${patientOf(content)}, ${longDay(act.startedAt, act.zone)}`,
    author: signerOf(content),
    at: content.signature.signedAt,
    foot: `${patientOf(content)}, ${civilDay(content.patient.birthDate)} · ${paper.title} · ${longDay(act.startedAt, act.zone)}`,
    pageWords: paper.page,
    ...(demonstration ? { mark: paper.demonstration } : {}),
  })
  letter.block('P', styles.house, structure.name)
  letter.block('P', styles.note, `${structure.address} · ${structure.postcode} ${structure.city}`)
  letter.space(9)
  letter.panel([professional(content), patient(content)])
  letter.space(14)
  letter.block('H1', styles.title, paper.title)
  letter.space(4)
  letter.block('P', styles.strong, when(content))
  letter.block('P', styles.body, paper.medium[act.medium])
  for (const { practitioner: former, until } of content.formerly ?? [])
    letter.block('P', styles.body, paper.formerly(nameOf(former), paper.rpps(former.rpps), hour(until, act.zone)))
  if (content.identity) chapter(letter, paper.identity, checkedLine(content.identity))
  for (const { section, text } of content.sections) {
    chapter(letter, paper.sections[section], text)
    // What was done in an emergency is part of the conduct of the act.
    if (section === 'conduct' && content.emergency) chapter(letter, paper.emergency, emergencyLines(content))
  }
  chapter(letter, paper.prescriptions, content.prescriptions.join('\n') || paper.noPrescription)
  chapter(
    letter,
    paper.incidents,
    content.incidents.map(one => incidentLine(content, one)).join('\n') || paper.noIncident,
  )
  letter.space(12)
  letter.frame(seal(content, sha256))
  return letter.end()
}
