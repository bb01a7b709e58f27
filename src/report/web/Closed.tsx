// « Mes consultations terminées » on a desk that is free: read again, and corrected, while the continuity of care lets one see them.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { momentInWords } from '#screen/time-words.ts'
import { closed } from '../closed.ts'
import { words } from '../report.words.ts'
import { CompteRendu } from './CompteRendu.tsx'
import { LettersPanel } from './LettersPanel.tsx'
import { ReportProvider, useReport } from './ReportProvider.tsx'
import { CiteLater, Versions } from './Versions.tsx'

export function Closed() {
  const text = useWords(words).recent
  const [shown, setShown] = useState(false)
  return (
    <div className="stack">
      <div className="row">
        <Button expanded={shown} onPress={() => setShown(!shown)}>
          {text.title}
        </Button>
      </div>
      {shown ? <Page /> : null}
    </div>
  )
}

/** One page of the list, and under it the next once it is asked for. */
function Page({ after }: { after?: string }) {
  const text = useWords(words).recent
  const language = useLanguage()
  const now = useNow()
  const [open, setOpen] = useState<string>()
  const [more, setMore] = useState(false)
  const reading = useRead(closed, { query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ items, next }) => (
        <div className="stack">
          <p className="small soft">{items.length === 0 ? text.none : text.why}</p>
          <ul className="list stack stack--tight">
            {items.map(one => {
              const when = momentInWords(one.closedAt, now, deviceZone(), language)
              return (
                <li key={one.consultationId} className="row">
                  <span>
                    {when}, {text.ended[one.outcome]}
                  </span>
                  <Button kind="plain" onPress={() => setOpen(one.consultationId)}>
                    <span aria-hidden="true">{text.open}</span>
                    <span className="unseen">{text.openOne(when)}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
          {next && !more ? <Button onPress={() => setMore(true)}>{text.more}</Button> : null}
          {next && more ? <Page after={next} /> : null}
          {open ? <Opened key={open} consultationId={open} onClose={() => setOpen(undefined)} /> : null}
        </div>
      )}
    </QueryScreen>
  )
}

function Opened({ consultationId, onClose }: { consultationId: string; onClose: () => void }) {
  const text = useWords(words)
  return (
    <Dialog title={text.compteRendu} open onClose={onClose}>
      <ReportProvider consultationId={consultationId}>
        <Read />
      </ReportProvider>
    </Dialog>
  )
}

function Read() {
  const { report } = useReport()
  return (
    <div className="stack">
      <CompteRendu report={report} />
      <LettersPanel />
      <CiteLater />
      <Versions />
    </div>
  )
}
