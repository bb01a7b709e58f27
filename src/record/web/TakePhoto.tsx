// Taking a photograph with a frame to place the hand, the face or the skin in: the rear camera first, on a telephone.
import { useEffect, useRef, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { PhotoIcon, TurnCameraIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { words } from '../upload.words.ts'
import { takeStill } from './take-still.ts'
import './photos.css'

const frames = ['skin', 'hand', 'face'] as const
export type PhotoFrame = (typeof frames)[number]

export interface TakePhotoProps {
  readonly onTaken: (photo: Blob) => Promise<unknown>
  readonly onCancel: () => void
}

export function TakePhoto({ onTaken, onCancel }: TakePhotoProps) {
  const text = useWords(words).camera
  const [frame, setFrame] = useState<PhotoFrame>('skin')
  const [facing, setFacing] = useState<'environment' | 'user'>('environment')
  const { stream, denied } = useCamera(facing)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream ?? null
  }, [stream])
  const shoot = async () => {
    const track = stream?.getVideoTracks()[0]
    if (track) await onTaken(await takeStill(track))
  }
  return (
    <Dialog
      title={text.title}
      open
      onClose={onCancel}
      actions={
        <>
          <Button icon={<TurnCameraIcon />} onPress={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
            {text.turn}
          </Button>
          <Button kind="main" icon={<PhotoIcon />} disabled={!stream} onPress={shoot}>
            {text.shoot}
          </Button>
        </>
      }
    >
      {denied ? <Notice kind="amber">{text.none}</Notice> : null}
      <div className="photo-camera">
        <video
          ref={video}
          className={facing === 'user' ? 'photo-camera__image photo-camera__image--mirrored' : 'photo-camera__image'}
          aria-label={text.view}
          autoPlay
          playsInline
          muted
        />
        <Overlay frame={frame} />
      </div>
      <p className="soft" aria-live="polite">
        {text.hints[frame]}
      </p>
      <Choice
        label={text.frame}
        look="pills"
        options={frames.map(value => ({ value, label: text.frames[value] }))}
        value={frame}
        onChange={setFrame}
      />
    </Dialog>
  )
}

/** The stream of the camera that looks this way, given back when the frame closes. */
const useCamera = (facing: 'environment' | 'user') => {
  const [stream, setStream] = useState<MediaStream>()
  const [denied, setDenied] = useState(false)
  useEffect(() => {
    let over = false
    let held: MediaStream | undefined
    const end = () => {
      for (const track of held?.getTracks() ?? []) track.stop()
    }
    const size = { width: { ideal: 1920 }, height: { ideal: 1440 } }
    const asked = navigator.mediaDevices?.getUserMedia({ video: { facingMode: { ideal: facing }, ...size } })
    asked?.then(
      given => {
        held = given
        if (over) return end()
        setStream(given)
        setDenied(false)
      },
      () => setDenied(true),
    )
    if (!asked) setDenied(true)
    return () => {
      over = true
      setStream(undefined)
      end()
    }
  }, [facing])
  return { stream, denied }
}

/** Drawn over the image and never in it. */
function Overlay({ frame }: { frame: PhotoFrame }) {
  return (
    <svg className="photo-camera__frame" viewBox="0 0 400 300" aria-hidden="true">
      {frame === 'skin' ? (
        <>
          <circle cx="185" cy="150" r="105" />
          <circle cx="335" cy="225" r="32" />
        </>
      ) : frame === 'face' ? (
        <ellipse cx="200" cy="148" rx="92" ry="122" />
      ) : (
        <path d="M150 285v-60c-26-22-46-52-52-84-2-14 16-20 23-7l27 48V62c0-17 25-17 25 0v70V42c0-17 26-17 26 0v90l1-78c0-17 26-17 26 0v84l3-52c1-17 25-16 25 1l-5 120c-2 26-14 44-27 58v20" />
      )}
    </svg>
  )
}
