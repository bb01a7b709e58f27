// What one gets to when a professional accepts, fetched a little before: their card, then the call.
import { loadLater } from '#screen/load-later.tsx'

export const FicheLater = loadLater(() => import('#consultation/web/Fiche.tsx').then(file => file.Fiche))
export const PatientCallLater = loadLater(() =>
  import('#consultation/web/PatientCall.tsx').then(file => file.PatientCall),
)
