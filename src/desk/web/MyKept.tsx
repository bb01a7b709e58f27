// « Ce qui est gardé, ce qui est effacé »: until when the record is kept, and the receipts of what is no more.
import { Erasures } from '#consultation/web/Erasures.tsx'
import { KeptUntil } from '#record/web/KeptUntil.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { words } from '../desk.words.ts'

export function MyKept({ patientId }: { readonly patientId: string }) {
  const text = useWords(words).myRecord
  return (
    <PatientPage title={text.kept} back={`/dossier/${patientId}`}>
      <div className="stack stack--wide">
        <KeptUntil patientId={patientId} />
        <Erasures patientId={patientId} />
      </div>
    </PatientPage>
  )
}
