// The four gestures of a call, each with its word: microphone, camera, message, leave; and the other camera of a telephone.
import type { ReactNode } from 'react'
import {
  CameraIcon,
  CameraOffIcon,
  HangUpIcon,
  MessageIcon,
  MicrophoneIcon,
  MicrophoneOffIcon,
  TurnCameraIcon,
} from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { useShortcuts } from '#screen/shortcuts.ts'
import { words } from '../consultation.words.ts'
import type { CallEngine } from './call-engine.ts'
import type { Device } from './local-media.ts'
import { useCallState } from './use-call.ts'
import { useDevices } from './use-devices.ts'

export interface CallControlsProps {
  readonly engine: CallEngine
  /** Absent where the chat is always shown. */
  readonly chat?: { readonly open: boolean; readonly unread: number; readonly toggle: () => void }
}

export function CallControls({ engine, chat }: CallControlsProps) {
  const text = useWords(words).call
  const { local } = useCallState(engine)
  const cameras = useDevices('videoinput')
  const toggle = (device: Device) => engine.turn(device, local[device] === 'on' ? 'off' : 'on')
  useShortcuts([
    { keys: 'Ctrl+D', does: text.shortcuts.microphone, run: () => void toggle('microphone') },
    { keys: 'Ctrl+E', does: text.shortcuts.camera, run: () => void toggle('camera') },
  ])
  const heard = local.microphone === 'on'
  const seen = local.camera === 'on'
  return (
    <div className="call-controls" role="toolbar" aria-label={text.controls}>
      <Control
        icon={heard ? <MicrophoneIcon /> : <MicrophoneOffIcon />}
        look={heard ? 'on' : 'off'}
        onPress={() => toggle('microphone')}
      >
        {text.microphone[local.microphone]}
      </Control>
      <Control
        icon={seen ? <CameraIcon /> : <CameraOffIcon />}
        look={seen ? 'on' : 'off'}
        onPress={() => toggle('camera')}
      >
        {text.camera[local.camera]}
      </Control>
      {(seen || local.camera === 'starting') && cameras.length > 1 ? (
        <Control icon={<TurnCameraIcon />} look="on" onPress={() => engine.flipCamera()}>
          {text.turnCamera}
        </Control>
      ) : null}
      {chat ? (
        <Control icon={<MessageIcon />} look="on" expanded={chat.open} unread={chat.unread} onPress={chat.toggle}>
          {text.message}
        </Control>
      ) : null}
      <Control icon={<HangUpIcon />} look="leave" onPress={() => engine.hangUp()}>
        {text.leave}
      </Control>
    </div>
  )
}

interface ControlProps {
  readonly icon: ReactNode
  readonly look: 'on' | 'off' | 'leave'
  readonly children: string
  readonly expanded?: boolean
  readonly unread?: number
  readonly onPress: () => unknown
}

function Control({ icon, look, children, expanded, unread = 0, onPress }: ControlProps) {
  const text = useWords(words).call
  return (
    <button
      type="button"
      className={`call-control call-control--${look}`}
      aria-expanded={expanded}
      onClick={() => void onPress()}
    >
      <span className="call-control__disc">
        {icon}
        {unread > 0 ? <span className="call-control__count">{unread}</span> : null}
      </span>
      <span className="call-control__word">{children}</span>
      {unread > 0 ? <span className="unseen">{text.unread(unread)}</span> : null}
    </button>
  )
}
