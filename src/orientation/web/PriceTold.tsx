// A price in words: what one pays, whether it is paid back and by which rule, then what is not certain.
import { euros } from '#kit/money.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Tag } from '#screen/Tag.tsx'
import { opening } from '#screen/time-words.ts'
import type { Price } from '../price.ts'
import { sentencesOf, words } from '../price.words.ts'
import './orientation.css'

const looks = { reimbursed: 'done', 'not-reimbursed': 'amber', 'to-confirm': 'info' } as const

/** `most` when the price is not exact yet: the most it may be. */
export function PriceTold({ price, most = price }: { readonly price: Price; readonly most?: Price }) {
  const text = useWords(words)
  const language = useLanguage()
  const say = (cents: number) => euros(cents, language)
  const said = sentencesOf(price, language)
  const exact = most.total === price.total
  return (
    <div className="price">
      <p className="price__pay figures">{exact ? said.pay : text.payBetween(say(price.total), say(most.total))}</p>
      <p>
        <Tag kind={looks[price.outcome]}>{text.outcomes[price.outcome]}</Tag> {opening(text.rules[price.rule])}
      </p>
      <p className="figures">{exact ? said.back : text.fromLeast(said.back)}</p>
      {price.outcome === 'not-reimbursed' ? <p>{text.instead[price.rule] ?? text.insteadElse}</p> : null}
      <Uncertain price={most} />
    </div>
  )
}

/** What a patient should know of the sum: small, and never hidden. */
function Uncertain({ price }: { readonly price: Price }) {
  const text = useWords(words)
  const language = useLanguage()
  const supplement = price.lines.find(line => line.kind !== 'act')
  const notes = [
    supplement && supplement.kind !== 'act'
      ? text.supplement(text.supplements[supplement.kind], euros(supplement.cents, language))
      : undefined,
    price.lines.some(line => !line.verified) ? text.unverified : undefined,
    price.participation > 0 && price.outcome !== 'not-reimbursed'
      ? text.participation(euros(price.participation, language))
      : undefined,
    price.outcome === 'not-reimbursed' ? undefined : text.noCamera,
    price.densityEdition ? text.density(price.densityEdition) : undefined,
  ].filter(note => note !== undefined)
  return (
    <ul className="said small soft">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
