// « Urgence »: opened in one tap, followed step by step with its times, and not left before help is warned or the patient reached.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { phone } from '#kit/phone.ts'
import { made, pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { place, placeTyped } from '#orientation/place.ts'
import { offerSummary } from '#waiting-room/ticket.ts'
import type { ConsultationState } from './consultation.ts'

/** What the emergency services decided (product E10): means sent, advice, or a transfer organised. */
export const helpDecisions = ['help-sent', 'advice', 'transfer'] as const
export type HelpDecision = (typeof helpDecisions)[number]

/** What ends the guard on the consultation; either is enough (product E10). */
export const emergencyOutcomes = ['help-warned', 'patient-reached'] as const
export type EmergencyOutcome = (typeof emergencyOutcomes)[number]

/**
 * Everything that can stand in the timeline. First what people do, then what the program saw or did by itself:
 * `patient-rang` is a call to the patient's telephone that was asked for, `ring-failed` one that could not be made.
 */
export const emergencySteps = [
  'opened',
  'samu-called',
  ...emergencyOutcomes,
  'place-corrected',
  'line-lost',
  'line-back',
  'patient-rang',
  'patient-texted',
  'ring-failed',
  'no-telephone',
  'desk-silent',
  'desk-back',
  'lead-rang',
] as const
export const emergencyStep = z.enum(emergencySteps)
export type EmergencyStep = z.infer<typeof emergencyStep>

export const told = z.strictObject({
  id,
  step: emergencyStep,
  word: z.enum(helpDecisions).nullable(),
  /** Whose gesture it was; the program's when neither. */
  by: z.enum(['doctor', 'lead', 'program']),
  at: instant,
})
export type ToldStep = z.infer<typeof told>

const samu = z.strictObject({
  departement: z.string(),
  name: z.string(),
  published: z
    .strictObject({ number: phone, source: z.string(), on: z.string(), verified: z.boolean() })
    .exactOptional(),
})

const emergency = z.strictObject({
  id,
  openedAt: instant,
  settledAt: instant.nullable(),
  steps: z.array(told),
  line: z.strictObject({
    lost: z.boolean(),
    /** Calls to the patient's telephone since the line was last lost. */
    rings: z.int(),
    /** Whether the program can ring; if not, the doctor's own telephone is all there is. */
    telephone: z.boolean(),
  }),
})
export type Emergency = z.infer<typeof emergency>

const params = z.strictObject({ consultationId: id })
const leader = { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] } as const

export const openEmergency = route({
  name: 'consultation/open-emergency',
  summary: 'Open an emergency: from now on the consultation neither ends nor moves before its outcome is noted.',
  method: 'POST',
  path: '/api/consultations/:consultationId/emergency',
  who: leader,
  params,
  output: made,
  refusals: { 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

/** Not traced one by one, it is read again at every change: whoever leads is traced when they read the request. */
export const readEmergency = route({
  name: 'consultation/read-emergency',
  summary: 'The last emergency of a consultation, with what must be told to the emergency services.',
  method: 'GET',
  path: '/api/consultations/:consultationId/emergency',
  who: leader,
  params,
  output: z.strictObject({
    emergency: emergency.nullable(),
    place: place.nullable(),
    /** Whether the place was confirmed during the consultation, and not only declared before. */
    placeConfirmed: z.boolean(),
    samu: samu.nullable(),
    summary: offerSummary,
  }),
  refusals: {},
})

/** What a person may note; the rest the program writes by itself. */
export const noteInput = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('samu-called') }),
  z.strictObject({ step: z.literal('help-warned'), word: z.enum(helpDecisions) }),
  z.strictObject({ step: z.literal('patient-reached') }),
])
export type NoteInput = z.infer<typeof noteInput>

export const noteStep = route({
  name: 'consultation/note-emergency-step',
  summary: 'Note what was done: SAMU called, help warned, patient reached.',
  method: 'POST',
  path: '/api/consultations/:consultationId/emergency/steps',
  who: leader,
  params,
  body: noteInput,
  output: made,
  refusals: { 'no-emergency': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

/** Nobody is refused help because they drive: the question is not asked here. */
export const correctPlace = route({
  name: 'consultation/correct-place',
  summary: 'Confirm or correct where the patient is, as they say it now.',
  method: 'POST',
  path: '/api/consultations/:consultationId/place',
  who: leader,
  params,
  body: placeTyped.omit({ driving: true }),
  output: made,
  refusals: {
    'consultation-over': 409,
    'callback-not-understood': 422,
    'contact-not-understood': 422,
    'postcode-not-understood': 422,
  },
  idempotent: true,
  traced: true,
})

/** For the on-call lead: who needs help now, and whether anybody still answers for them. Its first showing to each is traced. */
export const openEmergencies = route({
  name: 'consultation/open-emergencies',
  summary: 'Emergencies without an outcome, the oldest first.',
  method: 'GET',
  path: '/api/emergencies',
  who: { roles: ['lead'] },
  query: pageQuery,
  output: z.strictObject({
    emergencies: z.array(
      z.strictObject({
        id,
        patient: z.string(),
        doctor: z.string(),
        openedAt: instant,
        place: place.nullable(),
        samu: samu.nullable(),
        steps: z.array(told),
        lineLost: z.boolean(),
        /** Nobody has been at the desk for longer than the rule allows. */
        deskSilent: z.boolean(),
      }),
    ),
    next: id.exactOptional(),
  }),
  refusals: {},
})

export const settleForDoctor = route({
  name: 'consultation/settle-emergency',
  summary: 'The on-call lead notes the outcome, when the doctor is gone.',
  method: 'POST',
  path: '/api/emergencies/:emergencyId/steps',
  who: { roles: ['lead'] },
  params: z.strictObject({ emergencyId: id }),
  body: noteInput,
  output: made,
  refusals: { 'no-emergency': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

export const emergenciesChanged = topic({
  name: 'consultation/emergencies',
  summary: 'An emergency was opened, moved or settled.',
  who: { roles: ['lead'] },
})
/** What the topic is listened to by: there is one list. */
export const everyEmergency = '00000000-0000-4000-8000-000000000000'

export interface EmergencyFacts {
  readonly state: ConsultationState
  /** `settled`: its outcome is noted, and nothing is guarded any more. */
  readonly emergency: 'none' | 'open' | 'settled'
}

const isOver = (state: ConsultationState): boolean => state === 'closed' || state === 'withdrawn'

/** Opened again by a second tap or on another tab, it is the same emergency. */
export const decideOpen = (facts: EmergencyFacts): Outcome<{ readonly opens: boolean }, 'consultation-over'> =>
  isOver(facts.state) ? refused('consultation-over') : done({ opens: facts.emergency !== 'open' })

/** A step may still be noted after the outcome (help is warned, then the patient is reached), until the consultation ends. */
export const decideNote = (
  facts: EmergencyFacts,
  input: NoteInput,
): Outcome<{ readonly settles: EmergencyOutcome | null }, 'no-emergency' | 'consultation-over'> => {
  if (isOver(facts.state)) return refused('consultation-over')
  if (facts.emergency === 'none') return refused('no-emergency')
  return done({ settles: facts.emergency === 'open' && input.step !== 'samu-called' ? input.step : null })
}
