// Which camera, which microphone, and what to do when one does not work: the same before the call and during it.
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { Select } from '#screen/Select.tsx'
import { words } from '../consultation.words.ts'
import type { DeviceState } from '../said.ts'
import type { Device } from './local-media.ts'
import { useDevices } from './use-devices.ts'

/** What holds the devices: the check, or the call. */
export interface Devices {
  readonly chosen: (device: Device) => string | undefined
  readonly choose: (device: Device, deviceId: string) => Promise<void>
  readonly turn: (device: Device, to: 'on' | 'off') => Promise<void>
}

interface DeviceProps {
  readonly of: Devices
  readonly device: Device
}

/** The devices of a kind that may be chosen: they have a name once the person has allowed one. */
export const useNamed = (device: Device) =>
  useDevices(device === 'camera' ? 'videoinput' : 'audioinput').filter(one => one.label !== '')

/** Only where there are several. */
export function DeviceChooser({ of, device }: DeviceProps) {
  const text = useWords(words).check
  const named = useNamed(device)
  if (named.length < 2) return null
  return (
    <Select
      label={device === 'camera' ? text.whichCamera : text.whichMicrophone}
      invite={text.choose}
      options={named.map(one => ({ value: one.id, label: one.label }))}
      value={named.find(one => one.id === of.chosen(device))?.id}
      onChange={id => void of.choose(device, id)}
    />
  )
}

/** What is wrong with a device and what to do about it; nothing while it works or is asked for. */
export function DeviceTrouble({ of, device, state }: DeviceProps & { readonly state: DeviceState }) {
  const text = useWords(words).check
  if (state === 'on' || state === 'starting') return null
  const able = navigator.mediaDevices !== undefined
  return (
    <div className="stack">
      <p>{able ? text.trouble[device][state] : text.unsupported}</p>
      <div className="row">
        <Button onPress={() => of.turn(device, 'on')} spoken={`${text.retry} : ${text.devices[device]}`}>
          {text.retry}
        </Button>
      </div>
    </div>
  )
}
