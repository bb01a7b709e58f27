// What a consultation at a distance cannot do for a reason, and what to have at hand: said before the first question, or a booking.
import { Card } from '#screen/Card.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import { words } from '../orientation.words.ts'
import type { ReasonHead } from '../reason.ts'
import './orientation.css'

export function Beforehand({ head }: { head: ReasonHead }) {
  const text = useWords(words).reason
  const said = useSaid()
  return (
    <Card title={text.not} look="plain">
      <ul className="said">
        {head.notRemotely.map(each => (
          <li key={each.fr}>{said(each)}</li>
        ))}
      </ul>
      {head.atHand.length > 0 ? (
        <>
          <h3 className="reason__hand">{text.atHand}</h3>
          <ul className="said">
            {head.atHand.map(each => (
              <li key={each.fr}>{said(each)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
