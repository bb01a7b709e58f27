// « Mes droits »: what a patient may ask of what is kept about them, and taking it all away.
import { words } from '#report/export.words.ts'
import { Export } from '#report/web/Export.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'

export function MyRights({ patientId }: { patientId: string }) {
  const text = useWords(words)
  return (
    <PatientPage title={text.title} lead={text.lead} back={`/dossier/${patientId}`}>
      <Export patientId={patientId} />
    </PatientPage>
  )
}
