// A professional can see you: who they are, then Commencer or Attendre un autre médecin.
import { useEffect, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { secondsBetween } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { DialogueDrawing, WaitingDrawing } from '#screen/drawings.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import './call.css'
import { nameOf } from '#practitioners/practitioner.ts'
import { begin, fiche, preferAnother } from '../begin.ts'
import { words } from '../consultation.words.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { EmergencyForPatient } from './EmergencyForPatient.tsx'
import { FicheCard } from './FicheCard.tsx'
import { PriceWithThem } from './PriceWithThem.tsx'
import { prepareCall } from './taking-part.ts'

export interface FicheProps {
  readonly consultationId: string
  /** Where the call is, once begun. */
  readonly callPath: string
  /** Where one waits for another professional. */
  readonly waitingPath: string
  /** Fetches the call's page, which is drawn at once when one gets there. */
  readonly fetchCall: () => Promise<void>
}

export function Fiche({ consultationId, callPath, waitingPath, fetchCall }: FicheProps) {
  const text = useWords(words)
  const go = useGo()
  const params = { consultationId }
  const state = useRead(readConsultation, { params })
  const reading = useRead(fiche, { params })
  useChanged(consultationChanged, consultationId, keyOf(readConsultation))
  // Nothing to read again: the call reads it, and somebody is waiting.
  const beginning = useAct(begin)
  const waiting = useAct(preferAnother)
  const read = reading.data?.ok ? reading.data.value : undefined
  const now = state.data?.ok ? state.data.value.state : undefined
  // The call is fetched while one reads the fiche, so that beginning waits for no script.
  useEffect(() => void fetchCall(), [fetchCall])
  // Begun on this device a moment ago, or already: the call is where one belongs.
  useEffect(() => {
    if (now === 'open') go(callPath, { replace: true })
  }, [now, go, callPath])
  if (now === 'withdrawn') return <Late waitingPath={waitingPath} />
  const start = async () => {
    const begins = beginning.run({ params }).then(made => made !== undefined)
    void prepareCall(consultationId, begins)
    if (await begins) go(callPath, { replace: true })
  }
  const another = async () => {
    if (await waiting.run({ params })) go(waitingPath, { replace: true })
  }
  return (
    <PatientPage
      title={read ? text.fiche.whoCan(nameOf(read.card)) : text.fiche.title}
      tab={text.fiche.tab}
      drawing={<DialogueDrawing />}
      lead={read ? <Remaining seconds={secondsLeft(read)} /> : undefined}
      action={
        <>
          <Button kind="main" wide onPress={start}>
            {text.fiche.begin}
          </Button>
          <Button wide onPress={another}>
            {text.fiche.another}
          </Button>
        </>
      }
    >
      <EmergencyForPatient consultationId={consultationId} />
      <QueryScreen of={reading} words={words}>
        {({ card }) => (
          <>
            <Card title={text.fiche.card}>
              <FicheCard card={card} />
            </Card>
            <PriceWithThem consultationId={consultationId} rpps={card.rpps} />
            <p className="soft">{text.fiche.keep}</p>
          </>
        )}
      </QueryScreen>
      <ActNotice of={beginning} words={words} />
      <ActNotice of={waiting} words={words} />
    </PatientPage>
  )
}

const secondsLeft = ({ answerBefore, now }: OutputOf<typeof fiche>): number =>
  Math.max(0, Math.round(secondsBetween(now, answerBefore)))

/** Counted from what the server said, by this page's own timer; spoken only near the end, not every second. */
function Remaining({ seconds }: { seconds: number }) {
  const text = useWords(words).fiche
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    setLeft(seconds)
    const timer = setInterval(() => setLeft(count => Math.max(0, count - 1)), 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return <span className="figures">{left > 90 ? text.answerWithinMinutes : text.answerWithin(left)}</span>
}

function Late({ waitingPath }: { waitingPath: string }) {
  const text = useWords(words).fiche
  return (
    <PatientPage
      title={text.late}
      drawing={<WaitingDrawing />}
      action={
        <LinkButton kind="main" wide to={waitingPath}>
          {text.backToRoom}
        </LinkButton>
      }
    />
  )
}
