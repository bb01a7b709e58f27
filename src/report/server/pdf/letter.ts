// A referral letter or a certificate on paper: the head every document of care has, what is said, the seal.
import { styles } from '#edge/paper/letter.ts'
import { civilDay, hour, longDay } from '#kit/printed-time.ts'
import { calledName } from '#patients/patient.ts'
import { openCarePaper, seal, signerOf } from '#record/server/paper.ts'
import type { LetterContent } from '../../letter.ts'
import { letterPaper as paper } from '../../letter-paper.words.ts'

type Certificate = Extract<LetterContent, { kind: 'certificate' }>

/** Nothing of health but what the law asks: no reason, no diagnosis, no treatment. */
const certified = ({ practitioner, patient, act, certificate, from, to, until }: Certificate): string => {
  const opening = paper.certifies(signerOf(practitioner), practitioner.civility === 'Mme')
  const [name, birth] = [calledName(patient), civilDay(patient.birthDate)]
  if (certificate === 'presence')
    return `${opening} ${paper.person(name, birth)} ${paper.present(hour(act.startedAt, act.zone), hour(until ?? act.startedAt, act.zone))}`
  return `${opening} ${paper.child(name, birth)}\n\n${paper.needed(civilDay(from), civilDay(to))}`
}

/** `sha256` is the hexadecimal hash of the canonical form of the content; the same arguments give the same bytes. */
export const printLetter = (content: LetterContent, sha256: string, demonstration: boolean): Promise<Buffer> => {
  const { structure, practitioner, patient, act, signature, template } = content
  const day = longDay(signature.signedAt, act.zone)
  const letter = openCarePaper({
    structure,
    practitioner,
    patient,
    title: paper.titleOf(content),
    day,
    signedAt: signature.signedAt,
    demonstration,
  })
  letter.block('P', styles.strong, `${practitioner.practiceCity}, le ${day}`)
  letter.space(8)
  if (content.kind === 'certificate') {
    letter.prose(styles.body, certified(content))
    letter.space(8)
    letter.block('P', styles.body, paper.why[content.certificate] ?? '')
  } else {
    letter.block('P', styles.strong, paper.addressed(content.referral))
    letter.space(8)
    letter.prose(
      styles.body,
      `${paper.opening}\n\n${paper.seen(act.startedAt, act.zone)}\n\n${content.text}\n\n${paper.closing}`,
    )
  }
  letter.space(14)
  letter.frame(seal({ practitioner, signature, template, version: 1, zone: act.zone }, sha256))
  return letter.end()
}
