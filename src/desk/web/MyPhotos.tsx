// « Mes photos et documents »: what was added to requests or taken during a consultation, each to keep or, unused, to take back.
import { words } from '#record/upload.words.ts'
import { AddedList } from '#record/web/AddedList.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'

export function MyPhotos({ patientId }: { patientId: string }) {
  const text = useWords(words)
  return (
    <PatientPage title={text.mine.title} lead={text.private} back={`/dossier/${patientId}`}>
      <div className="stack">
        <AddedList patientId={patientId} none={text.mine.none} />
      </div>
    </PatientPage>
  )
}
