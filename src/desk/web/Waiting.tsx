// The waiting room's page: the wait, then the professional's card once one has accepted.
import { useEffect } from 'react'
import { mine } from '#consultation/state.ts'
import { DeviceCheck } from '#consultation/web/DeviceCheck.tsx'
import { Advice } from '#orientation/web/Advice.tsx'
import { Link } from '#screen/Link.tsx'
import { Loading } from '#screen/Loading.tsx'
import { useWords } from '#screen/language.tsx'
import { loadLater } from '#screen/load-later.tsx'
import { useGo } from '#screen/navigation.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { present, readTicket, ticketChanged } from '#waiting-room/place.ts'
import { words as roomWords } from '#waiting-room/waiting-room.words.ts'
import { usePresence } from '#waiting-room/web/presence.ts'
import { WaitingRoom } from '#waiting-room/web/WaitingRoom.tsx'
import { FicheLater, fetchCall, fetchFiche } from './call-pages.ts'
import { useRing } from './ring.ts'
import { of as steps } from './steps.ts'

// What not everyone who waits needs.
const AddToRequest = loadLater(() => import('#orientation/web/AddToRequest.tsx')).page(file => file.AddToRequest)

export function Waiting({ ticketId }: { ticketId: string }) {
  const text = useWords(roomWords).room
  const go = useGo()
  const reading = useRead(readTicket, { params: { ticketId } })
  useRing(reading.data?.ok === true && reading.data.value.away?.called === true)
  // Somebody is asked to accept: their card is there if they do.
  const soon = reading.data?.ok === true && reading.data.value.state === 'offered'
  useEffect(() => {
    if (soon) void fetchFiche()
  }, [soon])
  return (
    <WaitingRoom
      ticketId={ticketId}
      accepted={<Accepted ticketId={ticketId} />}
      meanwhile={
        <div className="stack">
          {reading.data?.ok ? <Advice intakeId={reading.data.value.intakeId} /> : null}
          <Link to={`/salle/${ticketId}/photos`}>{text.addPhoto}</Link>
          <Link to={`/salle/${ticketId}/verifier`}>{text.check}</Link>
        </div>
      }
      onWorse={() => go(`/salle/${ticketId}/aggravation`)}
      onAgain={again => go(`/salle/${again}`, { replace: true })}
      onHome={() => go('/')}
    />
  )
}

function Accepted({ ticketId }: { ticketId: string }) {
  const go = useGo()
  useEffect(() => void fetchFiche(), [])
  const reading = useRead(mine, {}, { every: 3000 })
  const consultation = reading.data?.ok ? reading.data.value.consultation : null
  const open = consultation?.state === 'open' ? consultation.id : undefined
  useEffect(() => {
    if (open) go(`/appel/${open}`, { replace: true })
  }, [open, go])
  useRing(consultation?.state === 'announced')
  if (!consultation) return <Loading />
  return (
    <FicheLater
      consultationId={consultation.id}
      callPath={`/appel/${consultation.id}`}
      waitingPath={`/salle/${ticketId}`}
      fetchCall={fetchCall}
    />
  )
}

/** Adding a photograph or a document while one waits: the place is kept, and the professional's card comes first. */
export function AddingMeanwhile({ ticketId }: { ticketId: string }) {
  const text = useWords(roomWords).room
  const go = useGo()
  const room = `/salle/${ticketId}`
  const reading = useMeanwhile(ticketId)
  if (!reading.data?.ok) return <QueryScreen of={reading}>{() => null}</QueryScreen>
  const { intakeId } = reading.data.value
  return <AddToRequest intakeId={intakeId} back={room} leave={text.backToRoom} onDone={() => go(room)} />
}

/** One's ticket from another page than the room: still present, and brought back once a professional has accepted. */
const useMeanwhile = (ticketId: string) => {
  const go = useGo()
  const room = `/salle/${ticketId}`
  const reading = useRead(readTicket, { params: { ticketId } }, { every: 10_000 })
  useChanged(ticketChanged, ticketId, keyOf(readTicket))
  usePresence(present, { ticketId }, 20, { sayHidden: true })
  const accepted = reading.data?.ok && reading.data.value.state === 'accepted'
  useEffect(() => {
    if (accepted) go(room, { replace: true })
  }, [accepted, go, room])
  return reading
}

/** The device check, while one's place already counts: when a professional accepts meanwhile, their card comes first. */
export function Checking({ ticketId }: { ticketId: string }) {
  const go = useGo()
  const room = `/salle/${ticketId}`
  useMeanwhile(ticketId)
  return <DeviceCheck step={{ at: steps, of: steps }} onContinue={() => go(room, { replace: true })} />
}
