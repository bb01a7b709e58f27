// The professional's presence, in the top bar of the desk: what it is, and the one gesture that changes it.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { breakMinutes, type DutyStatus, duty, setDuty } from '../duty.ts'
import { atDesk, dutyChanged } from '../place.ts'
import { words } from '../waiting-room.words.ts'
import { usePresence } from './presence.ts'
import './DutyBar.css'

/** The professional's presence and offer, kept up to date by its topic; and the desk says that it is open. */
export const useDuty = () => {
  const reading = useRead(duty, {}, { every: 15_000 })
  const account = reading.data?.ok ? reading.data.value.account : undefined
  useChanged(dutyChanged, account, keyOf(duty))
  usePresence(atDesk, {}, 15)
  return reading
}

export function DutyBar() {
  const text = useWords(words).duty
  const language = useLanguage()
  const reading = useDuty()
  if (!reading.data?.ok) return null
  const { status, breakUntil, inConsultation, waiting } = reading.data.value
  const shown = inConsultation
    ? text.inConsultation
    : breakUntil
      ? text.until(clockInWords(breakUntil, 'Europe/Paris', language))
      : text.status[status]
  const look = inConsultation || status === 'available' ? 'done' : status === 'break' ? 'amber' : 'plain'
  return (
    <section className="duty" aria-label={text.label}>
      <span aria-live="polite">
        <Tag kind={look}>{shown}</Tag>
      </span>
      {inConsultation ? null : <Gestures status={status} />}
      <span className="duty__waiting">{text.waiting(waiting)}</span>
    </section>
  )
}

/** One gesture at hand; the length of a break is asked only once a break is wanted. */
function Gestures({ status }: { status: DutyStatus }) {
  const text = useWords(words).duty
  const setting = useAct(setDuty, [duty])
  const [choosing, setChoosing] = useState(false)
  const set = (body: Parameters<typeof setting.run>[0]['body']) => {
    setChoosing(false)
    return setting.run({ body })
  }
  return (
    <>
      {status === 'available' ? (
        <Button expanded={choosing} onPress={() => setChoosing(!choosing)}>
          {text.rest}
        </Button>
      ) : (
        <Button kind="main" onPress={() => set({ status: 'available' })}>
          {text.goAvailable}
        </Button>
      )}
      {choosing
        ? breakMinutes.map(minutes => (
            <Button key={minutes} onPress={() => set({ status: 'break', minutes })}>
              {text.goBreak(minutes)}
            </Button>
          ))
        : null}
      {status === 'off' ? null : (
        <Button kind="plain" onPress={() => set({ status: 'off' })}>
          {text.goOff}
        </Button>
      )}
    </>
  )
}
