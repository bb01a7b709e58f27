// One RTCPeerConnection between the two pages: perfect negotiation, tracks, pulse, and what has been received.
import { type Verdict, verdictOf, weighDescription } from '../call.ts'
import { type Candidate, mostCandidates, type Pulse, readPulse, type Said } from '../said.ts'

export interface Tracks {
  readonly microphone: MediaStreamTrack | null
  readonly camera: MediaStreamTrack | null
}

export interface ConnectionEvents {
  say(said: Said): void
  pulse(pulse: Pulse): void
  /** An image begins to come, or comes again. */
  imageCame(): void
  /** The two descriptions no longer agree, or could only with a frozen image: a new connection helps. */
  broken(): void
}

/** What one look at the counters of the browser gives; `received` grows with every packet and pulse. */
export interface Counters {
  readonly received: number
  readonly expected: number
  readonly lost: number
  readonly roundTripMs: number
}

/** The line in a word, from the looks kept; null while too little has come. */
export const verdictFrom = (counters: readonly Counters[]): Verdict | null => {
  const [first, last] = [counters[0], counters.at(-1)]
  if (!first || !last || last.expected - first.expected < 100) return null
  const lostShare = (last.lost - first.lost) / (last.expected - first.expected)
  return verdictOf({ lostShare, roundTripMs: last.roundTripMs })
}

/** Enough for a face in 720p and for a skin lesion; speech is sent before anything else. */
const videoEncoding = { maxBitrate: 1_500_000 } as const
const audioEncoding = { maxBitrate: 40_000, priority: 'high' } as const
/** One road for everything, and its addresses looked for at once: the patient's end has none to look for once the offer comes. */
const setting = { bundlePolicy: 'max-bundle', iceCandidatePoolSize: 1 } as const
/** Addresses found within this time travel together. */
const candidatesEveryMs = 5

/**
 * The leader's end describes the two media (sound, then image) and offers first; the patient's end takes them from that
 * offer, since transceivers made on both ends would never be matched. From then on either end may offer.
 */
export class Connection {
  readonly round: number
  readonly remote = new MediaStream()
  private readonly peer: RTCPeerConnection
  private readonly channel: RTCDataChannel
  private readonly polite: boolean
  private readonly events: ConnectionEvents
  private tracks: Tracks
  private makingOffer = false
  private applyingAnswer = false
  private pulses = 0
  private found: Candidate[] = []
  private work: Promise<void> = Promise.resolve()
  private closed = false

  constructor(
    round: number,
    polite: boolean,
    configuration: RTCConfiguration,
    tracks: Tracks,
    events: ConnectionEvents,
  ) {
    this.round = round
    this.polite = polite
    this.tracks = tracks
    this.events = events
    this.peer = new RTCPeerConnection({ ...configuration, ...setting })
    this.channel = this.peer.createDataChannel('pulse', { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 })
    this.channel.onmessage = event => this.hear(event.data)
    this.peer.onicecandidate = event => this.collect(event.candidate)
    this.peer.ontrack = ({ track }) => {
      this.remote.addTrack(track)
      if (track.kind === 'video') track.onunmute = () => events.imageCame()
    }
    this.peer.onnegotiationneeded = () => void this.offer()
    if (!polite) this.describeMedia()
  }

  /** The browser has lost the other page and says so; it may still find it again. */
  get failed(): boolean {
    return this.peer.connectionState === 'failed'
  }

  /** Takes what the other page said about this connection; one thing at a time, in the order it was said. */
  take(said: Extract<Said, { round: number }>): void {
    this.queue(() =>
      said.kind === 'description'
        ? this.describe({ type: said.type, sdp: said.sdp })
        : said.kind === 'candidates'
          ? this.addCandidates(said.candidates)
          : undefined,
    )
  }

  private queue(run: () => Promise<void> | undefined): void {
    this.work = this.work
      .then(() => (this.closed ? undefined : run()))
      .catch(() => {
        // Whatever the browser refused here, this connection and the other page's no longer agree.
        if (!this.closed) this.events.broken()
      })
  }

