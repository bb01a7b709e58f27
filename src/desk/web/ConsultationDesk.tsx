// The desk in consultation: the patient on the left, the call and the notes in the middle, what is signed on the right.

import { useQueryClient } from '@tanstack/react-query'
import { readRequest } from '#consultation/request.ts'
import { mine, readConsultation } from '#consultation/state.ts'
import { DockedCall } from '#consultation/web/DockedCall.tsx'
import type { OutputOf } from '#kit/route.ts'
import { ageMonths, nameOf } from '#patients/patient.ts'
import { Documents } from '#record/web/Documents.tsx'
import { ProfilePanel } from '#record/web/ProfilePanel.tsx'
import { CloseConsultation } from '#report/web/CloseConsultation.tsx'
import { NotesPanel } from '#report/web/NotesPanel.tsx'
import { ReportProvider } from '#report/web/ReportProvider.tsx'
import { SignCompteRendu } from '#report/web/SignCompteRendu.tsx'
import { Card } from '#screen/Card.tsx'
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
    <ReportProvider consultationId={consultationId}>
      <DeskFrame
        title={text.title}
        tab={request ? nameOf(request.patient) : undefined}
        status={<DutyBar />}
        tools={<DeskTools />}
        left={{
          label: text.patient,
          content: <QueryScreen of={reading}>{value => <Patient request={value} />}</QueryScreen>,
        }}
        right={{ label: text.paper, content: request ? <Paper patientId={request.patient.id} /> : null }}
        bottom={<CloseConsultation onClosed={closed} />}
      >
        <div className="consultation-desk stack">
          <DockedCall consultationId={consultationId} {...(begun ? {} : { waitingFor: text.begins })} />
          {request ? <Answered request={request} /> : null}
          <NotesPanel />
        </div>
      </DeskFrame>
    </ReportProvider>
  )
}

function Patient({ request: { patient, place } }: { request: Request }) {
  const text = useWords(words).pro
  const language = useLanguage()
  const now = useNow()
  const age = Math.floor(ageMonths(patient.birthDate, now) / 12)
  return (
    <div className="stack">
      <h2 className="consultation-desk__name">{nameOf(patient)}</h2>
      <Facts
        look="blocks"
        facts={[
          { term: text.bornOn, value: text.born(dayInWords(patient.birthDate, language, { weekday: false }), age) },
          { term: text.sex, value: text.sexes[patient.sex] },
          ...(place
            ? [
                { term: text.where, value: [...place.address, `${place.postcode} ${place.city}`].join(', ') },
                { term: text.callback, value: <a href={`tel:${place.callback}`}>{place.callback}</a> },
                ...(place.contact
                  ? [{ term: text.contact, value: `${place.contact.name}, ${place.contact.phone}` }]
                  : []),
              ]
            : []),
        ]}
      />
      <p className="small soft">{text.checkFirst}</p>
      <h3>{text.profile}</h3>
      <ProfilePanel patientId={patient.id} />
    </div>
  )
}

function Answered({ request: { summary } }: { request: Request }) {
  const text = useWords(words).pro
  return (
    <Card title={text.answered} level={2} look="plain">
      {summary.warnings.length > 0 ? (
        <Notice kind="amber" title={text.warnings}>
          {summary.warnings.map(warning => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <ul className="consultation-desk__lines">
        {summary.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

function Paper({ patientId }: { patientId: string }) {
  const text = useWords(words).pro
  return (
    <div className="stack">
      <SignCompteRendu />
      <h3>{text.documents}</h3>
      <Documents patientId={patientId} />
    </div>
  )
}
