// Reporting the other's conduct: a closed word and what happened, sent to the on-call lead.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { type ReportReason, reasonsFor, reportAbuse } from '../abuse.ts'
import { words } from '../abuse.words.ts'
import type { Side } from '../seat.ts'

export interface ReportAbuseProps {
  readonly consultationId: string
  readonly side: Side
}

export function ReportAbuse({ consultationId, side }: ReportAbuseProps) {
  const text = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      <Dialog title={text.title[side]} open={open} onClose={() => setOpen(false)}>
        <Asked consultationId={consultationId} side={side} />
      </Dialog>
    </>
  )
}

function Asked({ consultationId, side }: ReportAbuseProps) {
  const text = useWords(words)
  const reporting = useAct(reportAbuse)
  const [reason, setReason] = useState<ReportReason>()
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const incomplete = !reason || said.trim() === ''
  const send = async () => {
    setTried(true)
    if (incomplete) return
    const body = { reason, words: said.trim() }
    if (await reporting.run({ params: { consultationId }, body })) setSent(true)
  }
  if (sent)
    return (
      <Notice kind="done" said="now">
        {text.sent}
      </Notice>
    )
  return (
    <div className="stack">
      <p>{text.lead}</p>
      <Choice
        label={text.reason}
        look="pills"
        options={reasonsFor(side).map(value => ({ value, label: text.reasons[value] }))}
        value={reason}
        onChange={setReason}
        error={tried && !reason ? text.needed : undefined}
      />
      <TextArea
        label={text.what}
        value={said}
        onChange={setSaid}
        maxLength={1000}
        error={tried && said.trim() === '' ? text.needed : undefined}
      />
      <ActNotice of={reporting} words={words} />
      <Button kind="main" onPress={send}>
        {text.send}
      </Button>
    </div>
  )
}
