// The engine's relay over the page's one socket: sits at each new connection, then carries packets while it is seated.
import { socket } from '#screen/socket.ts'
import { packetCame, peer, replaced, signal, sit } from '../signalling.ts'
import type { Signalling } from './conversation.ts'

export interface Seated {
  readonly consultationId: string
  readonly seatId: string
  readonly capability: string
}

/** In a call, a server that comes back is looked for without the growing patience of a page where nobody waits. */
const seekEveryMs = 400

export const signallingOver = (seat: Seated): Signalling => {
  const { consultationId } = seat
  let seated: 'no' | 'asked' | 'yes' = 'no'
  let again: () => void = () => {}
  return {
    send(packet) {
      // Packets without a seat are lost like any other: the engine resends once seated.
      if (seated === 'no' || socket.state !== 'open') return
      const body = { consultationId, packet }
      socket.request(signal, body).then(
        answer => {
          if (!answer.ok && answer.refused === 'not-seated' && seated === 'yes') again()
        },
        () => undefined, // the line was lost, and the packet with it
      )
    },
    attach(end) {
      const take = async () => {
        seated = 'no'
        if (socket.state !== 'open') return end.open(false)
        const sitting = socket.request(sit, seat)
        // The server hears one thing after the other: what is said behind this is said by a page that sits.
        seated = 'asked'
        end.opening()
        const answer = await sitting.catch(() => undefined)
        if (!answer) return
        seated = answer.ok ? 'yes' : 'no'
        if (answer.ok) end.open(true)
        else if (answer.refused !== 'too-many-requests') end.ended(answer.refused === 'replaced' ? 'replaced' : 'over')
      }
      again = () => void take()
      const ours =
        <Body extends { consultationId: string }>(hear: (body: Body) => void) =>
        (body: Body) => {
          if (body.consultationId === consultationId) hear(body)
        }
      const seeking = setInterval(() => socket.state === 'lost' && socket.wake(), seekEveryMs)
      const stops = [
        () => clearInterval(seeking),
        socket.watch(again),
        socket.on(
          packetCame,
          ours(body => end.packet(body.packet)),
        ),
        socket.on(
          peer,
          ours(body => end.other(body.there)),
        ),
        socket.on(
          replaced,
          ours(body => end.ended(body.why === 'over' ? 'over' : 'replaced')),
        ),
      ]
      again()
      return () => {
        seated = 'no'
        again = () => {}
        for (const stop of stops) stop()
      }
    },
  }
}
