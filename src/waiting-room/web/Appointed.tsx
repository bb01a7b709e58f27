// What someone with an appointment reads while they wait: the hour, with whom, whether the professional is there; late, the choice.
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { seeAnother } from '../appointed.ts'
import { readTicket } from '../place.ts'
import { words } from '../waiting.words.ts'

export interface AppointedProps {
  readonly ticketId: string
  readonly appointment: NonNullable<OutputOf<typeof readTicket>['appointment']>
}

export function Appointed({ ticketId, appointment }: AppointedProps) {
  const text = useWords(words).appointed
  const language = useLanguage()
  const choosing = useAct(seeAnother, [readTicket])
  const { startsAt, practitioner, professional, mayChange } = appointment
  return (
    <div className="stack stack--tight">
      <p className="waiting__wait">{text.at(clockInWords(startsAt, deviceZone(), language), practitioner)}</p>
      <p>{text[professional]}</p>
      {mayChange ? (
        <>
          <p>{text.late}</p>
          <Button wide onPress={() => choosing.run({ params: { ticketId } })}>
            {text.another}
          </Button>
          <p className="small soft">{text.anotherWhy}</p>
        </>
      ) : null}
      <ActNotice of={choosing} words={words} />
    </div>
  )
}
