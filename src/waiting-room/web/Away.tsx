// Leaving the waiting page to be told by telephone, and coming back: one gesture each, and the rule said before.
import { useState } from 'react'
import { mayReceiveTexts, phoneInWords } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct, useRead } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { comeBack, goAway } from '../away.ts'
import { readTicket } from '../place.ts'
import { words } from '../waiting.words.ts'

type Ticket = OutputOf<typeof readTicket>

/** Shown only where a telephone can really ring. */
export function LeaveAndBeTold({ ticket }: { ticket: Ticket }) {
  const text = useWords(words).away
  const [asking, setAsking] = useState(false)
  const leaving = useAct(goAway, [readTicket])
  const intake = useRead(readIntake, { params: { intakeId: ticket.intakeId } }, { when: asking })
  const number = intake.data?.ok ? intake.data.value.place?.callback : undefined
  const go = async () => {
    if (await leaving.run({ params: { ticketId: ticket.id } })) setAsking(false)
  }
  return (
    <>
      <Button wide icon={<PhoneIcon />} onPress={() => setAsking(true)}>
        {text.leave}
      </Button>
      <Dialog
        title={text.title}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.no}</Button>
            <Button kind="main" onPress={go}>
              {text.yes}
            </Button>
          </>
        }
      >
        {number ? (
          <p>
            <strong>
              {(mayReceiveTexts(number) ? text.how : text.howRing)(phoneInWords(number).replaceAll(' ', '\u00a0'))}
            </strong>
          </p>
        ) : null}
        <ul className="waiting__rules">
          {text.rules.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <ActNotice of={leaving} words={words} />
      </Dialog>
    </>
  )
}

/** Away: the page may be closed. Called: one tap says that a human is in front of it again. */
export function AwayNow({ ticket, away }: { ticket: Ticket; away: NonNullable<Ticket['away']> }) {
  const text = useWords(words).away
  const language = useLanguage()
  const coming = useAct(comeBack, [readTicket])
  const until = clockInWords(away.until, deviceZone(), language)
  const back = () => coming.run({ params: { ticketId: ticket.id } })
  return (
    <div className="stack" aria-live="polite">
      <div className="waiting__interval">
        <p className="waiting__wait">{away.called ? text.calledTitle : text.goneTitle}</p>
        <p>{away.called ? text.called(until) : text.gone}</p>
        {away.called ? null : <p className="soft">{text.keptUntil(until)}</p>}
      </div>
      <ActNotice of={coming} words={words} />
      <Button kind={away.called ? 'main' : 'quiet'} wide onPress={back}>
        {away.called ? text.here : text.stay}
      </Button>
    </div>
  )
}

/** Why the place is gone, and what taking one again keeps. */
export function LostUnanswered() {
  const text = useWords(words).away
  return <Notice kind="info">{text.lost}</Notice>
}
