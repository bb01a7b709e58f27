// « Mon dossier »: what was decided at each consultation, the latest first; nothing when nothing was, since the list of documents says so.
import { type DocumentEntry, listDocuments } from '#record/document.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Decided } from './Decided.tsx'

/** Each once, however many papers it gave, and only those that have a compte rendu. */
const consultationsOf = (documents: readonly DocumentEntry[]): readonly string[] => [
  ...new Set(documents.flatMap(one => (one.kind === 'compte-rendu' && one.consultationId ? [one.consultationId] : []))),
]

export function Decisions({ patientId }: { patientId: string }) {
  const reading = useRead(listDocuments, { params: { patientId } })
  return (
    <QueryScreen of={reading}>
      {({ documents }) => (
        <ul className="list stack">
          {consultationsOf(documents).map(consultationId => (
            <li key={consultationId}>
              <Decided patientId={patientId} consultationId={consultationId} />
            </li>
          ))}
        </ul>
      )}
    </QueryScreen>
  )
}
