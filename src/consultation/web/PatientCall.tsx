// The patient's call: the doctor large, oneself small, four gestures with their words, the state of the line in words.
import { type ReactNode, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { DemoBanner } from '#screen/DemoBanner.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { DialogueDrawing } from '#screen/drawings.tsx'
import { ErrorPage } from '#screen/ErrorPage.tsx'
import { useHeading } from '#screen/heading.ts'
import { CameraOffIcon, DoctorIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { useSite } from '#screen/site.tsx'
import { useChanged } from '#screen/socket.ts'
import './call.css'
import { fiche } from '../begin.ts'
import { words } from '../consultation.words.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { CallControls } from './CallControls.tsx'
import { CallDevices, UnseenUnheard } from './CallDevices.tsx'
import { CallStatus } from './CallStatus.tsx'
import { CallVideo } from './CallVideo.tsx'
import { ChatPanel, useChat } from './ChatPanel.tsx'
import type { CallEngine } from './call-engine.ts'
import { sayingOf } from './call-sentences.ts'
import { EmergencyForPatient } from './EmergencyForPatient.tsx'
import { EntryNotice } from './EntryNotice.tsx'
import { FicheCard } from './FicheCard.tsx'
import { NewLeader } from './NewLeader.tsx'
import { OwnImage } from './OwnImage.tsx'
import { ReportAbuse } from './ReportAbuse.tsx'
import { StillRequest } from './StillRequest.tsx'
import { useCall, useCallState } from './use-call.ts'
import { useTellingLine } from './use-telling.ts'
import { useWakeLock } from './use-wake-lock.ts'

export interface PatientCallProps {
  readonly consultationId: string
  /** Where documents are, once the consultation is over. */
  readonly recordPath: string
  /** Said once it is over, under what was decided. */
  readonly after?: ReactNode
}

export function PatientCall({ consultationId, recordPath, after }: PatientCallProps) {
  const text = useWords(words).call
  const reading = useRead(readConsultation, { params: { consultationId } })
  useChanged(consultationChanged, consultationId, keyOf(readConsultation))
  const { entry, enter } = useCall(consultationId)
  const over = reading.data?.ok === true && reading.data.value.state === 'closed'
  // Somebody else's, or no consultation at all: the same page says both, since which one is not told.
  if (reading.data?.ok === false) return <ErrorPage kind="missing" />
  if (over || entry.at === 'over')
    return (
      <PatientPage
        title={text.overTitle}
        lead={reading.data?.value.outcome === 'failed' ? undefined : text.over}
        drawing={<DialogueDrawing />}
        action={
          <LinkButton kind="main" wide to={recordPath}>
            {text.toRecord}
          </LinkButton>
        }
      >
        {after}
        <ReportAbuse consultationId={consultationId} side="patient" />
      </PatientPage>
    )
  if (entry.at === 'in') return <InCall engine={entry.engine} consultationId={consultationId} enter={enter} />
  return (
    <PatientPage title={text.title}>
      <EntryNotice entry={entry} enter={enter} side="patient" />
    </PatientPage>
  )
}

interface InCallProps {
  readonly engine: CallEngine
  readonly consultationId: string
  readonly enter: () => void
}

function InCall({ engine, consultationId, enter }: InCallProps) {
  const text = useWords(words).call
  const state = useCallState(engine)
  const { sentence, tone } = sayingOf(state, 'patient', text)
  const heading = useHeading(text.title, tone === 'lost' ? sentence : undefined)
  useWakeLock()
  const { demo } = useSite()
  const chat = useChat(consultationId, 'patient')
  useTellingLine(consultationId, state)
  const [chatting, setChatting] = useState(false)
  if (state.ended) return <Ended why={state.ended} enter={enter} />
  const toggle = () => {
    chat.see()
    setChatting(!chatting)
  }
  const here = state.phase !== 'alone' && state.phase !== 'connecting'
  const seen = here && state.other.camera === 'on'
  return (
    <div className="call">
      {demo ? <DemoBanner /> : null}
      <main className="call__page">
        <h1 ref={heading} tabIndex={-1} className="unseen">
          {text.title}
        </h1>
        <EmergencyForPatient consultationId={consultationId} />
        <NewLeader consultationId={consultationId} />
        <div className={chatting ? 'call__main call__main--chatting' : 'call__main'}>
          <div className="call__stage">
            <CallVideo
              label={text.theirs.patient}
              stream={state.remote}
              {...(seen ? {} : { instead: here ? <CameraOffIcon aria-hidden="true" /> : <DialogueDrawing /> })}
            />
            <div className="call__top">
              <CallStatus state={state} side="patient" />
              <FicheDialog consultationId={consultationId} />
            </div>
            <CallDevices engine={engine} />
            <OwnImage local={state.local} />
          </div>
          {chatting ? <ChatPanel consultationId={consultationId} side="patient" onClose={toggle} /> : null}
        </div>
        <UnseenUnheard local={state.local} side="patient" />
        <StillRequest engine={engine} consultationId={consultationId} />
        <CallControls engine={engine} chat={{ open: chatting, unread: chatting ? 0 : chat.unread, toggle }} />
      </main>
    </div>
  )
}

/** Who one is speaking to, within reach all along (référentiel HAS of 21 December 2023). */
function FicheDialog({ consultationId }: { consultationId: string }) {
  const text = useWords(words).fiche
  const reading = useRead(fiche, { params: { consultationId } })
  const [open, setOpen] = useState(false)
  if (!reading.data?.ok) return null
  return (
    <>
      <Button icon={<DoctorIcon />} expanded={open} onPress={() => setOpen(true)}>
        {text.show}
      </Button>
      <Dialog title={text.card} open={open} onClose={() => setOpen(false)}>
        <FicheCard card={reading.data.value.card} />
      </Dialog>
    </>
  )
}

function Ended({ why, enter }: { why: 'left' | 'replaced' | 'over'; enter: () => void }) {
  const text = useWords(words).call
  const left = why === 'left'
  if (why === 'over') return <PatientPage title={text.overTitle} lead={text.over} drawing={<DialogueDrawing />} />
  return (
    <PatientPage
      title={left ? text.leftTitle : text.replacedTitle}
      lead={left ? text.left : text.replaced}
      drawing={<DialogueDrawing />}
      action={
        <Button kind="main" wide onPress={enter}>
          {left ? text.resume : text.resumeHere}
        </Button>
      }
    />
  )
}
