// The reasons in force, server side: what choosing one needs, out of the catalogue.
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { reasonsOn } from '../catalogue.ts'
import { listReasons } from '../list-reasons.ts'
import { headOf } from '../reason.ts'

export const serveListReasons = () =>
  serve(listReasons, async (_input, { at }) => done({ reasons: reasonsOn(dayIn(at, zone)).map(headOf) }))
