// The patient's waiting room: the interval in words, the place that is kept, and what to do if things get worse.
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { WaitingDrawing } from '#screen/drawings.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged, useSocketState } from '#screen/socket.ts'
import { opening, waitInWords } from '#screen/time-words.ts'
import { join } from '../join.ts'
import { leave, present, readTicket, ticketChanged } from '../place.ts'
import { words as longWords } from '../waiting.words.ts'
import { words } from '../waiting-room.words.ts'
import { Appointed } from './Appointed.tsx'
import { AwayNow, LeaveAndBeTold, LostUnanswered } from './Away.tsx'
import { Beyond } from './Beyond.tsx'
import { usePresence } from './presence.ts'
import './WaitingRoom.css'

type Ticket = OutputOf<typeof readTicket>

export interface WaitingRoomProps {
  readonly ticketId: string
  /** Shown in place of the wait once a professional has accepted: their card, and « Commencer ». */
  readonly accepted: ReactNode
  /** Links of what one may do meanwhile. */
  readonly meanwhile: ReactNode
  readonly onWorse: () => void
  /** Another place was taken with the same request. */
  readonly onAgain: (ticketId: string) => void
  readonly onHome: () => void
}

export function WaitingRoom(props: WaitingRoomProps) {
  const text = useWords(words).room
  const input = { params: { ticketId: props.ticketId } }
  // No topic announces that time passes: the interval is read again on its own.
  const reading = useRead(readTicket, input, { every: 10_000 })
  useChanged(ticketChanged, props.ticketId, keyOf(readTicket))
  const open = reading.data?.ok && ['waiting', 'offered', 'accepted'].includes(reading.data.value.state)
  const away = reading.data?.ok ? reading.data.value.away : null
  // Whoever left is not there, even if the page stayed open: they say so themselves when they are.
  usePresence(present, { ticketId: props.ticketId }, 20, { when: open === true && !away, sayHidden: true })
  if (reading.data?.ok && reading.data.value.state === 'accepted') return props.accepted
  return (
    <Frame ticket={reading.data?.ok ? reading.data.value : undefined}>
      <QueryScreen of={reading} words={words}>
        {ticket => <State ticket={ticket} {...props} />}
      </QueryScreen>
      <Offline text={text.offline} />
    </Frame>
  )
}

function Frame({ ticket, children }: { ticket: Ticket | undefined; children: ReactNode }) {
  const text = useWords(words).room
  const language = useLanguage()
  const wait = ticket?.estimate && waitInWords(ticket.estimate.fromMinutes, ticket.estimate.toMinutes, language)
  return (
    <PatientPage title={text.title} tab={wait ? text.tab(wait) : undefined} drawing={<WaitingDrawing />}>
      {children}
    </PatientPage>
  )
}

function Offline({ text }: { text: string }) {
  const state = useSocketState()
  return state === 'lost' ? (
    <Notice kind="amber" said="soon">
      {text}
    </Notice>
  ) : null
}

function State({ ticket, onAgain, onHome, ...props }: WaitingRoomProps & { ticket: Ticket }) {
  const text = useWords(words).room
  if (ticket.state === 'lost' || ticket.state === 'left') return <Again ticket={ticket} onAgain={onAgain} />
  if (ticket.state === 'finished')
    return (
      <Notice kind="done" actions={<Button onPress={onHome}>{text.home}</Button>}>
        {text.finished}
      </Notice>
    )
  if (ticket.away)
    return (
      <>
        <AwayNow ticket={ticket} away={ticket.away} />
        <Worse onWorse={props.onWorse} />
        <Leave ticketId={ticket.id} />
      </>
    )
  return <Waiting ticket={ticket} {...props} />
}

function Worse({ onWorse }: { onWorse: () => void }) {
  const text = useWords(words).room
  return (
    <Button kind="danger" wide onPress={onWorse}>
      {text.worse}
    </Button>
  )
}

/** The answers are kept: one gesture takes a place again. */
function Again({ ticket, onAgain }: { ticket: Ticket; onAgain: WaitingRoomProps['onAgain'] }) {
  const text = useWords(words).room
  const more = useWords(longWords).away
  const joining = useAct(join)
  const again = async () => {
    const made = await joining.run({ params: { intakeId: ticket.intakeId } })
    if (made) onAgain(made.id)
  }
  return (
    <div className="stack">
      {ticket.unanswered ? (
        <LostUnanswered />
      ) : (
        <Notice kind="info">{ticket.state === 'lost' ? text.lost : text.left}</Notice>
      )}
      {ticket.state === 'lost' ? <p className="soft">{more.credit}</p> : null}
      <ActNotice of={joining} words={words} />
      <Button kind="main" wide onPress={again}>
        {text.again}
      </Button>
    </div>
  )
}

function Waiting({
  ticket,
  ticketId,
  meanwhile,
  onWorse,
}: Omit<WaitingRoomProps, 'onAgain' | 'onHome'> & { ticket: Ticket }) {
  const text = useWords(words)
  const language = useLanguage()
  const wait = ticket.estimate && waitInWords(ticket.estimate.fromMinutes, ticket.estimate.toMinutes, language)
  return (
    <div className="waiting stack">
      <div className="waiting__interval" aria-live="polite">
        {ticket.appointment ? (
          <Appointed ticketId={ticketId} appointment={ticket.appointment} />
        ) : wait ? (
          <>
            <p className="waiting__wait">{opening(wait)}</p>
            <p className="soft">{text.room.eight}</p>
          </>
        ) : (
          <p>{text.room.none}</p>
        )}
        {ticket.state === 'offered' ? <p className="waiting__offered">{text.room.proposed}</p> : null}
      </div>
      {wait ? <p>{text.room.kept}</p> : null}
      {ticket.safe.beyond || (!wait && !ticket.appointment) ? (
        <Beyond severity={ticket.severity} beyond={ticket.safe.beyond} />
      ) : null}
      <Worse onWorse={onWorse} />
      <Card title={text.room.meanwhile} look="plain">
        <div className="stack">
          {meanwhile}
          {ticket.canBeCalled && ticket.state === 'waiting' ? <LeaveAndBeTold ticket={ticket} /> : null}
        </div>
      </Card>
      <Card title={text.room.next} look="plain">
        <p>{text.room.nextWhat}</p>
        <p className="soft">{text.room.stay}</p>
      </Card>
      <Leave ticketId={ticketId} />
    </div>
  )
}

function Leave({ ticketId }: { ticketId: string }) {
  const text = useWords(words).room
  const [asking, setAsking] = useState(false)
  const leaving = useAct(leave, [readTicket])
  const go = async () => {
    if (await leaving.run({ params: { ticketId } })) setAsking(false)
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {text.leave}
      </Button>
      <Dialog
        title={text.leaveSure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.leaveNo}</Button>
            <Button kind="danger" onPress={go}>
              {text.leaveYes}
            </Button>
          </>
        }
      >
        <p>{text.leaveWhy}</p>
        <ActNotice of={leaving} words={words} />
      </Dialog>
    </>
  )
}
