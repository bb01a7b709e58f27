// Serves a version of a reason: the catalogue is in memory and the same for everybody.
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { reasonVersion } from '../catalogue.ts'
import { readReason } from '../read-reason.ts'

export const serveReadReason = () =>
  serve(readReason, async ({ params }) => {
    const found = reasonVersion(params.reasonId, params.version)
    return found ? done(found) : refused('not-found')
  })
