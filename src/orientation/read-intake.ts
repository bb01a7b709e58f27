// Reading an intake again: where the patient stands on the path, after a refresh or on another device.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { exits } from './exit.ts'
import { steps } from './intake.ts'
import { place } from './place.ts'
import { answers } from './questionnaire.ts'
import { levels } from './reason.ts'

/** What the rules say now: the same fields answer every act on an intake. */
export const standingNow = z.strictObject({
  /** The level that stops the path, `teleconsultation` when nothing does. */
  level: z.enum(levels),
  /** Ids of the flags still standing, gravest first. */
  flags: z.array(z.string()),
  missing: z.array(z.enum(steps)),
})

export const intakeId = z.strictObject({ intakeId: id })
/** The account that started the intake, and nobody else, goes on with it. */
export const holder = { roles: ['patient'], related: 'intakeId', kinds: ['holds'] } as const

export const readIntake = route({
  name: 'orientation/read-intake',
  summary: 'An intake with its answers, what stands in the way and what is still to be given.',
  method: 'GET',
  path: '/api/intakes/:intakeId',
  who: holder,
  params: intakeId,
  output: z.strictObject({
    id,
    patientId: id,
    subject: z.strictObject({ ageMonths: z.number().int(), sex: z.enum(['F', 'M', 'I']) }),
    reason: z.strictObject({ id: z.string(), version: z.number().int() }),
    answers,
    version: z.number().int(),
    now: standingNow,
    exits: z.array(z.enum(exits)),
    place: place.nullable(),
    consented: z.boolean(),
    /** The text the consent to the act is asked with, by who asks. */
    consentKey: z.enum(['act', 'act-child', 'act-helped']),
    used: z.boolean(),
  }),
  refusals: {},
  traced: true,
})
