// « Passer le relais »: whom, why, and what they should know; then where the question stands.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { TextArea } from '#screen/TextArea.tsx'
import {
  askHandover,
  colleagues,
  type HandoverReason,
  handoverReasons,
  readHandover,
  withdrawHandover,
} from '../handover.ts'
import { words } from '../handover.words.ts'
import { consultationChanged, readConsultation } from '../state.ts'

const anyone = 'anyone'

export function AskHandover({ consultationId }: { consultationId: string }) {
  const text = useWords(words)
  const [open, setOpen] = useState(false)
  const standing = useRead(readConsultation, { params: { consultationId } })
  if (!standing.data?.ok || standing.data.value.state !== 'open' || standing.data.value.emergencySince) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.ask}</Button>
      <Dialog title={text.askTitle} open={open} onClose={() => setOpen(false)}>
        <Asking consultationId={consultationId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Asking({ consultationId, onDone }: { consultationId: string; onDone: () => void }) {
  const text = useWords(words)
  const params = { consultationId }
  const reading = useRead(colleagues, { params })
  const asking = useAct(askHandover, [readHandover])
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState<HandoverReason>()
  const [known, setKnown] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!to || !reason) return
    const body = { to: to === anyone ? null : to, reason, words: known }
    if (await asking.run({ params, body })) onDone()
  }
  return (
    <div className="stack">
      <p>{text.askLead}</p>
      <QueryScreen of={reading} words={words}>
        {({ colleagues: all }) => (
          <Choice
            label={text.whom}
            options={[
              { value: anyone, label: text.anyone },
              ...all.map(one => ({
                value: one.account,
                label: one.name,
                note: `${one.specialty} · ${one.busy ? text.busy : one.onDuty ? text.onDuty : text.away}`,
              })),
            ]}
            value={to}
            onChange={setTo}
            error={tried && !to ? text.chooseOne : undefined}
          />
        )}
      </QueryScreen>
      <Choice
        label={text.why}
        look="pills"
        options={handoverReasons.map(value => ({ value, label: text.reasons[value] }))}
        value={reason}
        onChange={setReason}
        error={tried && !reason ? text.chooseOne : undefined}
      />
      <TextArea label={text.tell} optional maxLength={500} value={known} onChange={setKnown} />
      <ActNotice of={asking} words={words} />
      <Button kind="main" onPress={send}>
        {text.send}
      </Button>
    </div>
  )
}

/** Where the last question stands, for whoever leads: asked, declined, unanswered, come back, or taken over. */
export function HandoverStanding({ consultationId }: { consultationId: string }) {
  const text = useWords(words)
  const params = { consultationId }
  const reading = useRead(readHandover, { params }, { every: 20_000 })
  useChanged(consultationChanged, consultationId, keyOf(readHandover))
  const withdrawing = useAct(withdrawHandover, [readHandover])
  const last = reading.data?.ok ? reading.data.value.handover : null
  if (!last || last.state === 'withdrawn') return null
  if (last.state === 'accepted')
    return (
      <Notice title={text.from(last.from)}>
        {text.reasons[last.reason]}
        {last.words ? `. ${last.words}` : null}
      </Notice>
    )
  if (last.state !== 'asked')
    return (
      <Notice kind="amber" said="soon">
        {text.standing[last.state]}
      </Notice>
    )
  return (
    <Notice said="soon" actions={<Button onPress={() => withdrawing.run({ params })}>{text.withdraw}</Button>}>
      {text.standing.asked(last.to ?? text.askedOfAny)}
      <ActNotice of={withdrawing} words={words} />
    </Notice>
  )
}