  /** Puts other tracks in place without any negotiation; null sends nothing. */
  async send(tracks: Tracks): Promise<void> {
    this.tracks = tracks
    for (const transceiver of this.closed ? [] : this.peer.getTransceivers()) {
      const track = transceiver.receiver.track.kind === 'audio' ? tracks.microphone : tracks.camera
      if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track)
    }
  }

  /** Sends the next image whole; a browser that cannot be asked waits for the other page's own request. */
  sendWhole(): void {
    this.queue(async () => {
      const sender = this.peer.getTransceivers().find(one => one.receiver.track.kind === 'video')?.sender
      if (sender?.track)
        await sender
          .setParameters(sender.getParameters(), { encodingOptions: [{ keyFrame: true }] })
          .catch(() => undefined)
    })
  }

  pulse(pulse: Pulse): void {
    if (this.channel.readyState === 'open') this.channel.send(JSON.stringify(pulse))
  }

  /** Looks for new ways between the two pages; what flows now keeps flowing until a better way is found. */
  restart(): void {
    this.peer.restartIce()
  }

  renew(configuration: RTCConfiguration): void {
    this.peer.setConfiguration({ ...configuration, ...setting })
  }

  async counters(): Promise<Counters> {
    let [received, expected, lost, roundTripMs] = [this.pulses, 0, 0, 0]
    for (const report of (await this.peer.getStats()).values()) {
      if (report.type === 'inbound-rtp') {
        received += report.packetsReceived ?? 0
        lost += report.packetsLost ?? 0
        expected += (report.packetsReceived ?? 0) + (report.packetsLost ?? 0)
      } else if (report.type === 'candidate-pair' && report.nominated && report.state === 'succeeded') {
        roundTripMs = Math.max(roundTripMs, (report.currentRoundTripTime ?? 0) * 1000)
      }
    }
    return { received, expected, lost, roundTripMs }
  }

  close(): void {
    this.closed = true
    this.peer.close()
  }

  private describeMedia(): void {
    this.peer.addTransceiver(this.tracks.microphone ?? 'audio', {
      direction: 'sendrecv',
      sendEncodings: [audioEncoding],
    })
    this.peer.addTransceiver(this.tracks.camera ?? 'video', { direction: 'sendrecv', sendEncodings: [videoEncoding] })
  }

  private async offer(): Promise<void> {
    const nothingToOfferYet = this.polite && this.peer.remoteDescription === null
    if (nothingToOfferYet || this.closed) return
    try {
      this.makingOffer = true
      await this.peer.setLocalDescription()
      this.sayDescription()
    } catch {
      // A closed connection has nothing to offer; in any other case the line's own watch repairs it.
    } finally {
      this.makingOffer = false
    }
  }

  private async describe(description: { type: 'offer' | 'answer'; sdp: string }): Promise<void> {
    const { polite, makingOffer, applyingAnswer } = this
    const negotiation = { polite, makingOffer, applyingAnswer }
    if (weighDescription(negotiation, this.peer.signalingState, description.type) === 'ignore') return
    const crossed = description.type === 'offer' && (makingOffer || this.peer.signalingState === 'have-local-offer')
    if (crossed) {
      // Giving way means taking our offer back. Chromium does so, goes on receiving, and shows nothing of it ever again.
      this.events.broken()
      return
    }
    this.applyingAnswer = description.type === 'answer'
    try {
      await this.peer.setRemoteDescription(description)
    } finally {
      this.applyingAnswer = false
    }
    if (description.type === 'answer') return
    await this.takeMedia()
    await this.peer.setLocalDescription()
    this.sayDescription()
    await this.bound()
  }

  /** The patient's end answers the leader's media with its own, whatever its devices do at the moment. */
  private async takeMedia(): Promise<void> {
    for (const transceiver of this.peer.getTransceivers()) {
      if (transceiver.direction === 'sendrecv') continue
      transceiver.direction = 'sendrecv'
    }
    await this.send(this.tracks)
  }

  /** The same limits at both ends: the leader's are set when its media are described, these once the answer is given. */
  private async bound(): Promise<void> {
    for (const { sender, receiver } of this.peer.getTransceivers()) {
      const parameters = sender.getParameters()
      for (const encoding of parameters.encodings)
        Object.assign(encoding, receiver.track.kind === 'audio' ? audioEncoding : videoEncoding)
      // A browser that knows no such limits sends without them.
      await sender.setParameters(parameters).catch(() => undefined)
    }
  }

  private sayDescription(): void {
    this.sayCandidates()
    const description = this.peer.localDescription
    if (description === null || (description.type !== 'offer' && description.type !== 'answer')) return
    const { type, sdp } = description
    this.events.say({ kind: 'description', round: this.round, type, sdp })
  }

  private collect(found: RTCIceCandidate | null): void {
    if (found === null) return
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = found
    this.found.push({ candidate, sdpMid, sdpMLineIndex, usernameFragment })
    if (this.found.length === 1) setTimeout(() => this.sayCandidates(), candidatesEveryMs)
  }

  private sayCandidates(): void {
    while (!this.closed && this.found.length > 0)
      this.events.say({ kind: 'candidates', round: this.round, candidates: this.found.splice(0, mostCandidates) })
  }

  private async addCandidates(candidates: readonly Candidate[]): Promise<void> {
    for (const candidate of candidates) {
      try {
        await this.peer.addIceCandidate(candidate)
      } catch {
        // An address of an offer that was ignored, or of a form this browser does not know: the others remain.
      }
    }
  }

  private hear(data: unknown): void {
    this.pulses++
    const pulse = typeof data === 'string' ? readPulse(data) : null
    if (pulse) this.events.pulse(pulse)
  }
}
