// Under « La consultation est terminée »: how it ended and what was decided, what comes next, what one pays, then the two questions.
import { CompleteNotice } from '#access/web/CompleteNotice.tsx'
import { Receipt } from '#billing/web/Receipt.tsx'
import { readConsultation } from '#consultation/state.ts'
import { NextSteps } from '#follow-up/web/MyFollowUps.tsx'
import { AskSatisfaction } from '#insight/web/AskSatisfaction.tsx'
import { AfterConsultation } from '#report/web/AfterConsultation.tsx'
import { useRead } from '#screen/reads.ts'

export function AfterCall({ consultationId }: { readonly consultationId: string }) {
  const reading = useRead(readConsultation, { params: { consultationId } })
  const patientId = reading.data?.ok ? reading.data.value.patientId : undefined
  return (
    <>
      <AfterConsultation consultationId={consultationId} />
      {patientId ? <NextSteps patientId={patientId} /> : null}
      <CompleteNotice path="/compte/completer" />
      {patientId ? <Receipt patientId={patientId} consultationId={consultationId} /> : null}
      <AskSatisfaction consultationId={consultationId} />
    </>
  )
}
