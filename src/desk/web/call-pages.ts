// What one gets to when a professional accepts, fetched a little before: their card, then the call.
import { loadLater } from '#screen/load-later.tsx'

const fiche = loadLater(() => import('#consultation/web/Fiche.tsx'))
export const FicheLater = fiche.page(file => file.Fiche)
export const fetchFiche = fiche.fetch

const call = loadLater(() => import('#consultation/web/PatientCall.tsx'))
export const PatientCallLater = call.page(file => file.PatientCall)
export const fetchCall = call.fetch
