// The level of one's voice as a bar, so that a dead microphone is seen before anybody waits to be heard.
import { useEffect, useRef } from 'react'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'

export interface VoiceLevelProps {
  readonly track: MediaStreamTrack | null
  /** Once, when something louder than the room was heard. */
  readonly onHeard: () => void
}

/** Of full scale, over a twentieth of a second: speech at arm's length, and not the hum of a computer. */
const voiceFrom = 0.03

export function VoiceLevel({ track, onHeard }: VoiceLevelProps) {
  const text = useWords(words).check
  const bar = useRef<HTMLMeterElement>(null)
  const heard = useRef(onHeard)
  useEffect(() => {
    heard.current = onHeard
  })
  useEffect(() => {
    if (!track) return
    const audio = new AudioContext()
    const listening = new AnalyserNode(audio, { fftSize: 2048 })
    audio.createMediaStreamSource(new MediaStream([track])).connect(listening)
    const samples = new Float32Array(listening.fftSize)
    let told = false
    let frame = 0
    const look = () => {
      listening.getFloatTimeDomainData(samples)
      const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
      if (bar.current) bar.current.value = Math.min(1, level * 6)
      if (level > voiceFrom && !told) {
        told = true
        heard.current()
      }
      frame = requestAnimationFrame(look)
    }
    look()
    return () => {
      cancelAnimationFrame(frame)
      void audio.close()
    }
  }, [track])
  return <meter ref={bar} className="voice-level" min={0} max={1} aria-label={text.level} />
}
