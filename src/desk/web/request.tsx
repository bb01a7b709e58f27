// The request, from « pour qui » to the waiting room: the order of its pages and nothing else.
import { ChooseReason } from '#orientation/web/ChooseReason.tsx'
import { Consent } from '#orientation/web/Consent.tsx'
import { Questions } from '#orientation/web/Questions.tsx'
import { WherePatientIs } from '#orientation/web/WherePatientIs.tsx'
import { ForWhom } from '#patients/web/ForWhom.tsx'
import { loadLater } from '#screen/load-later.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { join } from '#waiting-room/join.ts'
import { keptReason } from './picked-reason.ts'
import { of } from './steps.ts'

// Only some reasons ask for photographs; few requests are stopped, refused or a minor's: the others do not wait for these.
const Confidence = loadLater(() => import('#patients/web/Confidence.tsx')).page(file => file.Confidence)
const NoPlace = loadLater(() => import('./NoPlace.tsx')).page(file => file.NoPlace)
const RedFlag = loadLater(() => import('#orientation/web/RedFlag.tsx')).page(file => file.RedFlag)
const AddToRequest = loadLater(() => import('#orientation/web/AddToRequest.tsx')).page(file => file.AddToRequest)

const step = (at: number) => ({ at, of })

export function ForWhomPage() {
  const go = useGo()
  return (
    <ForWhom
      step={step(1)}
      back="/"
      onDone={patient => go(`/consulter/${patient}`)}
      onMinor={patient => go(`/consulter/${patient}/confiance`)}
    />
  )
}

export function ConfidencePage({ patientId }: { patientId: string }) {
  const go = useGo()
  return (
    <Confidence
      patientId={patientId}
      step={step(1)}
      back="/consulter"
      onDone={patient => go(`/consulter/${patient}`)}
    />
  )
}

export function ReasonPage({ patientId }: { patientId: string }) {
  const go = useGo()
  return (
    <ChooseReason
      patientId={patientId}
      picked={keptReason()}
      step={step(2)}
      back="/consulter"
      onDone={intake => go(`/demande/${intake}/questions`)}
    />
  )
}

export function QuestionsPage({ intakeId, page }: { intakeId: string; page?: string | undefined }) {
  const go = useGo()
  return (
    <Questions
      intakeId={intakeId}
      page={page === undefined ? undefined : Number(page)}
      pathOfPage={number => `/demande/${intakeId}/questions/${number}`}
      step={step(3)}
      back="/consulter"
      onDone={({ photos }) => go(`/demande/${intakeId}/${photos ? 'photos' : 'lieu'}`)}
      onStopped={() => go(`/demande/${intakeId}/alerte`)}
    />
  )
}

export function RedFlagPage({ intakeId }: { intakeId: string }) {
  const go = useGo()
  return (
    <RedFlag
      intakeId={intakeId}
      onBack={page => go(`/demande/${intakeId}/questions/${page}`)}
      onQuestions={() => go(`/demande/${intakeId}/questions`)}
      onContinue={() => go(`/demande/${intakeId}/lieu`)}
      onAnswered={() => go('/')}
    />
  )
}

export function PhotosPage({ intakeId }: { intakeId: string }) {
  const go = useGo()
  return (
    <AddToRequest
      intakeId={intakeId}
      step={step(3)}
      back={`/demande/${intakeId}/questions/1`}
      onDone={() => go(`/demande/${intakeId}/lieu`)}
    />
  )
}

export function WherePage({ intakeId }: { intakeId: string }) {
  const go = useGo()
  return (
    <WherePatientIs
      intakeId={intakeId}
      step={step(4)}
      back={`/demande/${intakeId}/questions/1`}
      onDone={() => go(`/demande/${intakeId}/accord`)}
    />
  )
}

/** Agreeing takes the place at once: the device is checked while one already waits. */
export function ConsentPage({ intakeId }: { intakeId: string }) {
  const go = useGo()
  const joining = useAct(join)
  const takePlace = async () => {
    const made = await joining.run({ params: { intakeId } })
    if (made) go(`/salle/${made.id}/verifier`, { replace: true })
  }
  if (joining.refusal || joining.failure)
    return (
      <PatientPage title="" back={`/demande/${intakeId}/questions/1`}>
        <NoPlace joining={joining} />
      </PatientPage>
    )
  return <Consent intakeId={intakeId} step={step(5)} back={`/demande/${intakeId}/lieu`} onDone={takePlace} />
}
