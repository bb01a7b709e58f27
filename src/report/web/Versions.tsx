// The versions of a signed compte rendu, each to download, and the gesture that makes the next one.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { readDraft } from '#prescription/draft.ts'
import { listDocuments, readDocument } from '#record/document.ts'
import { Button } from '#screen/Button.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { momentInWords } from '#screen/time-words.ts'
import { amend } from '../amend.ts'
import { movedSince, required } from '../compte-rendu.ts'
import { longestNote, type Section, sections } from '../note.ts'
import { readReport } from '../report.ts'
import { words } from '../report.words.ts'
import { type ReportRead, useReport } from './ReportProvider.tsx'
import { SignedAct } from './SignedAct.tsx'

/** Under a `ReportProvider`; nothing while nothing is signed. */
export function Versions() {
  const text = useWords(words).amend
  const language = useLanguage()
  const now = useNow()
  const { report, again } = useReport()
  const [open, setOpen] = useState(false)
  const { signed, versions, patientId } = report
  if (!signed) return null
  const ask = async () => {
    if (await again()) setOpen(true)
  }
  return (
    <section className="stack stack--tight" aria-label={text.versions}>
      {versions.length > 1 ? (
        <ul className="list stack stack--tight">
          {versions.map(one => (
            <li key={one.documentId}>
              <p>{text.version(one.version, momentInWords(one.signedAt, now, deviceZone(), language))}</p>
              {one.reason ? <p className="small soft">{one.reason}</p> : null}
              <LinkButton
                to={pathOf(readDocument, { patientId, documentId: one.documentId })}
                icon={<DownloadIcon aria-hidden="true" />}
              >
                {text.download(one.version)}
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : null}
      {signed.mine ? (
        <div className="row">
          <Button onPress={ask}>{text.open}</Button>
        </div>
      ) : null}
      {open ? <Amendment signed={signed} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

/** Prescriptions signed or cancelled since: its author is offered a version that names those that stand. */
export function CiteLater() {
  const text = useWords(words).amend
  const { report } = useReport()
  const [open, setOpen] = useState(false)
  const { signed, facts } = report
  if (!signed) return null
  const { added, gone } = movedSince(signed.prescriptions, facts.prescriptions)
  if (added.length + gone.length === 0) return null
  const actions = signed.mine ? <Button onPress={() => setOpen(true)}>{text.cite}</Button> : null
  return (
    <>
      <Notice kind="amber" title={text.moved} said="soon" actions={actions}>
        {added.length > 0 ? <p>{text.added(added)}</p> : null}
        {gone.length > 0 ? <p>{text.gone(gone)}</p> : null}
      </Notice>
      {open ? <Amendment signed={signed} why={text.citeReason} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type Signed = NonNullable<ReportRead['signed']>

interface AmendmentProps {
  readonly signed: Signed
  /** A reason its author may change. */
  readonly why?: string
  readonly onClose: () => void
}

function Amendment({ signed, why = '', onClose }: AmendmentProps) {
  const all = useWords(words)
  const text = all.amend
  const { consultationId } = useReport()
  const act = useAct(amend, [readReport, listDocuments, readDraft])
  const [written, setWritten] = useState<Readonly<Partial<Record<Section, string>>>>(() =>
    Object.fromEntries(signed.sections.map(one => [one.section, one.text])),
  )
  const [reason, setReason] = useState(why)
  const [asked, setAsked] = useState(false)
  const unexplained = reason.trim().length < 3
  const run = async () => {
    setAsked(true)
    if (unexplained) return false
    const body = {
      version: signed.version,
      reason,
      sections: sections.map(section => ({ section, text: written[section] ?? '' })),
    }
    return (await act.run({ params: { consultationId }, body })) !== undefined
  }
  return (
    <SignedAct title={text.title} sign={text.sign} act={act} run={run} onClose={onClose}>
      <p className="small soft">{text.why}</p>
      {sections.map(section => (
        <TextArea
          key={section}
          label={all.sections[section]}
          optional={!required.some(one => one === section)}
          rows={1}
          maxLength={longestNote}
          value={written[section] ?? ''}
          onChange={typed => setWritten({ ...written, [section]: typed })}
        />
      ))}
      <TextArea
        label={text.reason}
        hint={text.reasonHint}
        rows={1}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={asked && unexplained ? text.reasonMissing : undefined}
      />
    </SignedAct>
  )
}
