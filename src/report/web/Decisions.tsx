// « Mon dossier »: what was decided at each consultation, the latest first; nothing when nothing was, since the list of documents says so.
import { listDocuments } from '#record/document.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Decided } from './Decided.tsx'

export function Decisions({ patientId }: { patientId: string }) {
  const reading = useRead(listDocuments, { params: { patientId } })
  return (
    <QueryScreen of={reading}>
      {({ documents }) => (
        <ul className="list stack">
          {documents.map(({ id, kind, consultationId }) =>
            kind === 'compte-rendu' && consultationId ? (
              <li key={id}>
                <Decided patientId={patientId} consultationId={consultationId} />
              </li>
            ) : null,
          )}
        </ul>
      )}
    </QueryScreen>
  )
}
