// The call on the professional's desk: docked top centre, under their camera, so that eyes meet; never over what is written.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { DialogueDrawing } from '#screen/drawings.tsx'
import { CameraOffIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import './call.css'
import { words } from '../consultation.words.ts'
import { AskStill } from './AskStill.tsx'
import { CallControls } from './CallControls.tsx'
import { CallDevices, UnseenUnheard } from './CallDevices.tsx'
import { CallStatus } from './CallStatus.tsx'
import { CallVideo } from './CallVideo.tsx'
import { ChatPanel, useChat } from './ChatPanel.tsx'
import type { CallEngine } from './call-engine.ts'
import { EntryNotice } from './EntryNotice.tsx'
import { KnockBanner } from './KnockBanner.tsx'
import { OwnImage } from './OwnImage.tsx'
import { useCall, useCallState } from './use-call.ts'
import { useTellingLine, useTellingMedium } from './use-telling.ts'

export interface DockedCallProps {
  readonly consultationId: string
  /** Said instead of the image until the patient is there: their name and age. */
  readonly waitingFor?: string
}

export function DockedCall({ consultationId, waitingFor }: DockedCallProps) {
  const { entry, enter } = useCall(consultationId)
  return (
    <section className="docked-call">
      <KnockBanner consultationId={consultationId} />
      {entry.at === 'in' ? (
        <Docked engine={entry.engine} consultationId={consultationId} waitingFor={waitingFor} enter={enter} />
      ) : (
        <EntryNotice entry={entry} enter={enter} side="leader" />
      )}
    </section>
  )
}

interface DockedProps {
  readonly consultationId: string
  readonly engine: CallEngine
  readonly enter: () => void
  readonly waitingFor: string | undefined
}

function Docked({ engine, consultationId, waitingFor, enter }: DockedProps) {
  const text = useWords(words).call
  const state = useCallState(engine)
  const [chatting, setChatting] = useState(false)
  const chat = useChat(consultationId, 'leader')
  useTellingLine(consultationId, state)
  useTellingMedium(consultationId, state)
  if (state.ended) return <Ended why={state.ended} enter={enter} />
  const toggle = () => {
    chat.see()
    setChatting(!chatting)
  }
  const here = state.phase !== 'alone' && state.phase !== 'connecting'
  const seen = here && state.other.camera === 'on'
  return (
    <div className={chatting ? 'docked-call__body docked-call__body--chatting' : 'docked-call__body'}>
      <div className="docked-call__stage">
        <CallVideo
          label={text.theirs.leader}
          stream={state.remote}
          {...(seen ? {} : { instead: here ? <CameraOffIcon aria-hidden="true" /> : <Awaited who={waitingFor} /> })}
        />
        <CallDevices engine={engine} />
        <OwnImage local={state.local} />
        <CallStatus state={state} side="leader" />
      </div>
      <UnseenUnheard local={state.local} side="leader" />
      <CallControls engine={engine} chat={{ open: chatting, unread: chatting ? 0 : chat.unread, toggle }} />
      {here ? <AskStill consultationId={consultationId} /> : null}
      {chatting ? <ChatPanel consultationId={consultationId} side="leader" onClose={toggle} /> : null}
    </div>
  )
}

function Awaited({ who }: { who: string | undefined }) {
  return who === undefined ? <DialogueDrawing /> : <p className="call-video__words">{who}</p>
}

function Ended({ why, enter }: { why: 'left' | 'replaced' | 'over'; enter: () => void }) {
  const text = useWords(words).call
  const left = why === 'left'
  if (why === 'over') return <EntryNotice entry={{ at: 'over' }} enter={enter} side="leader" />
  return (
    <Notice
      title={left ? text.leftTitle : text.replacedTitle}
      said="soon"
      actions={
        <Button kind="main" onPress={enter}>
          {left ? text.resume : text.resumeHere}
        </Button>
      }
    >
      {left ? text.left : text.replaced}
    </Notice>
  )
}
