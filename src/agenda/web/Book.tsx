// Booking an appointment, one question a screen: the reason, the day, the hour; the slot is then held.
import { useState } from 'react'
import type { Day } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../agenda.words.ts'
import { hold } from '../book.ts'
import { findSlots, freeDays } from '../find-slots.ts'
import { PickDay } from './PickDay.tsx'
import { PickReason } from './PickReason.tsx'
import { type Picked, PickSlot } from './PickSlot.tsx'

export interface BookProps {
  readonly patientId: string
  readonly back: string
  readonly onHeld: (appointmentId: string) => void
}

/** What one consults for stays in the page: it stands in no address. */
export function Book({ patientId, back, onHeld }: BookProps) {
  const text = useWords(words).book
  const [reason, setReason] = useState<string>()
  const holding = useAct(hold, [findSlots, freeDays])
  const take = async ({ practitioner, startsAt }: Picked) => {
    const body = { practitioner, startsAt, reason: reason ?? '', zone: deviceZone() }
    const made = await holding.run({ params: { patientId }, body })
    if (made) onHeld(made.id)
  }
  if (!reason)
    return (
      <PatientPage key="reason" title={text.reasonTitle} step={{ at: 2, of: 4 }} back={back}>
        <PickReason patientId={patientId} onDone={setReason} />
      </PatientPage>
    )
  return (
    <PickTime reason={reason} back={back} step={3} onDone={take} ended={<ActNotice of={holding} words={words} />} />
  )
}

export interface PickTimeProps {
  readonly reason: string
  readonly back: string
  /** Which step of the path this is, when there is one. */
  readonly step?: number
  readonly onDone: (slot: Picked) => Promise<void>
  readonly ended: React.ReactNode
}

/** The day, then the hour. */
export function PickTime({ reason, back, step, onDone, ended }: PickTimeProps) {
  const text = useWords(words).book
  const [practitioner, setPractitioner] = useState<string>()
  const [day, setDay] = useState<Day>()
  const steps = step ? { step: { at: step, of: 4 } } : {}
  if (!day)
    return (
      <PatientPage key="day" title={text.dayTitle} lead={text.dayLead} back={back} {...steps}>
        <PickDay reason={reason} practitioner={practitioner} onPractitioner={setPractitioner} onDone={setDay} />
      </PatientPage>
    )
  return (
    <PatientPage key="slot" title={text.slotTitle} back={back} {...steps}>
      <PickSlot
        reason={reason}
        practitioner={practitioner}
        day={day}
        onOtherDay={() => setDay(undefined)}
        onDone={onDone}
        ended={ended}
      />
    </PatientPage>
  )
}
