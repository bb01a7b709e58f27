// Who sits where, on which connection: packets go across and nothing is kept. It is lost with the process, and rebuilt by the pages.
import type { Connection } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Said } from '../said.ts'
import { otherSide, type Side } from '../seat.ts'
import type { Packet } from '../signal.ts'
import { packetCame, peer, replaced } from '../signalling.ts'

interface Sitting {
  readonly connection: Connection
  readonly epoch: number
}

export interface Switchboard {
  /** Seats a connection; false when a later page of that side already sits. */
  sit(consultation: Id, side: Side, epoch: number, connection: Connection): boolean
  /** Hands a packet across; false when this connection does not sit there with that epoch. */
  relay(consultation: Id, connection: Connection, packet: Packet<Said>): boolean
  /** Nobody speaks there any more. */
  clear(consultation: Id): void
  has(consultation: Id): boolean
}

/** For one process; several nodes carry packets over the bus of the deployment (docs/decisions/0004). */
export const openSwitchboard = (): Switchboard => {
  const rooms = new Map<Id, Map<Side, Sitting>>()
  const tell = (consultation: Id, to: Sitting | undefined, there: boolean) =>
    to?.connection.send(peer.name, { consultationId: consultation, there })
  const gone = (consultation: Id, side: Side, connection: Connection) => {
    const room = rooms.get(consultation)
    if (room?.get(side)?.connection !== connection) return
    room.delete(side)
    if (room.size === 0) rooms.delete(consultation)
    tell(consultation, room.get(otherSide(side)), false)
  }
  return {
    sit(consultation, side, epoch, connection) {
      const room = rooms.get(consultation) ?? new Map<Side, Sitting>()
      const before = room.get(side)
      if (before && before.epoch > epoch) return false
      if (before && before.epoch < epoch)
        before.connection.send(replaced.name, { consultationId: consultation, why: 'other-page' })
      room.set(side, { connection, epoch })
      rooms.set(consultation, room)
      if (before?.connection !== connection) connection.onGone(() => gone(consultation, side, connection))
      const across = room.get(otherSide(side))
      tell(consultation, room.get(side), across !== undefined)
      tell(consultation, across, true)
      return true
    },
    relay(consultation, connection, packet) {
      const room = rooms.get(consultation)
      const from = [...(room ?? [])].find(([, sitting]) => sitting.connection === connection)
      if (!room || !from || from[1].epoch !== packet.from) return false
      room.get(otherSide(from[0]))?.connection.send(packetCame.name, { consultationId: consultation, packet })
      return true
    },
    clear(consultation) {
      for (const { connection } of rooms.get(consultation)?.values() ?? [])
        connection.send(replaced.name, { consultationId: consultation, why: 'over' })
      rooms.delete(consultation)
    },
    has: consultation => rooms.has(consultation),
  }
}
