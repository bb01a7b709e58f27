// Contesting a warning or a block, where the home leads for it.
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { words } from '#waiting-room/conduct.words.ts'
import { Standing } from '#waiting-room/web/Standing.tsx'

export function Contesting() {
  const text = useWords(words)
  return (
    <PatientPage title={text.contest} back="/">
      <Standing open />
    </PatientPage>
  )
}
