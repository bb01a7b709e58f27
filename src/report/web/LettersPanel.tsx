// Letters and certificates on the desk: those signed in this consultation, and the two gestures that make one.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { dayIn, yearsBetween } from '#kit/time.ts'
import { listDocuments, readDocument } from '#record/document.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { type CertificateKind, certificateKinds, certificateRules } from '../certificate.ts'
import { certify } from '../certify.ts'
import { type LetterGiven, type ReferralDelay, type ReferralPlace, referralDelays, referralPlaces } from '../letter.ts'
import { longestNote } from '../note.ts'
import { proposedLetter, refer } from '../refer.ts'
import { readReport } from '../report.ts'
import { words } from '../report.words.ts'
import { useReport } from './ReportProvider.tsx'
import { SignedAct } from './SignedAct.tsx'

/** Under a `ReportProvider`. Nothing more is given once the consultation is closed. */
export function LettersPanel() {
  const text = useWords(words).letters
  const { report } = useReport()
  const [writing, setWriting] = useState<'letter' | 'certificate'>()
  return (
    <section className="stack stack--tight" aria-label={text.title}>
      <h2 className="consultation-desk__title">{text.title}</h2>
      {report.letters.length === 0 ? <p className="soft">{text.none}</p> : null}
      <ul className="list stack stack--tight">
        {report.letters.map(one => (
          <li key={one.documentId}>
            <LinkButton
              to={pathOf(readDocument, { patientId: report.patientId, documentId: one.documentId })}
              icon={<DownloadIcon aria-hidden="true" />}
            >
              <GivenWords given={one.given} />
            </LinkButton>
          </li>
        ))}
      </ul>
      {report.closing ? null : (
        <div className="row">
          <Button onPress={() => setWriting('letter')}>{text.refer}</Button>
          <Button onPress={() => setWriting('certificate')}>{text.certify}</Button>
        </div>
      )}
      {writing === 'letter' ? <ReferralLetter onClose={() => setWriting(undefined)} /> : null}
      {writing === 'certificate' ? <Certificate onClose={() => setWriting(undefined)} /> : null}
    </section>
  )
}

function GivenWords({ given }: { given: LetterGiven }) {
  const text = useWords(words).letters
  if (given.kind === 'certificate') return `${text.certificate} : ${text.kinds[given.certificate].label}`
  return `${text.letter} : ${text.places[given.referral.place]}`
}

/** Where, when, to whom, and a text begun from the notes as they stand. */
export function ReferralLetter({ onClose }: { onClose: () => void }) {
  const all = useWords(words)
  const text = all.letters
  const { consultationId, report, savers } = useReport()
  const act = useAct(refer, [readReport, listDocuments])
  const [place, setPlace] = useState<ReferralPlace>()
  const [within, setWithin] = useState<ReferralDelay>()
  const [to, setTo] = useState('')
  const [letter, setLetter] = useState(() =>
    proposedLetter(
      report.notes.map(note => ({ ...note, text: savers.get(note.section)?.view.text ?? note.text })),
      all.sections,
    ),
  )
  const [asked, setAsked] = useState(false)
  const run = async () => {
    setAsked(true)
    if (!place || !within || letter.trim() === '') return false
    const made = await act.run({ params: { consultationId }, body: { place, within, to, text: letter } })
    return made !== undefined
  }
  const missing = asked ? all.chooseOne : undefined
  return (
    <SignedAct title={text.letter} sign={text.sign} act={act} run={run} onClose={onClose}>
      <Choice
        label={text.place}
        options={referralPlaces.map(value => ({ value, label: text.places[value] }))}
        value={place}
        onChange={setPlace}
        error={place ? undefined : missing}
      />
      <Choice
        look="pills"
        label={text.within}
        options={referralDelays.map(value => ({ value, label: text.delays[value] }))}
        value={within}
        onChange={setWithin}
        error={within ? undefined : missing}
      />
      <Field label={text.to} hint={text.toHint} optional maxLength={120} value={to} onChange={setTo} />
      <TextArea
        label={text.text}
        hint={text.textHint}
        rows={8}
        maxLength={longestNote}
        value={letter}
        onChange={setLetter}
        error={asked && letter.trim() === '' ? text.textMissing : undefined}
      />
    </SignedAct>
  )
}

const ruleOf = (kind: CertificateKind) => certificateRules[kind].at(-1)?.rule
const remote = certificateKinds.filter(kind => ruleOf(kind)?.remote)
/** What is never certified at a distance is named under the list, with why. */
const inPerson = certificateKinds.filter(kind => !remote.includes(kind))
const mostDays = ruleOf('sick-child')?.mostDays ?? 1

function Certificate({ onClose }: { onClose: () => void }) {
  const all = useWords(words)
  const text = all.letters
  const { consultationId, report } = useReport()
  const language = useLanguage()
  const age = yearsBetween(report.facts.patient.birthDate, dayIn(useNow(), deviceZone()))
  const act = useAct(certify, [readReport, listDocuments])
  const [certificate, setCertificate] = useState<CertificateKind>()
  const [days, setDays] = useState('1')
  const [asked, setAsked] = useState(false)
  const count = certificate === 'sick-child' ? Number(days) : 1
  const wrong = !Number.isInteger(count) || count < 1 || count > mostDays
  const run = async () => {
    setAsked(true)
    if (!certificate || wrong) return false
    const made = await act.run({ params: { consultationId }, body: { certificate, days: count } })
    return made !== undefined
  }
  return (
    <SignedAct title={text.certificate} sign={text.signCertificate} act={act} run={run} onClose={onClose}>
      <Choice
        label={text.which}
        options={remote.map(value => {
          const { underYears = Number.POSITIVE_INFINITY } = ruleOf(value) ?? {}
          const late = age >= underYears
          return { value, ...text.kinds[value], ...(late ? { note: text.under(underYears), disabled: true } : {}) }
        })}
        value={certificate}
        onChange={setCertificate}
        error={asked && !certificate ? all.chooseOne : undefined}
      />
      <p className="small soft">
        {text.inPerson(inPerson.map(kind => text.kinds[kind].label.toLocaleLowerCase(language)).join(', '))}
      </p>
      {certificate === 'sick-child' ? (
        <Field
          kind="number"
          label={text.days}
          unit={text.daysUnit}
          value={days}
          onChange={setDays}
          error={asked && wrong ? text.daysWrong(mostDays) : undefined}
        />
      ) : null}
    </SignedAct>
  )
}
