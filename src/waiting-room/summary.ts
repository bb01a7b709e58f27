// From a request to what an offer shows: nothing that names, locates or insures anyone. Pure.
import { type Instant, msOf } from '#kit/time.ts'
import { flagsOf } from '#orientation/evaluate.ts'
import type { ForTicket } from '#orientation/intake.ts'
import type { Reason } from '#orientation/reason.ts'
import { ageInWords } from '#patients/patient.ts'
import type { JoinFacts } from './join.ts'
import type { OfferSummary } from './ticket.ts'

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
  flagged: request.flagged,
  ageMonths: request.ageMonths,
  summary: {
    reason: request.reason.title.fr,
    age: ageInWords(request.ageMonths),
    sex: request.sex,
    lines: request.synthesis.slice(0, 8),
    warnings: [...new Set(request.exits.map(taken => exitWords[taken.exit]))],
  } satisfies OfferSummary,
})

const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

/** Adds what got worse to what the professional reads; the last ones are kept, since the row has bounds. */
export const withWorsening = (
  summary: OfferSummary,
  at: Instant,
  reason: Reason,
  flags: readonly string[],
): OfferSummary => {
  const signs = flagsOf(reason, flags).map(flag => flag.clinical)
  const line = `Aggravation signalée à ${clock.format(msOf(at))}${signs.length > 0 ? ` : ${signs.join(', ')}` : ''}`
  return { ...summary, warnings: [...summary.warnings, line.slice(0, 300)].slice(-12) }
}
