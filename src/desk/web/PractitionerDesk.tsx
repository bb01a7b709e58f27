// The practitioner's desk: presence and offers when free, the patient and everything about them when in consultation.
import { useSession } from '#access/web/session.tsx'
import { NextAppointment } from '#agenda/web/NextAppointment.tsx'
import { accept } from '#consultation/accept.ts'
import { words as consultationWords } from '#consultation/consultation.words.ts'
import { consultationChanged, mine } from '#consultation/state.ts'
import { AskedHandovers, useAskedHandovers } from '#consultation/web/AskedHandovers.tsx'
import { Followed } from '#follow-up/web/Followed.tsx'
import { MyTerms } from '#orientation/web/MyTerms.tsx'
import { BreakGlass } from '#practitioners/web/BreakGlass.tsx'
import { MySigned } from '#prescription/web/MySigned.tsx'
import { MyQuestions } from '#prescription/web/Questions.tsx'
import { Documents } from '#record/web/Documents.tsx'
import { ProfilePanel } from '#record/web/ProfilePanel.tsx'
import { Closed } from '#report/web/Closed.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { DialogueDrawing, NightDrawing } from '#screen/drawings.tsx'
import { Empty } from '#screen/Empty.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { duty } from '#waiting-room/duty.ts'
import { words as roomWords } from '#waiting-room/waiting-room.words.ts'
import { DutyBar, useDuty } from '#waiting-room/web/DutyBar.tsx'
import { OfferCard } from '#waiting-room/web/OfferCard.tsx'
import { words } from '../desk.words.ts'
import { ConsultationDesk } from './ConsultationDesk.tsx'
import { DeskTools } from './DeskTools.tsx'
import { useRing } from './ring.ts'
import './desk.css'

export function PractitionerDesk() {
  const { session } = useSession()
  const calling = useRead(mine, {}, { every: 15_000 })
  const consultation = calling.data?.ok ? calling.data.value.consultation : null
  useChanged(consultationChanged, consultation?.id, keyOf(mine))
  if (session && consultation) return <ConsultationDesk key={consultation.id} consultationId={consultation.id} />
  return <FreeDesk />
}

function FreeDesk() {
  const text = useWords(words).pro
  const offers = useWords(roomWords).offer
  const reading = useDuty()
  const offer = reading.data?.ok ? reading.data.value.offer : null
  const accepting = useAct(accept, [mine, duty])
  const asked = useAskedHandovers()
  useRing(offer !== null || asked.length > 0)
  return (
    <DeskFrame
      title={text.title}
      tab={offer ? offers.tab : undefined}
      status={
        <>
          <DutyBar />
          <NextAppointment to="/pro/agenda" />
        </>
      }
      tools={<DeskTools />}
    >
      <div className="free-desk" aria-live="polite">
        <ActNotice of={accepting} words={consultationWords} />
        <AskedHandovers asked={asked} />
        {offer ? (
          <>
            <h2>{offers.title}</h2>
            <OfferCard key={offer} offerId={offer} onAccept={offerId => accepting.run({ params: { offerId } })} />
          </>
        ) : asked.length > 0 ? null : (
          <>
            <Quiet status={reading.data?.ok ? reading.data.value.status : 'off'} />
            <MyQuestions />
            <Followed />
            <MyTerms />
            <Closed />
            <MySigned />
            <BreakGlass record={patientId => <Opened patientId={patientId} />} />
          </>
        )}
      </div>
    </DeskFrame>
  )
}

/** What breaking the glass opens: health as declared and the documents, to read. */
function Opened({ patientId }: { patientId: string }) {
  return (
    <div className="stack">
      <ProfilePanel patientId={patientId} />
      <Documents patientId={patientId} quiet />
    </div>
  )
}

function Quiet({ status }: { status: 'available' | 'break' | 'off' }) {
  const text = useWords(roomWords).duty
  if (status === 'available')
    return (
      <Empty title={text.quiet} drawing={<DialogueDrawing />}>
        {text.quietWhy}
      </Empty>
    )
  return (
    <Empty title={status === 'break' ? text.resting : text.away} drawing={<NightDrawing />}>
      {status === 'break' ? text.restingWhy : text.awayWhy}
    </Empty>
  )
}
