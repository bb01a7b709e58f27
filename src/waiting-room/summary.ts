// From a request to what an offer shows: nothing that names, locates or insures anyone. Pure.
import type { ForTicket } from '#orientation/intake.ts'
import type { JoinFacts } from './join.ts'
import type { OfferSummary } from './ticket.ts'

/** « 34 ans », « 7 mois », « 3 semaines » would need a date: below one month it says so in words. Age in completed months. */
export const ageInWords = (months: number): string => {
  if (months < 1) return 'moins d’un mois'
  if (months < 24) return `${months} mois`
  return `${Math.floor(months / 12)} ans`
}

/** The exits of red flags, as a professional reads them. */
const exitWords: Readonly<Record<ForTicket['exits'][number]['exit'], string>> = {
  misanswered: 'Une réponse d’alerte a été reprise par le patient (« J’ai mal répondu »)',
  'sent-by-15': 'Adressé ici par le 15, dit le patient',
  'cannot-call': 'Dit ne pas pouvoir téléphoner',
  continued: 'A continué après un message d’orientation',
}

export const summaryOf = (request: ForTicket): JoinFacts['request'] => ({
  patient: request.patientId,
  missing: request.missing,
  stopped: request.missing.includes('exit'),
  severity: request.severity,
  summary: {
    reason: request.reason.title.fr,
    age: ageInWords(request.ageMonths),
    sex: request.sex,
    lines: request.synthesis.slice(0, 8),
    warnings: [...new Set(request.exits.map(taken => exitWords[taken.exit]))],
  } satisfies OfferSummary,
})
