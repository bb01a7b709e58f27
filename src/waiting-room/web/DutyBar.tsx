// The professional's presence, in the top bar of the desk: what it is, and the one gesture that changes it.
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { breakMinutes, duty, setDuty } from '../duty.ts'
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
  const setting = useAct(setDuty, [duty])
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
      {status === 'available' ? null : (
        <Button kind="main" onPress={() => setting.run({ body: { status: 'available' } })}>
          {text.goAvailable}
        </Button>
      )}
      {status === 'available'
        ? breakMinutes.map(minutes => (
            <Button key={minutes} kind="plain" onPress={() => setting.run({ body: { status: 'break', minutes } })}>
              {text.goBreak(minutes)}
            </Button>
          ))
        : null}
      {status === 'off' ? null : (
        <Button kind="plain" onPress={() => setting.run({ body: { status: 'off' } })}>
          {text.goOff}
        </Button>
      )}
      <span className="duty__waiting">{text.waiting(waiting)}</span>
    </section>
  )
}
