// What was prescribed before, in other consultations: read again when asked for, and made again from there.
import { useState } from 'react'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { listPrescriptions } from '../cancel-prescription.ts'
import { findMedicines, type Medicine } from '../medicine.ts'
import { panelWords } from '../panel.words.ts'
import type { Line } from '../prescription.ts'
import { words } from '../prescription.words.ts'
import { renewedLineOf } from './new-lines.ts'
import { usePrescription } from './PrescriptionProvider.tsx'
import { SignedOne } from './SignedList.tsx'

interface EarlierProps {
  readonly patientId: string
  readonly onRenew: (lines: readonly Line[]) => void
}

/** Closed at first: reading it leaves a trace. */
export function Earlier(props: EarlierProps) {
  const text = useWords(panelWords)
  const [shown, setShown] = useState(false)
  return (
    <>
      <div className="row">
        <Button kind="plain" expanded={shown} onPress={() => setShown(!shown)}>
          {text.earlier}
        </Button>
      </div>
      {shown ? <List {...props} /> : null}
    </>
  )
}

function List({ patientId, onRenew }: EarlierProps) {
  const text = useWords(panelWords)
  const { consultationId } = usePrescription()
  const reading = useRead(listPrescriptions, { params: { patientId } })
  const [gone, setGone] = useState<readonly string[]>([])
  const renew = async (lines: readonly Line[]) => {
    const found = await Promise.all(lines.map(inRegister))
    setGone(lines.filter((line, at) => line.kind === 'medicine' && line.medicine.code && !found[at]).map(titleOf))
    onRenew(lines.map((line, at) => renewedLineOf(crypto.randomUUID(), line, found[at])))
  }
  return (
    <QueryScreen of={reading} words={words}>
      {({ prescriptions }) => {
        const before = prescriptions.filter(one => one.consultationId !== consultationId)
        return (
          <div className="stack stack--tight">
            {gone.length > 0 ? <Notice kind="amber">{text.notInRegister(gone.join(', '))}</Notice> : null}
            {before.length === 0 ? <p className="small soft">{text.noneEarlier}</p> : null}
            {before.map(one => (
              <SignedOne key={one.id} one={one}>
                <div className="row">
                  <Button onPress={() => renew(one.lines.map(({ line }) => line))}>{text.renew}</Button>
                </div>
              </SignedOne>
            ))}
          </div>
        )
      }}
    </QueryScreen>
  )
}

const titleOf = (line: Line): string => (line.kind === 'medicine' ? line.medicine.dci : '')

/** As the register tells it today: its conditions may have changed since. */
const inRegister = async (line: Line): Promise<Medicine | undefined> => {
  if (line.kind !== 'medicine' || !line.medicine.code) return undefined
  const answer = await call(findMedicines, { query: { find: line.medicine.name.slice(0, 80) } }).catch(() => undefined)
  const all = answer?.ok ? answer.value.groups.flatMap(one => one.medicines) : []
  return all.find(one => one.code === line.medicine.code)
}
