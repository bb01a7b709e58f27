// Who sits where, on which connection: packets go across and nothing is kept. It is lost with the process, and rebuilt by the pages.
import { isAccount } from '#edge/actor.ts'
import type { Connection } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Clock, Instant } from '#kit/time.ts'
import type { Said } from '../said.ts'
import { otherSide, type Side } from '../seat.ts'
import type { Packet } from '../signal.ts'
import { packetCame, peer, replaced } from '../signalling.ts'

interface Sitting {
  readonly connection: Connection
  readonly epoch: number
  /** What this page says of sound and image: nothing comes any more. */
  cut: boolean
}
type Room = Map<Side, Sitting>

export interface Switchboard {
  /** Seats a connection; false when a later page of that side already sits. */
  sit(consultation: Id, side: Side, epoch: number, connection: Connection): boolean
  /** Hands a packet across; false when this connection does not sit there with that epoch. */
  relay(consultation: Id, connection: Connection, packet: Packet<Said>): boolean
  /** A page says whether sound and image still come; false when this connection does not sit there. */
  say(consultation: Id, connection: Connection, cut: boolean): boolean
  /**
   * Since when nothing of a side reaches the others: its page is not connected, or both pages say that the line is cut
   * (one alone is not believed). Null while it is there; undefined when it never was since this process began.
   */
  goneSince(consultation: Id, side: Side): Instant | null | undefined
  /** The consultations where an account sits. */
  seatsOf(account: Id): readonly Id[]
  /** That account sits there no more: its page is told that the call is over for it. */
  unseat(consultation: Id, account: Id): void
  /** Nobody speaks there any more. */
  clear(consultation: Id): void
  has(consultation: Id): boolean
}

const sits = ({ connection }: Sitting, account: Id): boolean =>
  isAccount(connection.actor) && connection.actor.account === account

/** For one process; several nodes carry packets over the bus of the deployment (docs/decisions/0004). */
export const openSwitchboard = (now: Clock, moved: (consultation: Id) => void = () => {}): Switchboard => {
  const rooms = new Map<Id, Room>()
  const gone = new Map<Id, Map<Side, Instant>>()
  const note = (consultation: Id) => {
    const room = rooms.get(consultation)
    const bothCut = room?.size === 2 && [...room.values()].every(one => one.cut)
    const times = gone.get(consultation) ?? new Map<Side, Instant>()
    for (const side of ['leader', 'patient'] as const) {
      const here = room?.has(side) && !(side === 'patient' && bothCut)
      if (here) times.delete(side)
      else if (!times.has(side)) times.set(side, now())
    }
    gone.set(consultation, times)
    moved(consultation)
  }
  const tell = (consultation: Id, to: Sitting | undefined, there: boolean) =>
    to?.connection.send(peer.name, { consultationId: consultation, there })
  const leave = (consultation: Id, side: Side, connection: Connection) => {
    const room = rooms.get(consultation)
    if (room?.get(side)?.connection !== connection) return
    room.delete(side)
    if (room.size === 0) rooms.delete(consultation)
    tell(consultation, room.get(otherSide(side)), false)
    note(consultation)
  }
  return {
    sit(consultation, side, epoch, connection) {
      const room: Room = rooms.get(consultation) ?? new Map()
      const before = room.get(side)
      if (before && before.epoch > epoch) return false
      if (before && before.epoch < epoch)
        before.connection.send(replaced.name, { consultationId: consultation, why: 'other-page' })
      room.set(side, { connection, epoch, cut: false })
      rooms.set(consultation, room)
      if (before?.connection !== connection) connection.onGone(() => leave(consultation, side, connection))
      const across = room.get(otherSide(side))
      tell(consultation, room.get(side), across !== undefined)
      tell(consultation, across, true)
      note(consultation)
      return true
    },
    say(consultation, connection, cut) {
      const mine = [...(rooms.get(consultation)?.values() ?? [])].find(one => one.connection === connection)
      if (!mine) return false
      mine.cut = cut
      note(consultation)
      return true
    },
    goneSince(consultation, side) {
      const times = gone.get(consultation)
      return times ? (times.get(side) ?? null) : undefined
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
      gone.delete(consultation)
    },
    has: consultation => rooms.has(consultation),
    seatsOf: account =>
      [...rooms].flatMap(([id, room]) => ([...room.values()].some(one => sits(one, account)) ? [id] : [])),
    unseat(consultation, account) {
      for (const [side, sitting] of [...(rooms.get(consultation) ?? [])]) {
        if (!sits(sitting, account)) continue
        sitting.connection.send(replaced.name, { consultationId: consultation, why: 'over' })
        leave(consultation, side, sitting.connection)
      }
    },
  }
}
