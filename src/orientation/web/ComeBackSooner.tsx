// What should bring the person back sooner, as their reason says it: read after the act, and beside what is to come.
import { Card } from '#screen/Card.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import { words } from '../orientation.words.ts'
import type { Reason } from '../reason.ts'
import { useReason } from './use-reason.ts'
import './orientation.css'

export function ComeBackSooner({ signs }: { signs: Reason['followUp']['watch'] }) {
  const text = useWords(words).sooner
  const said = useSaid()
  return (
    <Card look="plain" title={text.title}>
      <ul className="said">
        {signs.map(each => (
          <li key={each.fr}>{said(each)}</li>
        ))}
      </ul>
      <p className="small soft">{text.grave}</p>
    </Card>
  )
}

/** Of a request, for whoever made it; nothing until it is read. */
export function ComeBackSoonerAfter({ intakeId }: { intakeId: string }) {
  const { reason } = useReason(intakeId)
  return reason ? <ComeBackSooner signs={reason.followUp.watch} /> : null
}
