// A live image with its sound: shown as it comes, or what stands in its place while there is none.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { SpeakerIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'

export interface CallVideoProps {
  readonly label: string
  readonly stream: MediaStream | null
  /** One's own image: without sound, and as in a mirror. */
  readonly own?: 'mirrored' | 'straight'
  /** What stands there while no image comes. */
  readonly instead?: ReactNode
}

export function CallVideo({ label, stream, own, instead }: CallVideoProps) {
  const text = useWords(words)
  const video = useRef<HTMLVideoElement>(null)
  const [silenced, setSilenced] = useState(false)
  const play = () =>
    video.current?.play().then(
      () => setSilenced(false),
      // Another stream took the place of this one (AbortError), or the browser wants a gesture first.
      (fault: unknown) => setSilenced(fault instanceof DOMException && fault.name === 'NotAllowedError'),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: playing again is wanted when the stream changes, and only then
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = stream
    if (stream) void play()
  }, [stream])
  // A telephone that comes back from a call of its own has paused what it played.
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && video.current?.paused && void play()
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  })
  return (
    <div className={own ? 'call-video call-video--own' : 'call-video'}>
      <video
        ref={video}
        aria-label={label}
        className={look(own, instead !== undefined)}
        autoPlay
        playsInline
        muted={own !== undefined}
        aria-hidden={instead !== undefined}
      />
      {instead === undefined ? null : <div className="call-video__instead">{instead}</div>}
      {silenced ? (
        <div className="call-video__ask">
          <p>{text.call.hearWhy}</p>
          <Button kind="main" icon={<SpeakerIcon />} onPress={play}>
            {text.call.hear}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Without an image it is still there, unseen, since its sound is heard. */
const look = (own: CallVideoProps['own'], unseen: boolean): string =>
  `call-video__image${own === 'mirrored' ? ' call-video__image--mirrored' : ''}${unseen ? ' call-video__image--unseen' : ''}`
