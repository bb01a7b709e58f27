// The desk in consultation: the patient on the left, the call and the notes in the middle, what was answered on the right.

import { useQueryClient } from '@tanstack/react-query'
import { readRequest } from '#consultation/request.ts'
import { mine, readConsultation } from '#consultation/state.ts'
import { AskHandover, HandoverStanding } from '#consultation/web/AskHandover.tsx'
import { DockedCall } from '#consultation/web/DockedCall.tsx'
import { EmergencyButton, EmergencyPanel } from '#consultation/web/EmergencyPanel.tsx'
import { IdentityCheck } from '#consultation/web/IdentityCheck.tsx'
import { ReportAbuse } from '#consultation/web/ReportAbuse.tsx'
import { FollowUpPanel } from '#follow-up/web/FollowUpPanel.tsx'
import { phoneInWords } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
import { SummaryLines } from '#orientation/web/SummaryLines.tsx'
import { ageMonths, nameOf } from '#patients/patient.ts'
import { words as patientWords } from '#patients/patients.words.ts'
import { ConfidentialMark } from '#patients/web/ConfidentialMark.tsx'
import { PrescriptionPanel } from '#prescription/web/PrescriptionPanel.tsx'
import { PrescriptionProvider } from '#prescription/web/PrescriptionProvider.tsx'
import { MyQuestions } from '#prescription/web/Questions.tsx'
import { words as uploadWords } from '#record/upload.words.ts'
import { Documents } from '#record/web/Documents.tsx'
import { PhotoStrip } from '#record/web/PhotoStrip.tsx'
import { ProfilePanel } from '#record/web/ProfilePanel.tsx'
import { readReport } from '#report/report.ts'
import { CloseConsultation } from '#report/web/CloseConsultation.tsx'
import { EndShift } from '#report/web/EndShift.tsx'
import { LettersPanel } from '#report/web/LettersPanel.tsx'
import { NotesPanel } from '#report/web/NotesPanel.tsx'
import { ReportProvider } from '#report/web/ReportProvider.tsx'
import { SignCompteRendu } from '#report/web/SignCompteRendu.tsx'
import { CiteLater } from '#report/web/Versions.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { Facts } from '#screen/Facts.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { dayInWords } from '#screen/time-words.ts'
import { duty } from '#waiting-room/duty.ts'
import { DutyBar } from '#waiting-room/web/DutyBar.tsx'
import { words } from '../desk.words.ts'
import { DeskTools } from './DeskTools.tsx'

type Request = OutputOf<typeof readRequest>

export function ConsultationDesk({ consultationId }: { consultationId: string }) {
  const text = useWords(words).pro
  const client = useQueryClient()
  const params = { consultationId }
  const reading = useRead(readRequest, { params })
  const standing = useRead(readConsultation, { params })
  const request = reading.data?.ok ? reading.data.value : undefined
  const begun = standing.data?.ok && standing.data.value.state === 'open'
  const closed = () => Promise.all([mine, duty].map(route => client.invalidateQueries({ queryKey: keyOf(route) })))
  return (
    <PrescriptionProvider consultationId={consultationId} touches={[readReport]}>
      <ReportProvider consultationId={consultationId}>
        <DeskFrame
          title={text.title}
          tab={request ? nameOf(request.patient) : undefined}
          status={
            <>
              <DutyBar />
              <EmergencyButton consultationId={consultationId} />
            </>
          }
          tools={<DeskTools />}
          left={{
            label: text.patient,
            content: (
              <QueryScreen of={reading}>
                {value => <Patient consultationId={consultationId} request={value} begun={begun === true} />}
              </QueryScreen>
            ),
          }}
          right={{
            label: text.paper,
            content: request ? (
              <>
                <EmergencyPanel consultationId={consultationId} patient={request.patient} />
                <MyQuestions />
                <PrescriptionPanel patientId={request.patient.id} />
                <Aside request={request} intakeId={standing.data?.ok ? standing.data.value.intakeId : undefined} />
                <FollowUpPanel consultationId={consultationId} />
                <LettersPanel />
                <ReportAbuse consultationId={consultationId} side="leader" />
              </>
            ) : null,
          }}
          bottom={
            <>
              <div className="row">
                <EndShift />
                <AskHandover consultationId={consultationId} />
              </div>
              <SignCompteRendu />
              <CloseConsultation onClosed={closed} />
            </>
          }
        >
          <div className="consultation-desk stack">
            <DockedCall consultationId={consultationId} {...(begun ? {} : { waitingFor: text.begins })} />
            <HandoverStanding consultationId={consultationId} />
            <CiteLater />
            <NotesPanel />
          </div>
        </DeskFrame>
      </ReportProvider>
    </PrescriptionProvider>
  )
}

interface PatientProps {
  readonly consultationId: string
  readonly request: Request
  readonly begun: boolean
}

function Patient({ consultationId, request: { patient, place, identity, confidential }, begun }: PatientProps) {
  const text = useWords(words).pro
  const language = useLanguage()
  const now = useNow()
  const age = Math.floor(ageMonths(patient.birthDate, now) / 12)
  return (
    <div className="stack">
      <h2 className="consultation-desk__name">{nameOf(patient)}</h2>
      {confidential ? <ConfidentialMark {...confidential} /> : null}
      <Facts
        look="blocks"
        facts={[
          {
            term: text.bornOn[patient.sex],
            value: text.born(dayInWords(patient.birthDate, language, { weekday: false }), age),
          },
          { term: text.sex, value: text.sexes[patient.sex] },
          ...(place
            ? [
                { term: text.where, value: [...place.address, `${place.postcode} ${place.city}`].join(', ') },
                { term: text.callback, value: <a href={`tel:${place.callback}`}>{phoneInWords(place.callback)}</a> },
                ...(place.contact
                  ? [{ term: text.contact, value: `${place.contact.name}, ${phoneInWords(place.contact.phone)}` }]
                  : []),
              ]
            : []),
        ]}
      />
      {identity ? null : <p className="small soft">{text.checkFirst}</p>}
      {begun ? <IdentityCheck consultationId={consultationId} checked={identity} /> : null}
      <h2 className="consultation-desk__title">{text.profile}</h2>
      <ProfilePanel patientId={patient.id} />
      {confidential ? <OrdinaryRecord patientId={confidential.ordinaryId} /> : null}
    </div>
  )
}

/** Read beside the confidential file and never written: the parents read it, and nothing there may tell them of this hour. */
function OrdinaryRecord({ patientId }: { patientId: string }) {
  const text = useWords(patientWords).mark
  return (
    <>
      <h2 className="consultation-desk__title">{text.ordinary}</h2>
      <ProfilePanel patientId={patientId} />
      <Documents patientId={patientId} quiet />
    </>
  )
}

/** What was said before the call, and every document. */
function Aside({ request: { patient, summary }, intakeId }: { request: Request; intakeId: string | undefined }) {
  const text = useWords(words).pro
  const photos = useWords(uploadWords).strip
  return (
    <div className="stack">
      <h2 className="consultation-desk__title">{text.answered}</h2>
      {summary.warnings.length > 0 ? (
        <Notice kind="amber" title={text.warnings}>
          {summary.warnings.map(warning => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <SummaryLines lines={summary.lines} />
      <h2 className="consultation-desk__title">{photos.title}</h2>
      {intakeId ? <PhotoStrip patientId={patient.id} intakeId={intakeId} /> : null}
      <h2 className="consultation-desk__title">{text.documents}</h2>
      <Documents patientId={patient.id} quiet />
    </div>
  )
}
