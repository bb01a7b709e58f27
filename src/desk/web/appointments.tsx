// Appointments, from « pour qui » to the waiting room: the order of their pages, and the way in when the hour comes.
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { words } from '#agenda/agenda.words.ts'
import type { AppointmentView } from '#agenda/appointment.ts'
import { prepare } from '#agenda/prepare.ts'
import { Book, type BookingScreen } from '#agenda/web/Book.tsx'
import { Confirm } from '#agenda/web/Confirm.tsx'
import { Move } from '#agenda/web/Move.tsx'
import { MyAppointments } from '#agenda/web/MyAppointments.tsx'
import { type Instant, secondsBetween } from '#kit/time.ts'
import { listPatients } from '#patients/list.ts'
import { nameOf } from '#patients/patient.ts'
import { Confidence } from '#patients/web/Confidence.tsx'
import { ForWhom } from '#patients/web/ForWhom.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { deviceZone } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { standing } from '#waiting-room/conduct.ts'
import { join } from '#waiting-room/join.ts'
import { words as roomWords } from '#waiting-room/waiting-room.words.ts'
import { MeasureTold } from '#waiting-room/web/MeasureTold.tsx'

const mine = '/rendez-vous'
const fresh = '/rendez-vous/nouveau'

export function BookForWhomPage() {
  const go = useGo()
  return (
    <ForWhom
      step={{ at: 1, of: 4 }}
      back="/"
      onDone={patient => go(`${fresh}/${patient}`)}
      onMinor={patient => go(`${fresh}/${patient}/confiance`)}
    />
  )
}

export function BookConfidencePage({ patientId }: { patientId: string }) {
  const go = useGo()
  const done = (patient: string) => go(`${fresh}/${patient}`)
  return <Confidence patientId={patientId} step={{ at: 1, of: 4 }} back={fresh} onDone={done} />
}

/** The question on the screen is the end of the address. */
const useScreens = (path: string) => ({
  at: useLocation().hash,
  pathOf: (screen: BookingScreen) => `${path}#${screen}`,
})

/** Under the hour that was chosen: why it was not given. It is contested on a page of its own. */
function KeptOutTold() {
  const reading = useRead(standing, {})
  const measure = reading.data?.ok ? reading.data.value.measure : null
  return measure ? <MeasureTold measure={measure} zone={deviceZone()} contestPath="/contester" /> : null
}

export function BookPage({ patientId }: { patientId: string }) {
  const go = useGo()
  const screens = useScreens(`${fresh}/${patientId}`)
  return (
    <Book
      {...screens}
      patientId={patientId}
      back={fresh}
      onHeld={id => go(`${mine}/${patientId}/${id}/confirmer`)}
      blocked={<KeptOutTold />}
    />
  )
}

export function ConfirmPage({ patientId, appointmentId }: { patientId: string; appointmentId: string }) {
  const go = useGo()
  return (
    <Confirm
      patientId={patientId}
      appointmentId={appointmentId}
      again={`${fresh}/${patientId}`}
      mine={mine}
      onDone={() => go(mine, { replace: true })}
    />
  )
}

export function MovePage({ patientId, appointmentId }: { patientId: string; appointmentId: string }) {
  const go = useGo()
  const screens = useScreens(`${mine}/${patientId}/${appointmentId}/deplacer`)
  const moved = () => go(mine, { replace: true })
  const of = { patientId, appointmentId }
  return <Move {...screens} {...of} back={mine} onDone={moved} blocked={<KeptOutTold />} />
}

export function AppointmentsPage() {
  const text = useWords(words).mine
  const reading = useRead(listPatients, {})
  return (
    <PatientPage title={text.title} back="/">
      <QueryScreen of={reading}>
        {({ patients }) => (
          <>
            {patients.map(one => (
              <section key={one.id} className="stack" aria-label={nameOf(one)}>
                {patients.length > 1 ? <h2>{nameOf(one)}</h2> : null}
                <MyAppointments
                  patientId={one.id}
                  movePath={id => `${mine}/${one.id}/${id}/deplacer`}
                  confirmPath={id => `${mine}/${one.id}/${id}/confirmer`}
                  join={(appointment, now) => <Join patientId={one.id} appointment={appointment} now={now} />}
                />
              </section>
            ))}
            <LinkButton to={fresh} wide>
              {text.book}
            </LinkButton>
          </>
        )}
      </QueryScreen>
    </PatientPage>
  )
}

/** Answers given earlier than this would have to be gone through again. */
const prepareWithinSeconds = 5 * 3600

interface JoinProps {
  readonly patientId: string
  readonly appointment: AppointmentView
  readonly now: Instant
}

/** Prepared within the day, joined when the hour is near: what is missing is asked on the way, as for anyone who comes. */
function Join({ patientId, appointment: one, now }: JoinProps) {
  const text = useWords(words).mine
  const language = useLanguage()
  const go = useGo()
  const preparing = useAct(prepare)
  const joining = useAct(join)
  const [intakeId, setIntakeId] = useState<string>()
  const open = one.joinFrom <= now && now < one.keptUntil
  const begin = async () => {
    const made = await preparing.run({ params: { patientId, appointmentId: one.id } })
    if (!made) return
    setIntakeId(made.id)
    if (!open) return go(`/demande/${made.id}/questions`)
    const place = await joining.run({ params: { intakeId: made.id } })
    if (place) go(`/salle/${place.id}/verifier`)
  }
  const code = joining.refusal?.code
  const missing = code === 'request-incomplete' || code === 'needs-help-now'
  useEffect(() => {
    if (intakeId && missing) go(`/demande/${intakeId}/${code === 'needs-help-now' ? 'alerte' : 'questions'}`)
  }, [intakeId, missing, code, go])
  const button = (label: string, kind: 'main' | 'quiet') => (
    <Button kind={kind} wide onPress={begin}>
      {label}
    </Button>
  )
  return (
    <>
      {missing ? null : <ActNotice of={joining} words={roomWords} />}
      <ActNotice of={preparing} words={words} />
      {open ? (
        button(text.join, 'main')
      ) : (
        <>
          <p className="soft">{text.joinFrom(clockInWords(one.joinFrom, deviceZone(), language))}</p>
          {secondsBetween(now, one.startsAt) < prepareWithinSeconds && one.intakeId === null
            ? button(text.prepare, 'quiet')
            : null}
        </>
      )}
    </>
  )
}
