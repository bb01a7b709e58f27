// What was signed and what was dispensed of it: for the prescriber, who may cancel it, and for the patient.
import { type ReactNode, useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { type Day, dayIn } from '#kit/time.ts'
import { readDocument } from '#record/document.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { Tag, type TagKind } from '#screen/Tag.tsx'
import { clockInWords, dayInWords } from '#screen/time-words.ts'
import { cancelPrescription, listPrescriptions } from '../cancel-prescription.ts'
import type { DispensedLine } from '../dispensing.ts'
import { type CancelReason, cancelReasons, readDraft, type SignedPrescription } from '../draft.ts'
import { panelWords } from '../panel.words.ts'
import { words } from '../prescription.words.ts'
import { LineTold } from './LineTold.tsx'
import { useTouched } from './PrescriptionProvider.tsx'
import './prescription.css'

const looks: Readonly<Record<DispensedLine['state'], TagKind>> = {
  due: 'info',
  part: 'amber',
  done: 'done',
  cancelled: 'danger',
}

export function StateTag({ counted }: { counted: DispensedLine }) {
  const text = useWords(panelWords)
  const told = counted.state === 'part' ? text.partOf(counted.times, counted.of) : text.states[counted.state]
  return (
    <Tag kind={looks[counted.state]}>
      {counted.begun && counted.state !== 'cancelled' ? `${told}, ${text.begun}` : told}
    </Tag>
  )
}

/** A line as it was prescribed, and where it stands. */
export function LineStanding({ line, counted, first }: SignedPrescription['lines'][number] & { first: Day }) {
  return (
    <>
      <LineTold line={line} first={first} />
      <p>
        <StateTag counted={counted} />
      </p>
    </>
  )
}

interface OneProps {
  readonly one: SignedPrescription
  readonly patientId?: string
  /** What one may do with it. */
  readonly children?: ReactNode
}

export function SignedOne({ one, patientId, children }: OneProps) {
  const text = useWords(panelWords)
  const language = useLanguage()
  const zone = deviceZone()
  const day = dayIn(one.signedAt, zone)
  const when = `${dayInWords(day, language)}, ${clockInWords(one.signedAt, zone, language)}`
  return (
    <Card
      level={3}
      title={text.destinations[one.destination]}
      aside={one.cancelled ? <Tag kind="danger">{text.cancelled}</Tag> : null}
      look="plain"
    >
      <p className="small soft">{text.signedAt(when)}</p>
      {one.later && !one.cancelled ? <p className="small">{text.later}</p> : null}
      <ul className="line-list">
        {one.lines.map(each => (
          <li key={each.line.id} className="line-card">
            <LineStanding {...each} first={day} />
          </li>
        ))}
      </ul>
      {patientId ? (
        <div className="row">
          <LinkButton to={pathOf(readDocument, { patientId, documentId: one.documentId })} icon={<DownloadIcon />}>
            {text.title}
          </LinkButton>
        </div>
      ) : null}
      {children}
    </Card>
  )
}

function Cancel({ one }: { one: SignedPrescription }) {
  const cancelling = useAct(cancelPrescription, [readDraft, listPrescriptions, ...useTouched()])
  const { consultationId, id: prescriptionId } = one
  const run = (reason: CancelReason) => cancelling.run({ params: { consultationId, prescriptionId }, body: { reason } })
  return <CancelWhy onCancel={run} ended={<ActNotice of={cancelling} words={words} />} />
}

interface CancelWhyProps {
  readonly onCancel: (reason: CancelReason) => Promise<unknown>
  /** How the last try ended. */
  readonly ended: ReactNode
}

/** Asked twice: the gesture, then why. */
export function CancelWhy({ onCancel, ended }: CancelWhyProps) {
  const text = useWords(panelWords)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<CancelReason>()
  if (!open)
    return (
      <div className="row">
        <Button kind="plain" onPress={() => setOpen(true)}>
          {text.cancel}
        </Button>
      </div>
    )
  return (
    <div className="stack stack--tight">
      <Select
        label={text.cancelWhy}
        invite={text.choose}
        value={reason}
        options={cancelReasons.map(value => ({ value, label: text.reasons[value] }))}
        onChange={setReason}
      />
      {ended}
      <div className="row">
        <Button kind="danger" disabled={!reason} onPress={() => reason && onCancel(reason)}>
          {text.cancel}
        </Button>
        <Button kind="plain" onPress={() => setOpen(false)}>
          {text.close}
        </Button>
      </div>
    </div>
  )
}

interface ListProps {
  readonly signed: readonly SignedPrescription[]
  readonly onReplace: (one: SignedPrescription) => void
}

export function SignedList({ signed, onReplace }: ListProps) {
  const text = useWords(panelWords)
  if (signed.length === 0) return null
  return (
    <section className="stack stack--tight">
      <h3>{text.signed}</h3>
      {signed.map(one => (
        <SignedOne key={one.id} one={one}>
          {one.cancelled ? (
            <div className="row">
              <Button onPress={() => onReplace(one)}>{text.replace}</Button>
            </div>
          ) : (
            <Cancel one={one} />
          )}
        </SignedOne>
      ))}
    </section>
  )
}

/** In « Mon dossier »: nothing at all until something was prescribed. */
export function MyPrescriptions({ patientId }: { patientId: string }) {
  const text = useWords(panelWords)
  const reading = useRead(listPrescriptions, { params: { patientId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ prescriptions }) =>
        prescriptions.length === 0 ? null : (
          <section className="stack">
            <h2>{text.mine}</h2>
            {prescriptions.map(one => (
              <SignedOne key={one.id} one={one} patientId={patientId} />
            ))}
          </section>
        )
      }
    </QueryScreen>
  )
}
