// Signalling that survives: two pages number, keep, resend and acknowledge; the relay between them remembers nothing.

/**
 * What travels. `from` and `to` are epochs: one number per page load of a seat, given by the server when the page enters,
 * always greater than those before it in the same consultation; `to` is 0 while the other page is not known.
 * `heard` acknowledges every message up to that number.
 */
export interface Packet<Body> {
  readonly from: number
  readonly to: number
  readonly heard: number
  readonly messages: readonly Numbered<Body>[]
}
export interface Numbered<Body> {
  readonly n: number
  readonly body: Body
}

/** One page's view of its conversation with one page of the other side. A new epoch on either side starts a new one. */
export interface Link<Body> {
  readonly mine: number
  readonly theirs: number
  /** Number of the last message sent in this conversation, and those not acknowledged yet, in order. */
  readonly sent: number
  readonly waiting: readonly Numbered<Body>[]
  /** Number of the last message delivered to this page in this conversation. */
  readonly heard: number
}

export interface Received<Body> {
  readonly link: Link<Body>
  /** To hand over, in this order, each of them once. */
  readonly delivered: readonly Body[]
  /** To send back at once: an acknowledgement, a presentation, or what the newcomer has not heard. */
  readonly replies: readonly Packet<Body>[]
  /** The other side is a page not met before: whatever was agreed with the former one is void. */
  readonly met: boolean
  /** A newer page of this very side has been met by the other: this one must fall silent. */
  readonly superseded: boolean
}

/** A page resends what is not acknowledged after this long, in case the relay lost it without any connection dropping. */
export const resendAfterMs = 2000
/** Messages in one packet: two descriptions of the largest size stay under the 64 KiB the server accepts in a frame. */
export const perPacket = 2

export const openLink = <Body>(epoch: number): Link<Body> => ({
  mine: epoch,
  theirs: 0,
  sent: 0,
  waiting: [],
  heard: 0,
})

const packet = <Body>(link: Link<Body>, messages: readonly Numbered<Body>[]): Packet<Body> => ({
  from: link.mine,
  to: link.theirs,
  heard: link.heard,
  messages,
})

/** Keeps a message and says what to send now; before the other page is known there is nobody to send it to. */
export const sendOn = <Body>(link: Link<Body>, body: Body): { link: Link<Body>; packets: readonly Packet<Body>[] } => {
  const message = { n: link.sent + 1, body }
  const next = { ...link, sent: message.n, waiting: [...link.waiting, message] }
  return { link: next, packets: next.theirs === 0 ? [] : [packet(next, [message])] }
}

/** What to send after a reconnection, when the other page comes, or after `resendAfterMs`: a presentation and all that waits. */
export const resume = <Body>(link: Link<Body>): readonly Packet<Body>[] => {
  if (link.theirs === 0 || link.waiting.length === 0) return [packet(link, [])]
  return Array.from({ length: Math.ceil(link.waiting.length / perPacket) }, (_, i) =>
    packet(link, link.waiting.slice(i * perPacket, (i + 1) * perPacket)),
  )
}

/**
 * Takes a packet in any order, any number of times. Messages are delivered only when both pages mean each other, so that
 * an answer to a page that was reloaded never reaches the page that took its place.
 */
export const receiveOn = <Body>(link: Link<Body>, from: Packet<Body>): Received<Body> => {
  const unmoved = { delivered: [], replies: [], met: false, superseded: false }
  if (from.to > link.mine) return { ...unmoved, link, superseded: true }
  if (from.from < link.theirs) return { ...unmoved, link }
  const met = from.from > link.theirs
  const known = met ? meet(link, from.from) : link
  if (from.to !== known.mine) return { ...unmoved, link: known, replies: resume(known), met }

  const waiting = known.waiting.filter(message => message.n > from.heard)
  const next = inOrder(known.heard, from.messages)
  const after: Link<Body> = { ...known, waiting, heard: known.heard + next.length }
  const answered = met && waiting.length > 0 ? resume(after) : from.messages.length > 0 ? [packet(after, [])] : []
  return { ...unmoved, link: after, delivered: next, replies: answered, met }
}

/** A first acquaintance keeps what was waiting for it; a reloaded page gets nothing that was meant for its forerunner. */
const meet = <Body>(link: Link<Body>, theirs: number): Link<Body> =>
  link.theirs === 0 ? { ...link, theirs } : { mine: link.mine, theirs, sent: 0, waiting: [], heard: 0 }

const inOrder = <Body>(heard: number, messages: readonly Numbered<Body>[]): readonly Body[] => {
  const sorted = [...messages].sort((a, b) => a.n - b.n)
  const bodies: Body[] = []
  for (const message of sorted) if (message.n === heard + bodies.length + 1) bodies.push(message.body)
  return bodies
}
