// The living style guide: every part in every state, on one page; what is not shown here is not part of the house.
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { newQueryClient } from './reads.ts'
import { SpecimenDesk } from './SpecimenDesk.tsx'
import { SpecimenPatient } from './SpecimenPatient.tsx'
import { SiteProvider } from './site.tsx'
import { specimenSite } from './specimen-texts.ts'

const client = newQueryClient()

/** `?bureau` shows the desk, otherwise the patient's side. */
export function Specimen() {
  const [desk] = useState(() => new URLSearchParams(location.search).has('bureau'))
  return (
    <QueryClientProvider client={client}>
      <SiteProvider site={specimenSite}>{desk ? <SpecimenDesk /> : <SpecimenPatient />}</SiteProvider>
    </QueryClientProvider>
  )
}
