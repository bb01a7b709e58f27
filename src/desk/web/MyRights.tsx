// « Mes droits »: what a patient may ask of what is kept about them, and taking it all away.
import { words } from '#patients/rights-request.words.ts'
import { Rights } from '#patients/web/Rights.tsx'
import { words as exportWords } from '#report/export.words.ts'
import { Export } from '#report/web/Export.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'

export function MyRights({ patientId }: { patientId: string }) {
  const text = useWords(words)
  return (
    <PatientPage title={text.title} lead={text.lead} back={`/dossier/${patientId}`}>
      <section className="stack">
        <h2>{useWords(exportWords).title}</h2>
        <Export patientId={patientId} />
      </section>
      <Rights patientId={patientId} />
    </PatientPage>
  )
}
