// Two quiet notes, made by the browser itself: is there any sound at the other end of the wire?

const notes = [523.25, 659.25]
const noteSeconds = 0.35

/** Resolves when they have been played. Called from a gesture, so that the browser lets it sound. */
export const playTwoNotes = async (): Promise<void> => {
  const audio = new AudioContext()
  await audio.resume()
  const ended = notes.map(
    (hertz, index) =>
      new Promise<void>(resolve => {
        const [tone, volume] = [new OscillatorNode(audio, { frequency: hertz }), new GainNode(audio, { gain: 0 })]
        const from = audio.currentTime + index * noteSeconds
        volume.gain.setValueAtTime(0, from)
        volume.gain.linearRampToValueAtTime(0.2, from + 0.04)
        volume.gain.linearRampToValueAtTime(0, from + noteSeconds)
        tone.connect(volume).connect(audio.destination)
        tone.onended = () => resolve()
        tone.start(from)
        tone.stop(from + noteSeconds)
      }),
  )
  await Promise.all(ended)
  await audio.close()
}
