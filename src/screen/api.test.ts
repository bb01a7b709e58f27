// How a call is written and how its answer is read: path, query, key, refusal, fault, and nobody.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { made, nothing, type Route, routeFor } from '#kit/route.ts'
import { Fault, type Input, outcomeOf, requestOf } from './api.ts'

const join = routeFor<string>()({
  name: 'waiting-room/join',
  summary: '',
  method: 'POST',
  path: '/api/rooms/:roomId/tickets',
  who: 'patient',
  params: z.strictObject({ roomId: z.string() }),
  body: z.strictObject({ reason: z.string() }),
  output: made,
  refusals: { closed: 409 },
  idempotent: true,
})
const list = routeFor<string>()({
  name: 'agenda/list',
  summary: '',
  method: 'GET',
  path: '/api/slots',
  who: 'patient',
  query: z.strictObject({ after: z.string().optional(), speciality: z.array(z.string()).optional() }),
  output: nothing,
  refusals: {},
})
const ask = <R extends Route>(route: R, input: Input<R>) => requestOf(route, input as Input<Route>, 'key-1')

describe('a request', () => {
  it('fills the path, sends JSON and the key of an idempotent act', () => {
    expect(ask(join, { params: { roomId: 'a/b' }, body: { reason: 'cough' } })).toEqual({
      url: '/api/rooms/a%2Fb/tickets',
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'key-1' },
      body: '{"reason":"cough"}',
    })
  })
  it('repeats a list, leaves out what is not asked, and sends no body or key with a read', () => {
    expect(ask(list, { query: { speciality: ['gp', 'midwife'], after: undefined } })).toEqual({
      url: '/api/slots?speciality=gp&speciality=midwife',
      method: 'GET',
      headers: { accept: 'application/json' },
    })
    expect(ask(list, {}).url).toBe('/api/slots')
  })
})

describe('an answer', () => {
  it('is done, or refused with what its sentence needs', () => {
    expect(outcomeOf(201, '{"id":"x"}')).toEqual({ ok: true, value: { id: 'x' } })
    expect(outcomeOf(204, '')).toEqual({ ok: true, value: {} })
    expect(outcomeOf(409, '{"refused":"closed","detail":{"opensAt":8}}')).toEqual({
      ok: false,
      refused: 'closed',
      detail: { opensAt: 8 },
    })
  })
  it('is nobody when a proxy speaks, but a declared 503 is a refusal', () => {
    expect(outcomeOf(502, '<html>')).toBeUndefined()
    expect(outcomeOf(503, '')).toBeUndefined()
    expect(outcomeOf(503, '{"refused":"closed"}')).toEqual({ ok: false, refused: 'closed' })
  })
  it('is a fault with its id otherwise', () => {
    expect(() => outcomeOf(500, '{"fault":"f-1"}')).toThrow(expect.objectContaining({ status: 500, id: 'f-1' }))
    expect(() => outcomeOf(500, 'broken')).toThrow(Fault)
    expect(() => outcomeOf(404, '<html>')).toThrow(Fault)
  })
})
