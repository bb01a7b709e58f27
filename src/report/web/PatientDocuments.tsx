// « Mon dossier »: what was decided at each consultation, the latest first, with its document.
import { listDocuments } from '#record/document.ts'
import { Empty } from '#screen/Empty.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { words } from '../report.words.ts'
import { Decided } from './Decided.tsx'

export function PatientDocuments({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const reading = useRead(listDocuments, { params: { patientId } })
  return (
    <QueryScreen of={reading}>
      {({ documents }) =>
        documents.length === 0 ? (
          <Empty title={text.noDocument}>{text.noDocumentText}</Empty>
        ) : (
          <ul className="list stack">
            {documents.map(({ id, consultationId }) =>
              consultationId ? (
                <li key={id}>
                  <Decided patientId={patientId} consultationId={consultationId} />
                </li>
              ) : null,
            )}
          </ul>
        )
      }
    </QueryScreen>
  )
}
