// The exits of red flags, server side.
import { type House, serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { alertsChanged, everyAlert } from '../alert.ts'
import { decideExit } from '../exit.ts'
import { evaluationOf, standingOf } from '../intake.ts'
import { understoodPlace } from '../place.ts'
import { takeExit } from '../take-exit.ts'
import { raiseAlert } from './alerts.ts'
import { openIntake } from './intake.ts'
import { insertExit, writePlace } from './orientation.store.ts'

export const serveTakeExit = (house: House) =>
  serve(takeExit, ({ params, body }, call) =>
    call.write(async db => {
      const opened = await openIntake(house, call, db, params.intakeId, body.exit)
      if (!opened.ok) return opened
      const intake = opened.value
      const facts = { reason: intake.reason, evaluation: evaluationOf(intake), taken: intake.exits }
      const decision = decideExit(facts, body.exit, call.at)
      if (!decision.ok) return decision
      await insertExit(db, house, intake, decision.value)
      const after = { ...intake, exits: [...intake.exits, decision.value] }
      if (body.exit !== 'cannot-call' || !body.place) return done({ now: standingOf(after, call.at) })
      // Whoever needs help is not refused because they drive: the lead will tell them to stop.
      const where = understoodPlace(body.place)
      if (!where.ok) return where
      await writePlace(db, intake, where.value)
      await raiseAlert(db, house, call.at, { intake, cause: 'cannot-call' })
      call.changed(alertsChanged, everyAlert)
      return done({ now: standingOf({ ...after, place: where.value }, call.at) })
    }),
  )
