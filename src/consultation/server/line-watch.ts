// Watches the line of every consultation in an emergency: writes what happens, rings, and calls the on-call lead.

import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { startWatch, type Watch } from '#edge/watch.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { ladderOf } from '#orientation/server/on-call.ts'
import { type EmergencyStep, emergenciesChanged, everyEmergency } from '../emergency.ts'
import { words } from '../emergency.words.ts'
import { linePolicyAt, type Presence, whatNow } from '../line-lost.ts'
import type { Side } from '../seat.ts'
import { consultationChanged } from '../state.ts'
import { type ConsultationTable, holdConsultation } from './consultation.store.ts'
import { type EmergencyTable, emergencyOf, placeOf, stepsOf, writeStep } from './emergency.store.ts'
import type { Switchboard } from './switchboard.ts'

/** Pages come back within a few seconds of a server that starts again: nobody is believed gone before. */
const comeBackSeconds = 5
/** Looked at even if nothing was heard: a lost event must not leave a telephone silent. */
const everySeconds = 20

interface Due {
  readonly step: EmergencyStep
  readonly to: string
  readonly emergency: EmergencyTable
}

export const startLineWatch = (house: House, switchboard: Switchboard): Watch => {
  const startedAt = house.time.now()
  const presence = (row: ConsultationTable, emergency: EmergencyTable): Presence => {
    // One who never sat since this process began counts as gone from when they could have: its start, or the emergency.
    const goneAt = (side: Side): Instant | null => {
      const since = switchboard.goneSince(row.id, side)
      if (since !== undefined) return since
      const back = plusSeconds(startedAt, comeBackSeconds)
      return back > emergency.opened_at ? back : emergency.opened_at
    }
    return { patientGoneAt: goneAt('patient'), doctorGoneAt: goneAt('leader') }
  }
  return startWatch(house, {
    async look(at) {
      const soonest = await lookAtAll(house, at, presence)
      const latest = plusSeconds(at, everySeconds)
      return soonest && soonest < latest ? soonest : latest
    },
    hears: consultationChanged.name,
    failed: 'the line of an emergency could not be watched',
  })
}

type PresenceOf = (row: ConsultationTable, emergency: EmergencyTable) => Presence

/** @returns when to look again */
const lookAtAll = async (house: House, at: Instant, presence: PresenceOf): Promise<Instant | null> => {
  const open = await house.db
    .as({ system: 'emergency' }, at)
    .read(db =>
      db.selectFrom('consultation').select('id').where('emergency_since', 'is not', null).limit(500).execute(),
    )
  const again: Instant[] = []
  for (const { id } of open) {
    const looked = await lookAt(house, at, id, presence)
    if (looked.again) again.push(looked.again)
    if (looked.moved) {
      house.bus.changed(emergenciesChanged.name, everyEmergency)
      house.bus.changed(consultationChanged.name, id)
    }
    // Written first: a process that dies here has told the truth about what it meant to do, and rings again in time.
    for (const one of looked.due) void carryOut(house, one)
  }
  return again.sort()[0] ?? null
}

const lookAt = (house: House, at: Instant, consultation: Id, presence: PresenceOf) =>
  house.db.as({ system: 'emergency' }, at).write(async db => {
    const row = await holdConsultation(db, consultation)
    const emergency = await emergencyOf(db, row.id)
    if (row.emergency_since === null || !emergency || emergency.settled_at !== null)
      return { due: [] as readonly Due[], again: null, moved: false }
    const steps = await stepsOf(db, emergency.id)
    const { deeds, again } = whatNow(
      {
        ...presence(row, emergency),
        steps,
        telephone: house.telephone !== undefined,
        begun: row.begun_at !== null,
      },
      at,
      linePolicyAt(at),
    )
    for (const step of deeds) await writeStep(db, house, at, emergency, { step })
    const due = await dueOf(db, house, row, emergency, steps, deeds)
    return { due, again, moved: deeds.length > 0 }
  })

const dueOf = async (
  db: Write,
  house: House,
  row: ConsultationTable,
  emergency: EmergencyTable,
  steps: readonly { readonly step: EmergencyStep }[],
  deeds: readonly EmergencyStep[],
): Promise<readonly Due[]> => {
  if (!deeds.some(step => step === 'patient-rang' || step === 'patient-texted' || step === 'lead-rang')) return []
  const { place } = await placeOf(db, house, row)
  // Whoever has been on call longest first, then the next, then the structure itself, and again.
  const ladder = await ladderOf(db, house)
  const before = steps.filter(({ step }) => step === 'lead-rang').length
  const lead = ladder[before % Math.max(1, ladder.length)]
  return deeds.flatMap(step => {
    const to = step === 'lead-rang' ? lead : step.startsWith('patient-') ? place?.callback : undefined
    return to ? [{ step, to, emergency }] : []
  })
}

/** What was meant, done; a call that could not be made is written, so that the desk does not believe it was. */
const carryOut = async (house: House, { step, to, emergency }: Due): Promise<void> => {
  const { telephone } = house
  if (!telephone) return
  const spoken = words.fr.telephone
  const page = `${house.settings.url}/appel/${emergency.consultation_id}`
  try {
    if (step === 'patient-texted') await telephone.text({ to, text: spoken.text(page) })
    else await telephone.ring({ to, text: step === 'lead-rang' ? spoken.lead : spoken.patient })
  } catch (error) {
    house.log.error({ err: error }, 'a telephone could not be rung in an emergency')
    const at = house.time.now()
    await house.db
      .as({ system: 'emergency' }, at)
      .write(async db => {
        await holdConsultation(db, emergency.consultation_id)
        await writeStep(db, house, at, emergency, { step: 'ring-failed' })
      })
      .then(() => house.bus.changed(consultationChanged.name, emergency.consultation_id))
      .catch(fault => house.log.error({ err: fault }, 'a failed call could not be written'))
  }
}
