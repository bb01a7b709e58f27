// What the waiting room is like now, for someone who has not joined: who is here and how long it takes.
import { useLanguage, useWords } from '#screen/language.tsx'
import { useRead } from '#screen/reads.ts'
import { waitInWords } from '#screen/time-words.ts'
import { roomNow } from '../place.ts'
import { words } from '../waiting-room.words.ts'
import './RoomNow.css'

export function RoomNow() {
  const text = useWords(words).now
  const language = useLanguage()
  const reading = useRead(roomNow, {}, { every: 10_000 })
  if (!reading.data?.ok) return <p className="room-now room-now--unknown" aria-hidden="true" />
  const { practitionersHere, estimate } = reading.data.value
  return (
    <p className={practitionersHere > 0 ? 'room-now room-now--open' : 'room-now'} aria-live="polite">
      <span className="room-now__dot" aria-hidden="true" />
      <span>
        <strong>{text.here(practitionersHere)}</strong>{' '}
        {estimate ? text.wait(waitInWords(estimate.fromMinutes, estimate.toMinutes, language)) : text.nobody}
      </span>
    </p>
  )
}
