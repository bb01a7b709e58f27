// « Mon dossier »: what was decided at each consultation, the latest first. All documents are in the record's own list.
import { listDocuments } from '#record/document.ts'
import { Empty } from '#screen/Empty.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { words } from '../report.words.ts'
import { Decided } from './Decided.tsx'

export function Decisions({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const reading = useRead(listDocuments, { params: { patientId } })
  return (
    <QueryScreen of={reading}>
      {({ documents }) =>
        documents.length === 0 ? (
          <Empty title={text.noDecision}>{text.noDecisionText}</Empty>
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
