// The compte rendu as a letter: who cared for whom, when, what was found and decided, and by whom it was signed.
import { styles } from '#edge/paper/letter.ts'
import { hour, longDay, moment, zoneWords } from '#kit/printed-time.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { capital } from '#record/paper.words.ts'
import { chapter, openCarePaper, seal } from '#record/server/paper.ts'
import type { CompteRendu } from '../../compte-rendu.ts'
import type { LetterGiven } from '../../letter.ts'
import { letterPaper } from '../../letter-paper.words.ts'
import { paper } from '../../paper.words.ts'

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

const givenLine = (one: LetterGiven): string =>
  one.kind === 'certificate'
    ? letterPaper.certificates[one.certificate]
    : `${letterPaper.letter} ${letterPaper.sentTo(one.referral)}`

/**
 * Prints the signed content. CSP R.6316-4 names what must be there: compte rendu, acts and prescriptions, identities
 * of patient and professional, date and hour, technical incidents. `sha256` is the hexadecimal hash of its canonical
 * form; `demonstration` marks every page as worthless. The same arguments give the same bytes.
 */
export const printCompteRendu = (content: CompteRendu, sha256: string, demonstration: boolean): Promise<Buffer> => {
  const { structure, act, practitioner, patient, signature } = content
  const letter = openCarePaper({
    structure,
    practitioner,
    patient,
    title: paper.title,
    day: longDay(act.startedAt, act.zone),
    signedAt: signature.signedAt,
    demonstration,
  })
  letter.block('P', styles.strong, when(content))
  if (content.amends) {
    const { version: before, signedAt, reason } = content.amends
    letter.block('P', styles.strong, paper.replaces(content.version, before, moment(signedAt, act.zone)))
    letter.block('P', styles.body, paper.because(reason))
  }
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
  if (content.given) chapter(letter, paper.given, content.given.map(givenLine).join('\n'))
  chapter(
    letter,
    paper.incidents,
    content.incidents.map(one => incidentLine(content, one)).join('\n') || paper.noIncident,
  )
  letter.space(12)
  const { template, version } = content
  letter.frame(seal({ practitioner, signature, template, version, zone: act.zone }, sha256))
  return letter.end()
}
