// The state of the call in words, with a mark that does not rely on colour; spoken when it changes.
import { AttentionIcon, NetworkIcon, OfflineIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'
import type { Side } from '../seat.ts'
import { sayingOf, theirDevices } from './call-sentences.ts'
import type { CallState } from './call-state.ts'

const marks = { calm: NetworkIcon, care: AttentionIcon, lost: OfflineIcon }

export function CallStatus({ state, side }: { readonly state: CallState; readonly side: Side }) {
  const text = useWords(words).call
  const { sentence, tone } = sayingOf(state, side, text)
  const Mark = marks[tone]
  const also = theirDevices(state, side, text)
  return (
    <div className={`call-status call-status--${tone}`} role="status">
      <p className="call-status__line">
        <Mark aria-hidden="true" />
        <span>{sentence}</span>
      </p>
      {also.map(one => (
        <p key={one} className="call-status__also">
          {one}
        </p>
      ))}
    </div>
  )
}
