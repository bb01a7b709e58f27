// Which camera and microphone during the call: a quiet button over the image, and what does not work said with its remedy.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { SettingsIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'
import type { Side } from '../seat.ts'
import type { CallEngine } from './call-engine.ts'
import { DeviceChooser, DeviceTrouble, useNamed } from './DeviceChooser.tsx'
import { type Device, fails, type LocalState } from './local-media.ts'
import { useCallState } from './use-call.ts'

const all: readonly Device[] = ['camera', 'microphone']

/** Only where there is something to choose or to mend. */
export function CallDevices({ engine }: { readonly engine: CallEngine }) {
  const text = useWords(words).call
  const { local } = useCallState(engine)
  const [open, setOpen] = useState(false)
  const several = [useNamed('camera'), useNamed('microphone')].some(named => named.length > 1)
  if (!several && !open && !all.some(device => fails(local[device]))) return null
  return (
    <div className="call-devices">
      <Button icon={<SettingsIcon />} expanded={open} onPress={() => setOpen(true)}>
        {text.settings}
      </Button>
      <Dialog title={text.devices} open={open} onClose={() => setOpen(false)}>
        <div className="stack">
          {all.map(device => (
            <div key={device} className="stack">
              <DeviceChooser of={engine} device={device} />
              {fails(local[device]) ? <DeviceTrouble of={engine} device={device} state={local[device]} /> : null}
            </div>
          ))}
        </div>
      </Dialog>
    </div>
  )
}

/** What the person across does not see or hear because a device of this page fails; one that was turned off is a choice. */
export function UnseenUnheard({ local, side }: { readonly local: LocalState; readonly side: Side }) {
  const text = useWords(words).call
  const said = [
    ...(fails(local.camera) ? [text.unseen[side]] : []),
    ...(fails(local.microphone) ? [text.unheard[side]] : []),
  ]
  return (
    <div role="status" className={said.length > 0 ? 'call__word' : undefined}>
      {said.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
