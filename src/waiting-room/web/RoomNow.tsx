// What the waiting room is like now, for someone who has not joined: who is here and how long it takes.
import type { OutputOf } from '#kit/route.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { waitInWords } from '#screen/time-words.ts'
import type { roomNow } from '../place.ts'
import { words } from '../waiting-room.words.ts'
import './RoomNow.css'

/** `room` is null while it is not known. */
export function RoomNow({ room }: { room: OutputOf<typeof roomNow> | null }) {
  const text = useWords(words).now
  const language = useLanguage()
  if (!room) return <p className="room-now room-now--unknown" aria-hidden="true" />
  const { practitionersHere, estimate } = room
  return (
    <p className={practitionersHere > 0 ? 'room-now room-now--open' : 'room-now'}>
      <span className="room-now__dot" aria-hidden="true" />
      <span>
        <strong>{text.here(practitionersHere)}</strong>{' '}
        {estimate ? text.wait(waitInWords(estimate.fromMinutes, estimate.toMinutes, language)) : text.nobody}
      </span>
    </p>
  )
}
