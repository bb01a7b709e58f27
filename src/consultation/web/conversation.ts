// What this page and the page across say to each other through the relay: each thing once, in order, whatever the relay does.
import type { Said } from '../said.ts'
import { type Link, openLink, type Packet, receiveOn, resendAfterMs, resume, sendOn } from '../signal.ts'

/** The relay as the engine sees it: it may lose, double or delay packets, and come and go; nothing else is asked of it. */
export interface Signalling {
  send(packet: Packet<Said>): void
  /** Registers the engine; returns how to unregister. `open` is told at once, then at each change. */
  attach(end: {
    packet(packet: Packet<Said>): void
    /** Asked to carry, not known yet to do so: what is sent now arrives if it does. */
    opening(): void
    open(isOpen: boolean): void
    other(there: boolean): void
    /** This page has lost its voice: another page of this side has entered, or the consultation is over. */
    ended(why: 'replaced' | 'over'): void
  }): () => void
}

export class Conversation {
  private readonly signalling: Signalling
  private link: Link<Said>
  private resendAt = 0

  constructor(epoch: number, signalling: Signalling) {
    this.link = openLink(epoch)
    this.signalling = signalling
  }

  say(said: Said): void {
    const step = sendOn(this.link, said)
    this.link = step.link
    this.emit(step.packets)
  }

  /** What a packet brings. Answers leave before anything is handed over, so that what is said next comes after them. */
  take(packet: Packet<Said>): { delivered: readonly Said[]; met: boolean; superseded: boolean } {
    const { link, delivered, replies, met, superseded } = receiveOn(this.link, packet)
    this.link = link
    this.emit(replies)
    return { delivered, met, superseded }
  }

  /** Presents this page and says again all that was not acknowledged. */
  resume(): void {
    this.emit(resume(this.link))
  }

  /** Says again what has waited too long, in case the relay lost it without any connection dropping. */
  insist(): void {
    if (this.link.waiting.length > 0 && performance.now() >= this.resendAt) this.resume()
  }

  private emit(packets: readonly Packet<Said>[]): void {
    for (const packet of packets) this.signalling.send(packet)
    this.resendAt = performance.now() + resendAfterMs
  }
}
