// What an appointment is, in three lines: when, with whom, what for.
import { headOf } from '#orientation/catalogue/heads.ts'
import { zone as home } from '#patients/patient.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { clocksDiffer, momentInWords, opening, zoneInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import type { AppointmentView } from '../appointment.ts'
import './agenda.css'

export function AppointmentFacts({ of: one }: { of: AppointmentView }) {
  const text = useWords(words).mine
  const language = useLanguage()
  const now = useNow()
  const zone = deviceZone()
  const reason = headOf(one.reason)?.title[language] ?? one.reason
  return (
    <div className="appointment">
      <p className="appointment__when">{opening(momentInWords(one.startsAt, now, zone, language))}</p>
      {clocksDiffer(one.startsAt, zone, home) ? (
        <p className="soft">{opening(zoneInWords(one.startsAt, zone, language))}</p>
      ) : null}
      <p>
        {text.with} {one.practitioner.name}, {one.practitioner.specialty}
      </p>
      <p className="soft">
        {text.reason} : {reason}
      </p>
    </div>
  )
}
