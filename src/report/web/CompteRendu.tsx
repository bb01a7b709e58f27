// The compte rendu as it will be signed: read on the screen in the order of the paper.

import { hour } from '#kit/printed-time.ts'
import { dayIn } from '#kit/time.ts'
import { calledName } from '#patients/patient.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { clockInWords, dayInWords, writtenDay } from '#screen/time-words.ts'
import type { Note } from '../note.ts'
import { paper } from '../paper.words.ts'
import { words } from '../report.words.ts'
import { Prose } from './Prose.tsx'
import './report.css'
import type { ReportRead } from './ReportProvider.tsx'

export function CompteRendu({ report }: { report: ReportRead }) {
  const { facts } = report
  // Once signed, what was signed last is what it says.
  const written: readonly Pick<Note, 'section' | 'text'>[] = report.signed?.sections ?? report.notes
  const prescriptions = report.signed?.prescriptions ?? facts.prescriptions
  const language = useLanguage()
  const { practitioner: by, patient: of, act } = facts
  const day = dayInWords(dayIn(act.startedAt, act.zone), language)
  return (
    <article className="letter">
      <header className="letter__head">
        <p className="letter__house">{facts.structure.name}</p>
        <p>
          {nameOf(by)} · {by.specialty} · {paper.rpps(by.rpps)}
        </p>
        <p>
          <strong>{calledName(of)}</strong> · {writtenDay(of.birthDate)} · {paper.unqualified}
        </p>
        <p className="soft">
          {day}, {clockInWords(act.startedAt, act.zone, language)} · {paper.medium[act.medium]}
        </p>
      </header>
      {written.map(note => (
        <Chapter key={note.section} note={note} missing={report.missing.some(need => need === note.section)} />
      ))}
      <section className="letter__chapter">
        <h3>{paper.prescriptions}</h3>
        <Prose text={prescriptions.join('\n') || paper.noPrescription} />
      </section>
      <section className="letter__chapter">
        <h3>{paper.incidents}</h3>
        {facts.incidents.length === 0 ? <p>{paper.noIncident}</p> : null}
        {facts.incidents.map(one => (
          <p key={one.from + one.kind}>
            {hour(one.from, act.zone)}, {paper.lasting(one.seconds)} : {paper.incident[one.kind]},{' '}
            {paper.noticedBy[one.noticedBy]}.
          </p>
        ))}
      </section>
    </article>
  )
}

function Chapter({ note, missing }: { note: Pick<Note, 'section' | 'text'>; missing: boolean }) {
  const text = useWords(words)
  const empty = note.text.trim() === ''
  if (empty && !missing) return null
  return (
    <section className="letter__chapter">
      <h3>{text.sections[note.section]}</h3>
      {empty ? <p className="letter__missing">{text.unwritten}</p> : <Prose text={note.text} />}
    </section>
  )
}
