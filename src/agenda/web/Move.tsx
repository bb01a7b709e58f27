// Moving an appointment: another day, another hour, the same reason.
import { ActNotice } from '#screen/ActNotice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { words } from '../agenda.words.ts'
import { move } from '../change.ts'
import { findSlots, freeDays } from '../find-slots.ts'
import { listAppointments } from '../read.ts'
import { type BookingScreen, PickTime } from './Book.tsx'
import type { Picked } from './PickSlot.tsx'

export interface MoveProps {
  readonly patientId: string
  readonly appointmentId: string
  readonly at: string
  readonly pathOf: (screen: BookingScreen) => string
  readonly back: string
  readonly onDone: () => void
  /** Shown when a measure keeps them out. */
  readonly blocked: React.ReactNode
}

export function Move({ patientId, appointmentId, onDone, blocked, ...screens }: MoveProps) {
  const reading = useRead(listAppointments, { params: { patientId } })
  const moving = useAct(move, [listAppointments, findSlots, freeDays])
  const take = async (body: Picked) => {
    if (await moving.run({ params: { patientId, appointmentId }, body })) onDone()
  }
  const one = reading.data?.ok ? reading.data.value.appointments.find(each => each.id === appointmentId) : undefined
  if (!one) return <QueryScreen of={reading}>{() => null}</QueryScreen>
  const ended = moving.refusal?.code === 'blocked' ? blocked : <ActNotice of={moving} words={words} />
  return <PickTime {...screens} reason={one.reason} onDone={take} ended={ended} />
}
