// The device check before waiting: camera, sound and network on one page, three ticks; it tells the truth and never blocks.
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { AttentionIcon, DoneIcon, SpeakerIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import type { StepsProps } from '#screen/Steps.tsx'
import { Tag } from '#screen/Tag.tsx'
import './call.css'
import { dayIn, instantOf } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { words } from '../consultation.words.ts'
import { withoutVideo } from '../without-video.ts'
import { CallVideo } from './CallVideo.tsx'
import { DeviceChooser, DeviceTrouble } from './DeviceChooser.tsx'
import { type Checking, openCheck } from './device-check.ts'
import type { LocalState } from './local-media.ts'
import { type MeasuredLine, measureLine } from './measure-line.ts'
import { playTwoNotes } from './two-notes.ts'
import { VoiceLevel } from './VoiceLevel.tsx'

export interface DeviceCheckProps {
  readonly step?: StepsProps
  readonly back?: string
  readonly onContinue: () => void
}

export function DeviceCheck({ step, back, onContinue }: DeviceCheckProps) {
  const text = useWords(words).check
  const [check, setCheck] = useState<Checking>()
  useEffect(() => {
    const opened = openCheck()
    setCheck(opened)
    return () => opened.stop()
  }, [])
  const [hears, setHears] = useState<boolean>()
  const line = useLine()
  const state = useSyncExternalStore(check?.subscribe ?? nobody, () => check?.state())
  const ready = state?.camera === 'on' && state.microphone === 'on' && hears === true && line?.verdict !== 'poor'
  return (
    <PatientPage
      title={text.title}
      lead={text.lead}
      step={step}
      back={back}
      action={
        <Button kind="main" wide onPress={onContinue}>
          {ready ? text.go : text.goAnyway}
        </Button>
      }
    >
      {check && state ? (
        <>
          <CameraCheck check={check} state={state} />
          <SoundCheck check={check} state={state} hears={hears} setHears={setHears} />
        </>
      ) : null}
      <Card title={text.network} aside={<Ticked ok={line === undefined ? undefined : line.verdict === 'good'} />}>
        <p role="status">
          {line === undefined ? text.measuring : line.verdict === null ? text.offline : text.verdict[line.verdict]}
        </p>
      </Card>
    </PatientPage>
  )
}

const nobody = () => () => {}

/** Measured at once, then again while it is not good: a line may come back while one reads. */
const useLine = (): MeasuredLine | undefined => {
  const [line, setLine] = useState<MeasuredLine>()
  useEffect(() => {
    const stay = new AbortController()
    const measure = async () => {
      const measured = await measureLine(stay.signal)
      if (stay.signal.aborted) return
      setLine(measured)
      if (measured.verdict !== 'good') timer = setTimeout(() => void measure(), againEveryMs)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    void measure()
    return () => {
      stay.abort()
      clearTimeout(timer)
    }
  }, [])
  return line
}
const againEveryMs = 5000

const silenceMs = 4000
const silence = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no sound')), silenceMs))

/** The tick of a card: done, to look at, or nothing yet; a word beside the mark. */
function Ticked({ ok }: { ok: boolean | undefined }): ReactNode {
  const text = useWords(words).check
  if (ok === undefined) return null
  return ok ? (
    <Tag kind="done" icon={<DoneIcon aria-hidden="true" />}>
      {text.ready}
    </Tag>
  ) : (
    <Tag kind="amber" icon={<AttentionIcon aria-hidden="true" />}>
      {text.toSee}
    </Tag>
  )
}

interface PartProps {
  readonly check: Checking
  readonly state: LocalState
}

function CameraCheck({ check, state }: PartProps) {
  const text = useWords(words).check
  const on = state.camera === 'on'
  const asking = state.camera === 'starting'
  const told = withoutVideo(state.camera, dayIn(instantOf(Date.now()), zone))
  return (
    <Card title={text.camera} aside={<Ticked ok={asking ? undefined : on} />}>
      {told.length > 0 ? (
        <Notice kind="amber" said="soon">
          {told.map(one => (
            <p key={one}>{text.without[one]}</p>
          ))}
        </Notice>
      ) : null}
      {on || asking ? (
        <div className="check-camera">
          <CallVideo
            label={text.seen}
            stream={state.own}
            own="mirrored"
            {...(on ? {} : { instead: <p className="call-video__words">{text.cameraWait}</p> })}
          />
        </div>
      ) : null}
      {on ? <p className="soft">{text.cameraOn}</p> : null}
      <DeviceChooser of={check} device="camera" />
      <DeviceTrouble of={check} device="camera" state={state.camera} />
    </Card>
  )
}

interface SoundProps extends PartProps {
  readonly hears: boolean | undefined
  readonly setHears: (hears: boolean | undefined) => void
}

function SoundCheck({ check, state, hears, setHears }: SoundProps) {
  const text = useWords(words).check
  const [heard, setHeard] = useState(false)
  const [played, setPlayed] = useState(false)
  const [mute, setMute] = useState(false)
  const on = state.microphone === 'on'
  const known = state.microphone === 'interrupted' ? undefined : on && hears === true
  const play = async () => {
    // Without a loudspeaker some browsers fail, others never end.
    const sounded = await Promise.race([playTwoNotes(), silence()]).then(
      () => true,
      () => false,
    )
    setPlayed(sounded)
    setHears(sounded ? undefined : false)
    setMute(!sounded)
  }
  return (
    <Card title={text.sound} aside={<Ticked ok={hears === undefined && on ? undefined : known} />}>
      {on ? <VoiceLevel track={check.microphone()} onHeard={() => setHeard(true)} /> : null}
      <p role="status">{on ? (heard ? text.heard : text.speak) : text.noMicrophone}</p>
      <DeviceChooser of={check} device="microphone" />
      <DeviceTrouble of={check} device="microphone" state={state.microphone} />
      <div className="row">
        <Button icon={<SpeakerIcon />} onPress={play}>
          {text.playSound}
        </Button>
      </div>
      {played && hears === undefined ? (
        <div className="row">
          <p>{text.didYouHear}</p>
          <Button onPress={() => setHears(true)}>{text.yes}</Button>
          <Button onPress={() => setHears(false)}>{text.no}</Button>
        </div>
      ) : null}
      {hears === undefined ? null : <p role="status">{hears ? text.hears : mute ? text.silent : text.raiseVolume}</p>}
    </Card>
  )
}
