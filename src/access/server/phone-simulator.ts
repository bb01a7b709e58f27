// What the simulator of the telephone holds, server side: in a demonstration, and nowhere else.
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { capturedTelephone } from '../phone-simulator.ts'

export const serveCapturedTelephone = (house: House) =>
  serve(capturedTelephone, async () =>
    house.demo && house.telephone?.captured ? done({ items: [...house.telephone.captured()] }) : refused('not-a-demo'),
  )
