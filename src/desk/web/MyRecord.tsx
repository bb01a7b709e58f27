// « Mon dossier »: one tab a person, what was decided, health as declared, who opened it.
import { useState } from 'react'
import { CompleteNotice } from '#access/web/CompleteNotice.tsx'
import { useSignOut } from '#access/web/session.tsx'
import { NextSteps } from '#follow-up/web/MyFollowUps.tsx'
import type { OutputOf } from '#kit/route.ts'
import { listPatients } from '#patients/list.ts'
import { nameOf } from '#patients/patient.ts'
import { words as patientWords } from '#patients/patients.words.ts'
import { mayDo } from '#patients/rights.ts'
import { Leave } from '#patients/web/People.tsx'
import { Trail } from '#practitioners/web/Trail.tsx'
import { MyPrescriptions } from '#prescription/web/SignedList.tsx'
import { Documents } from '#record/web/Documents.tsx'
import { ProfileForm } from '#record/web/ProfilePanel.tsx'
import { Decisions } from '#report/web/Decisions.tsx'
import { Button } from '#screen/Button.tsx'
import { LetterDrawing } from '#screen/drawings.tsx'
import { LeaveIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Tabs } from '#screen/Tabs.tsx'
import { words } from '../desk.words.ts'

const parts = ['documents', 'profile', 'access'] as const
export type Part = (typeof parts)[number]

type Listed = OutputOf<typeof listPatients>['patients'][number]

export function MyRecord({ patientId }: { patientId?: string | undefined }) {
  const text = useWords(words).myRecord
  const go = useGo()
  const signOut = useSignOut()
  const reading = useRead(listPatients, {})
  const confidential = useWords(patientWords).confidence.file
  const labelOf = (one: Listed) =>
    one.kinship === 'confidential' ? confidential : one.byTelephone ? text.byTelephone(nameOf(one)) : nameOf(one)
  return (
    <PatientPage title={text.title} lead={text.lead} drawing={<LetterDrawing />}>
      <CompleteNotice path="/compte/completer" />
      <QueryScreen of={reading}>
        {({ patients }) => {
          const shown = patients.find(one => one.id === patientId) ?? patients[0]
          if (!shown) return null
          if (patients.length === 1) return <Folder {...shown} />
          return (
            <Tabs
              label={text.whose}
              selected={shown.id}
              onSelect={id => go(`/dossier/${id}`)}
              tabs={patients.map(one => ({
                id: one.id,
                label: labelOf(one),
                content: <Folder key={one.id} {...one} />,
              }))}
            />
          )
        }}
      </QueryScreen>
      <div className="row">
        <LinkButton kind="main" to="/consulter">
          {text.consult}
        </LinkButton>
        <LinkButton kind="plain" to="/compte">
          {text.security}
        </LinkButton>
        <Button kind="plain" icon={<LeaveIcon />} onPress={signOut}>
          {text.out}
        </Button>
      </div>
    </PatientPage>
  )
}

/** What each tie lets one see (patients/rights.ts): an aidant reads the papers, and nothing of who else did. */
function Folder({ id, kinship }: Pick<Listed, 'id' | 'kinship'>) {
  const text = useWords(words).myRecord
  const [part, setPart] = useState<Part>('documents')
  const papers = <Papers patientId={id} exports={mayDo(kinship, 'export')} />
  if (kinship === 'aidant')
    return (
      <div className="stack stack--wide">
        {papers}
        <Leave patientId={id} back="/dossier" />
      </div>
    )
  return (
    <div className="stack stack--wide">
      <Tabs
        label={text.title}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: 'documents', label: text.documents, content: papers },
          { id: 'profile', label: text.profile, content: <ProfileForm patientId={id} /> },
          { id: 'access', label: text.access, content: <Access patientId={id} /> },
        ]}
      />
      <div className="row">
        {mayDo(kinship, 'people') ? <LinkButton to={`/dossier/${id}/proches`}>{text.people}</LinkButton> : null}
        {mayDo(kinship, 'consents') ? <LinkButton to={`/dossier/${id}/accords`}>{text.consents}</LinkButton> : null}
      </div>
    </div>
  )
}

/** What was decided in plain words, then every document as it was signed. */
function Papers({ patientId, exports }: { patientId: string; exports: boolean }) {
  const text = useWords(words).myRecord
  return (
    <div className="stack stack--wide">
      <NextSteps patientId={patientId} />
      <Decisions patientId={patientId} />
      <MyPrescriptions patientId={patientId} />
      <section className="stack">
        <h2>{text.files}</h2>
        <Documents patientId={patientId} />
        <div className="row">
          <LinkButton to={`/dossier/${patientId}/photos`}>{text.photos}</LinkButton>
          {exports ? <LinkButton to={`/dossier/${patientId}/droits`}>{text.rights}</LinkButton> : null}
        </div>
      </section>
    </div>
  )
}

/** Who opened it, then what is kept and what is no more. */
function Access({ patientId }: { patientId: string }) {
  const text = useWords(words).myRecord
  return (
    <div className="stack stack--wide">
      <div className="row not-printed">
        <LinkButton to={`/dossier/${patientId}/conservation`}>{text.kept}</LinkButton>
      </div>
      <Trail patientId={patientId} />
    </div>
  )
}
