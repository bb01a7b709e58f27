// Booking an appointment, one question a screen: the reason, the day, the hour; the slot is then held.
import { useState } from 'react'
import type { Day } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { deviceZone } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { words } from '../agenda.words.ts'
import { hold } from '../book.ts'
import { findSlots, freeDays } from '../find-slots.ts'
import { PickDay } from './PickDay.tsx'
import { PickReason } from './PickReason.tsx'
import { type Picked, PickSlot } from './PickSlot.tsx'

/** Which question is on the screen: in the address, so that the browser's back button undoes one; what was answered is not. */
export type BookingScreen = 'motif' | 'jour' | 'heure'

interface Screens {
  /** From the address; the first question still to answer when what came before is not there, as after a reload. */
  readonly at: string
  readonly pathOf: (screen: BookingScreen) => string
  /** Path of what comes before the first question. */
  readonly back: string
}

export interface BookProps extends Screens {
  readonly patientId: string
  readonly onHeld: (appointmentId: string) => void
  /** Shown when a measure keeps them out: why, until when, and what still works. */
  readonly blocked: React.ReactNode
}

/** What one consults for stays in the page: it stands in no address. */
export function Book({ patientId, onHeld, blocked, ...screens }: BookProps) {
  const text = useWords(words).book
  const go = useGo()
  const [reason, setReason] = useState<string>()
  const holding = useAct(hold, [findSlots, freeDays])
  const take = async ({ practitioner, startsAt }: Picked) => {
    const body = { practitioner, startsAt, reason: reason ?? '', zone: deviceZone() }
    const made = await holding.run({ params: { patientId }, body })
    if (made) onHeld(made.id)
  }
  const pick = (picked: string) => {
    setReason(picked)
    holding.forget()
    go(screens.pathOf('jour'))
  }
  if (!reason || (screens.at !== 'jour' && screens.at !== 'heure'))
    return (
      <PatientPage key="reason" title={text.reasonTitle} step={{ at: 2, of: 4 }} back={screens.back}>
        <PickReason patientId={patientId} picked={reason} onDone={pick} />
      </PatientPage>
    )
  const ended = holding.refusal?.code === 'blocked' ? blocked : <ActNotice of={holding} words={words} />
  return (
    <PickTime
      {...screens}
      key={reason}
      reason={reason}
      back={screens.pathOf('motif')}
      step={3}
      onDone={take}
      ended={ended}
    />
  )
}

export interface PickTimeProps extends Screens {
  readonly reason: string
  /** Which step of the path this is, when there is one. */
  readonly step?: number
  readonly onDone: (slot: Picked) => Promise<void>
  readonly ended: React.ReactNode
}

/** The day, then the hour. */
export function PickTime({ reason, at, pathOf, back, step, onDone, ended }: PickTimeProps) {
  const text = useWords(words).book
  const go = useGo()
  const [practitioner, setPractitioner] = useState<string>()
  const [day, setDay] = useState<Day>()
  const steps = step ? { step: { at: step, of: 4 } } : {}
  const pick = (picked: Day) => {
    setDay(picked)
    go(pathOf('heure'))
  }
  if (!day || at !== 'heure')
    return (
      <PatientPage key="day" title={text.dayTitle} lead={text.dayLead} back={back} {...steps}>
        <PickDay
          reason={reason}
          practitioner={practitioner}
          onPractitioner={setPractitioner}
          picked={day}
          onDone={pick}
        />
      </PatientPage>
    )
  return (
    <PatientPage key="slot" title={text.slotTitle} back={pathOf('jour')} {...steps}>
      <PickSlot
        reason={reason}
        practitioner={practitioner}
        day={day}
        onOtherDay={() => go(pathOf('jour'))}
        onDone={onDone}
        ended={ended}
      />
    </PatientPage>
  )
}
