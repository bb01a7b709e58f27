// The hour of an appointment: the free slots of one day, by pages, with the name of who would see the patient.
import { type ReactNode, useState } from 'react'
import { clockOf } from '#kit/day-clock.ts'
import type { OutputOf } from '#kit/route.ts'
import { type Day, type Instant, instantOf } from '#kit/time.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { findSlots } from '../find-slots.ts'

export interface Picked {
  readonly practitioner: string
  readonly startsAt: Instant
}

export interface PickSlotProps {
  readonly reason: string
  readonly practitioner: string | undefined
  readonly day: Day
  readonly onOtherDay: () => void
  /** Takes the slot; the button shows that it is on its way. */
  readonly onDone: (slot: Picked) => Promise<void>
  /** How the act ended, when it did not succeed. */
  readonly ended: ReactNode
}

type Found = OutputOf<typeof findSlots>

export function PickSlot({ reason, practitioner, day, onOtherDay, onDone, ended }: PickSlotProps) {
  const text = useWords(words).book
  const [after, setAfter] = useState<Found['next']>(null)
  const clock = clockOf(day, deviceZone())
  const window = { from: instantOf(clock(0)), until: instantOf(clock(1440)), limit: 24 }
  const one = practitioner ? { practitioner } : {}
  const reading = useRead(findSlots, { body: { reason, ...one, ...window, ...(after ? { after } : {}) } })
  return (
    <div className="stack">
      <QueryScreen of={reading} words={words}>
        {found => (
          <Slots
            key={after?.startsAt}
            found={found}
            onDone={onDone}
            ended={ended}
            onMore={() => setAfter(found.next)}
          />
        )}
      </QueryScreen>
      <Button kind="plain" onPress={onOtherDay}>
        {text.otherDay}
      </Button>
    </div>
  )
}

const keyOf = (slot: Picked) => `${slot.startsAt} ${slot.practitioner}`

interface SlotsProps extends Pick<PickSlotProps, 'onDone' | 'ended'> {
  readonly found: Found
  readonly onMore: () => void
}

function Slots({ found, onDone, ended, onMore }: SlotsProps) {
  const text = useWords(words).book
  const language = useLanguage()
  const zone = deviceZone()
  const [chosen, setChosen] = useState<string>()
  const [tried, setTried] = useState(false)
  // With one professional alone, their name is said once and the hours stand side by side.
  const [only, ...others] = new Set(found.slots.map(slot => slot.practitioner))
  const name = (id: string) => found.practitioners.find(each => each.id === id)?.name
  const submit = async () => {
    setTried(true)
    const slot = found.slots.find(each => keyOf(each) === chosen)
    if (slot) await onDone({ practitioner: slot.practitioner, startsAt: slot.startsAt })
  }
  if (found.slots.length === 0) return <Notice said="soon">{text.noSlot}</Notice>
  return (
    <Form onSubmit={submit}>
      <Choice
        label={text.hours}
        labelUnseen
        look={others.length === 0 ? 'pills' : 'cards'}
        hint={only && others.length === 0 ? text.only(name(only) ?? '') : undefined}
        options={found.slots.map(slot => ({
          value: keyOf(slot),
          label: clockInWords(slot.startsAt, zone, language),
          note: others.length === 0 ? undefined : name(slot.practitioner),
        }))}
        value={chosen}
        onChange={setChosen}
        error={tried && !chosen ? text.slotPick : undefined}
      />
      {ended}
      <Button type="submit" kind="main" wide>
        {text.continue}
      </Button>
      {found.next ? (
        <Button wide onPress={onMore}>
          {text.more}
        </Button>
      ) : null}
    </Form>
  )
}
