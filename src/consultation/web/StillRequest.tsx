// On the patient's screen: the question, what accepting does, the photograph taken while the call goes on, seen before it leaves.
import { useEffect, useState } from 'react'
import { type Prepared, prepareImage, stillSide } from '#record/web/prepare-image.ts'
import { takeStill } from '#record/web/take-still.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { PhotoIcon, TurnCameraIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { consultationChanged } from '../state.ts'
import { answerStill, listStills, stillText } from '../still.ts'
import { words } from '../still.words.ts'
import './still.css'
import { CallVideo } from './CallVideo.tsx'
import type { CallEngine } from './call-engine.ts'
import { StillSending } from './StillSending.tsx'
import { useCallState } from './use-call.ts'

interface Props {
  readonly consultationId: string
  readonly engine: CallEngine
}

export function StillRequest(props: Props) {
  const { consultationId } = props
  const reading = useRead(listStills, { params: { consultationId } })
  useChanged(consultationChanged, consultationId, keyOf(listStills))
  const last = reading.data?.ok ? reading.data.value.stills[0] : undefined
  if (!last || last.attachmentId || last.state === 'declined') return null
  return last.state === 'asked' ? (
    <Asked key={last.id} stillId={last.id} {...props} />
  ) : (
    <Taking key={last.id} stillId={last.id} {...props} />
  )
}

const useAnswer = (consultationId: string, stillId: string) => {
  const answering = useAct(answerStill, [listStills])
  const params = { consultationId, stillId }
  return {
    answering,
    accept: () => answering.run({ params, body: { answer: 'accepted', text: stillText } }),
    decline: () => answering.run({ params, body: { answer: 'declined' } }),
  }
}

function Asked({ consultationId, stillId }: Props & { stillId: string }) {
  const text = useWords(words)
  const { answering, accept, decline } = useAnswer(consultationId, stillId)
  return (
    <Dialog
      title={text.title}
      open
      actions={
        <>
          <Button onPress={decline}>{text.decline}</Button>
          <Button kind="main" onPress={accept}>
            {text.accept}
          </Button>
        </>
      }
    >
      {text.texts[stillText].map(line => (
        <p key={line}>{line}</p>
      ))}
      <ActNotice of={answering} words={words} />
    </Dialog>
  )
}

/** Accepted: framed with the very camera of the call, taken, seen, sent. Until it is sent, it may still be declined. */
function Taking({ consultationId, stillId, engine }: Props & { stillId: string }) {
  const text = useWords(words)
  const { answering, decline } = useAnswer(consultationId, stillId)
  const { local } = useCallState(engine)
  const [photo, setPhoto] = useState<Prepared>()
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => () => photo && URL.revokeObjectURL(photo.url), [photo])
  const shoot = async () => {
    const track = local.own.getVideoTracks()[0]
    const taken = track && (await takeStill(track).catch(() => undefined))
    const prepared = taken && (await prepareImage(taken, stillSide))
    setFailed(!prepared)
    setPhoto(prepared)
  }
  if (photo && sending)
    return (
      <StillSending consultationId={consultationId} stillId={stillId} photo={photo} onAgain={() => setSending(false)} />
    )
  if (photo)
    return (
      <Dialog
        title={text.reviewTitle}
        open
        actions={
          <>
            <Button kind="plain" onPress={decline}>
              {text.not}
            </Button>
            <Button onPress={() => setPhoto(undefined)}>{text.again}</Button>
            <Button kind="main" onPress={() => setSending(true)}>
              {text.send}
            </Button>
          </>
        }
      >
        <img className="still-request__photo" src={photo.url} alt={text.alt} />
        <ActNotice of={answering} words={words} />
      </Dialog>
    )
  const seen = local.camera === 'on'
  return (
    <Dialog
      title={text.frameTitle}
      open
      actions={
        <>
          <Button kind="plain" onPress={decline}>
            {text.not}
          </Button>
          {seen ? (
            <Button icon={<TurnCameraIcon />} onPress={() => engine.flipCamera()}>
              {text.turn}
            </Button>
          ) : (
            <Button onPress={() => engine.turn('camera', 'on')}>{text.cameraOn}</Button>
          )}
          <Button kind="main" icon={<PhotoIcon />} disabled={!seen} onPress={shoot}>
            {text.shoot}
          </Button>
        </>
      }
    >
      {seen ? (
        <div className="still-request__frame">
          <CallVideo label={text.frameTitle} stream={local.own} own="straight" />
        </div>
      ) : (
        <Notice kind="amber">{text.cameraOff}</Notice>
      )}
      <p>{text.frame}</p>
      {failed ? <Notice kind="amber">{text.failed}</Notice> : null}
      <ActNotice of={answering} words={words} />
    </Dialog>
  )
}
