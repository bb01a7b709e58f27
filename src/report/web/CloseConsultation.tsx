// « Terminer la consultation »: says what is missing in order, or asks how it ended; closing without a compte rendu asks why.
import { useState } from 'react'
import { usePrescription } from '#prescription/web/PrescriptionProvider.tsx'
import { Unsigned } from '#prescription/web/Unsigned.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { type Act, useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { type CloseReason, close, closeReasons } from '../close.ts'
import { readReport } from '../report.ts'
import { words } from '../report.words.ts'
import { ReferralLetter } from './LettersPanel.tsx'
import { MissingWords } from './MissingWords.tsx'
import { useReport } from './ReportProvider.tsx'
import { CiteLater } from './Versions.tsx'

/** Under a `ReportProvider`. `onClosed` is where the desk goes next. */
export function CloseConsultation({ onClosed }: { onClosed?: () => void }) {
  const text = useWords(words)
  const language = useLanguage()
  const { report, again } = useReport()
  const { reading } = usePrescription()
  const [open, setOpen] = useState(false)
  if (report.closing)
    return <p className="soft">{text.closedAt(clockInWords(report.closing.closedAt, deviceZone(), language))}</p>
  const done = () => {
    setOpen(false)
    onClosed?.()
  }
  const ask = async () => {
    // Another tab may have written a line: it is read before anything ends.
    const [read] = await Promise.all([again(), reading.refetch()])
    if (read) setOpen(true)
  }
  return (
    <>
      <Button onPress={ask}>{text.close}</Button>
      <Dialog title={text.close} open={open} onClose={() => setOpen(false)}>
        <Unsigned why={text.settleFirst} />
        {report.signed ? <WithCompteRendu onDone={done} /> : <WithoutCompteRendu onDone={done} />}
      </Dialog>
    </>
  )
}

type Asked = { readonly onDone: () => void }

const useClosing = (): { closing: Act<typeof close>; consultationId: string } => ({
  closing: useAct(close, [readReport]),
  consultationId: useReport().consultationId,
})

/** Lines stand here that are neither signed nor given up. */
const useDrafted = (): boolean => usePrescription().written.draft.lines.length > 0

function WithCompteRendu({ onDone }: Asked) {
  const text = useWords(words)
  const { closing, consultationId } = useClosing()
  const { report } = useReport()
  const drafted = useDrafted()
  const [outcome, setOutcome] = useState<'done' | 'not-suited'>()
  const [writing, setWriting] = useState(false)
  const referred = report.letters.some(one => one.given.kind === 'referral-letter')
  const toWrite = outcome === 'not-suited' && !referred
  const [asked, setAsked] = useState(false)
  const run = async () => {
    setAsked(true)
    if (!outcome) return
    const made = await closing.run({ params: { consultationId }, body: { closing: 'with', outcome } })
    if (made) onDone()
  }
  const options = (['done', 'not-suited'] as const).map(value => {
    const { label, note } = text.outcomes[value]
    return { value, label, note: note === '' ? undefined : note }
  })
  return (
    <>
      <Choice
        label={text.outcome}
        options={options}
        value={outcome}
        onChange={setOutcome}
        error={asked && !outcome ? text.chooseOne : undefined}
      />
      <CiteLater />
      <ActNotice of={closing} words={words} />
      {toWrite ? (
        <>
          <p>{text.letters.needed}</p>
          <Button kind="main" onPress={() => setWriting(true)}>
            {text.letters.refer}
          </Button>
        </>
      ) : (
        <Button kind="main" disabled={drafted} onPress={run}>
          {text.close}
        </Button>
      )}
      {writing ? <ReferralLetter onClose={() => setWriting(false)} /> : null}
    </>
  )
}

/** First what is missing, so that the ordinary way is seen before the exception. */
function WithoutCompteRendu({ onDone }: Asked) {
  const text = useWords(words)
  const { report } = useReport()
  const [anyway, setAnyway] = useState(false)
  return (
    <>
      <MissingWords missing={report.missing} />
      {anyway ? (
        <Why onDone={onDone} />
      ) : (
        <Button kind="plain" expanded={false} onPress={() => setAnyway(true)}>
          {text.without}
        </Button>
      )}
    </>
  )
}

function Why({ onDone }: Asked) {
  const text = useWords(words)
  const { closing, consultationId } = useClosing()
  const drafted = useDrafted()
  const [reason, setReason] = useState<CloseReason>()
  const [more, setMore] = useState('')
  const [asked, setAsked] = useState(false)
  const unexplained = reason === 'other' && more.trim() === ''
  const run = async () => {
    setAsked(true)
    if (!reason || unexplained) return
    const made = await closing.run({ params: { consultationId }, body: { closing: 'without', reason, words: more } })
    if (made) onDone()
  }
  return (
    <>
      <Choice
        label={text.why}
        hint={text.withoutHint}
        options={closeReasons.map(value => ({ value, label: text.reasons[value] }))}
        value={reason}
        onChange={setReason}
        error={asked && !reason ? text.chooseOne : undefined}
      />
      <TextArea
        label={text.explain}
        optional={reason !== 'other'}
        maxLength={500}
        value={more}
        onChange={setMore}
        error={asked && unexplained ? text.refusals['reason-unexplained'] : undefined}
      />
      <ActNotice of={closing} words={words} />
      <Button kind="danger" disabled={drafted} onPress={run}>
        {text.without}
      </Button>
    </>
  )
}
