// Reading the compte rendu again, and signing it: what is signed is what was just read from the server.
import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import { Unsigned } from '#prescription/web/Unsigned.tsx'
import { listDocuments } from '#record/document.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { SignIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { incomplete } from '../compte-rendu.ts'
import { readReport } from '../report.ts'
import { words } from '../report.words.ts'
import { sign } from '../sign.ts'
import { CompteRendu } from './CompteRendu.tsx'
import { MissingWords } from './MissingWords.tsx'
import { useAllSaved, useReport } from './ReportProvider.tsx'

/** Under a `ReportProvider`. */
export function SignCompteRendu() {
  const text = useWords(words)
  const { again, report } = useReport()
  const allSaved = useAllSaved()
  const [open, setOpen] = useState(false)
  const review = async () => {
    if (await again()) setOpen(true)
  }
  if (report.signed) return <SignedWords />
  return (
    <div className="stack stack--tight">
      <Button kind="main" icon={<SignIcon aria-hidden="true" />} disabled={!allSaved} onPress={review}>
        {text.review}
      </Button>
      {allSaved ? null : <p className="small soft">{text.notSavedYet}</p>}
      {open ? <Review onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

export function SignedWords() {
  const text = useWords(words)
  const language = useLanguage()
  const { signed } = useReport().report
  if (!signed) return null
  return (
    <Notice kind="done" said="soon">
      {text.signed(clockInWords(signed.signedAt, deviceZone(), language))}
    </Notice>
  )
}

function Review({ onClose }: { onClose: () => void }) {
  const text = useWords(words)
  const { consultationId, report, again } = useReport()
  const signing = useAct(sign, [readReport, listDocuments])
  const run = async () => {
    const made = await signing.run({ params: { consultationId }, body: { revision: report.revision } })
    if (made) onClose()
  }
  const needsProof = signing.refusal?.code === 'step-up-needed'
  const absent = incomplete(report.missing)
  return (
    <>
      <Dialog
        title={text.compteRendu}
        open={!needsProof}
        onClose={onClose}
        actions={
          <Button kind="main" busyWords={text.signing} disabled={absent.length > 0} onPress={run}>
            {text.sign}
          </Button>
        }
      >
        <CompteRendu report={report} />
        <Unsigned why={text.signFirst} />
        {absent.length > 0 ? <MissingWords missing={absent} /> : <p className="small soft">{text.signHint}</p>}
        <ActNotice of={signing} words={words} />
        {signing.refusal?.code === 'stale-note' ? <Button onPress={again}>{text.review}</Button> : null}
      </Dialog>
      <StepUp
        open={needsProof}
        onClose={signing.forget}
        onDone={() => {
          signing.forget()
          void run()
        }}
      />
    </>
  )
}
