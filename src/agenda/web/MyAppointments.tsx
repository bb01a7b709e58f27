// « Mes rendez-vous » of one patient: what is to come, with what may be done of it; then what is past.
import { type ReactNode, useState } from 'react'
import { pathOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { Fold } from '#screen/Fold.tsx'
import { Link } from '#screen/Link.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import type { AppointmentView } from '../appointment.ts'
import { cancel } from '../change.ts'
import { calendarFile, listAppointments } from '../read.ts'
import { AppointmentFacts } from './AppointmentFacts.tsx'

export interface MyAppointmentsProps {
  readonly patientId: string
  /** Paths of what is done elsewhere. */
  readonly movePath: (appointmentId: string) => string
  readonly confirmPath: (appointmentId: string) => string
  /** Joining stands in a later room. */
  readonly join: (appointment: AppointmentView, now: Instant) => ReactNode
}

export function MyAppointments(props: MyAppointmentsProps) {
  const text = useWords(words).mine
  const reading = useRead(listAppointments, { params: { patientId: props.patientId } }, { every: 30_000 })
  return (
    <QueryScreen of={reading} words={words}>
      {({ appointments, now }) => {
        const toCome = appointments.filter(isToCome).sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
        const past = appointments.filter(one => !isToCome(one))
        return (
          <div className="stack">
            {toCome.length === 0 ? <p className="soft">{text.none}</p> : null}
            {toCome.map(one => (
              <ToCome key={one.id} of={one} now={now} {...props} />
            ))}
            {past.length > 0 ? (
              <Fold title={text.past}>
                <div className="stack">
                  {past.map(one => (
                    <Past key={one.id} of={one} patientId={props.patientId} />
                  ))}
                </div>
              </Fold>
            ) : null}
          </div>
        )
      }}
    </QueryScreen>
  )
}

const isToCome = (one: AppointmentView) => one.state === 'booked' || one.state === 'held'

const fileOf = (patientId: string, appointmentId: string) => pathOf(calendarFile, { patientId, appointmentId })

interface ToComeProps extends MyAppointmentsProps {
  readonly of: AppointmentView
  /** The server's instant: what opens at an hour does not depend on the device's clock. */
  readonly now: Instant
}

function ToCome({ of: one, now, patientId, movePath, confirmPath, join }: ToComeProps) {
  const text = useWords(words)
  const language = useLanguage()
  const begun = one.startsAt <= now
  if (one.state === 'held')
    return (
      <Card>
        <AppointmentFacts of={one} />
        {one.heldUntil ? <p>{text.book.kept(clockInWords(one.heldUntil, deviceZone(), language))}</p> : null}
        <LinkButton kind="main" to={confirmPath(one.id)}>
          {text.book.confirm}
        </LinkButton>
      </Card>
    )
  return (
    <Card>
      <div className="stack">
        <AppointmentFacts of={one} />
        {begun ? <p>{text.mine.late(clockInWords(one.keptUntil, deviceZone(), language))}</p> : null}
        {join(one, now)}
        {begun ? null : (
          <div className="row">
            <LinkButton to={movePath(one.id)}>{text.mine.move}</LinkButton>
            <Cancel patientId={patientId} of={one} />
            <Link to={fileOf(patientId, one.id)}>{text.mine.calendar}</Link>
          </div>
        )}
      </div>
    </Card>
  )
}

/** Nobody's name stands on what a measure ended. */
const whyEnded = ({ state, cancelled }: AppointmentView, text: (typeof words)['fr']['mine']): string | undefined => {
  if (state !== 'cancelled') return undefined
  if (!cancelled) return text.cancelledByService
  return cancelled.why ? text.cancelledBy[cancelled.why] : text.cancelledByYou
}

function Past({ of: one, patientId }: { of: AppointmentView; patientId: string }) {
  const text = useWords(words).mine
  const why = whyEnded(one, text)
  return (
    <Card look="plain" aside={<Tag>{text.states[one.state]}</Tag>}>
      <AppointmentFacts of={one} />
      {why ? <p>{why}</p> : null}
      {one.state === 'cancelled' ? <Link to={fileOf(patientId, one.id)}>{text.calendarGone}</Link> : null}
    </Card>
  )
}

function Cancel({ patientId, of: one }: { patientId: string; of: AppointmentView }) {
  const text = useWords(words).mine
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const cancelling = useAct(cancel, [listAppointments])
  const go = async () => {
    if (await cancelling.run({ params: { patientId, appointmentId: one.id } })) setAsking(false)
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text.cancel}</Button>
      <Dialog
        title={text.cancelSure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.cancelNo}</Button>
            <Button kind="danger" onPress={go}>
              {text.cancelYes}
            </Button>
          </>
        }
      >
        <p>{text.cancelWhy(clockInWords(one.startsAt, deviceZone(), language))}</p>
        <ActNotice of={cancelling} words={words} />
      </Dialog>
    </>
  )
}
