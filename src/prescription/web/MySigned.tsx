// On the free desk: the prescriptions one signed and that can still be dispensed, to cancel one long after the consultation.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { cancelMine, listSigned } from '../cancel-prescription.ts'
import type { SignedPrescription } from '../draft.ts'
import { panelWords } from '../panel.words.ts'
import { words } from '../prescription.words.ts'
import { CancelWhy, SignedOne } from './SignedList.tsx'

/** Closed at first: reading it leaves a trace. */
export function MySigned() {
  const text = useWords(panelWords).mySigned
  const [shown, setShown] = useState(false)
  return (
    <section className="stack stack--tight" aria-label={text.title}>
      <div className="row">
        <Button expanded={shown} onPress={() => setShown(!shown)}>
          {text.title}
        </Button>
      </div>
      {shown ? <List /> : null}
    </section>
  )
}

function List() {
  const text = useWords(panelWords).mySigned
  const [after, setAfter] = useState<string>()
  const reading = useRead(listSigned, { query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ prescriptions, next }) => (
        <>
          <p className="small soft">{text.why}</p>
          {prescriptions.length === 0 && !next ? <p className="small soft">{text.none}</p> : null}
          {prescriptions.map(({ patient, prescription }) => (
            <section key={prescription.id} className="stack stack--tight">
              <h3>{patient}</h3>
              <SignedOne one={prescription}>
                <CancelMine one={prescription} />
              </SignedOne>
            </section>
          ))}
          {next ? (
            <div className="row">
              <Button onPress={() => setAfter(next)}>{text.more}</Button>
            </div>
          ) : null}
        </>
      )}
    </QueryScreen>
  )
}

function CancelMine({ one }: { one: SignedPrescription }) {
  const cancelling = useAct(cancelMine, [listSigned])
  return (
    <CancelWhy
      onCancel={reason => cancelling.run({ params: { prescriptionId: one.id }, body: { reason } })}
      ended={<ActNotice of={cancelling} words={words} />}
    />
  )
}
