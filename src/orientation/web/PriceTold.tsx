// A price in words: what one pays, whether it is paid back and by which rule; what makes it opens below.
import { euros } from '#kit/money.ts'
import { Fold } from '#screen/Fold.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Tag } from '#screen/Tag.tsx'
import { opening } from '#screen/time-words.ts'
import type { Price } from '../price.ts'
import { sentencesOf, words } from '../price.words.ts'
import './orientation.css'

const looks = { reimbursed: 'done', 'not-reimbursed': 'amber', 'to-confirm': 'info' } as const

export interface PriceToldProps {
  readonly price: Price
  /** When the price is not exact yet: the most it may be. */
  readonly most?: Price
  /** Said after what could make it otherwise. */
  readonly note?: string
}

export function PriceTold({ price, most = price, note }: PriceToldProps) {
  const text = useWords(words)
  const language = useLanguage()
  const say = (cents: number) => euros(cents, language)
  const said = sentencesOf(price, language)
  const exact = most.total === price.total
  return (
    <div className="price">
      <p className="price__pay figures">{exact ? said.pay : text.payBetween(say(price.total), say(most.total))}</p>
      <p>
        <OutcomeTag of={price} /> {opening(text.rules[price.rule])}
      </p>
      <p className="figures">{exact ? said.back : text.fromLeast(said.back)}</p>
      {price.outcome === 'not-reimbursed' ? <p>{text.instead[price.rule] ?? text.insteadElse}</p> : null}
      <Conditions price={most} note={note} />
      <Detail price={most} />
    </div>
  )
}

/** Whether it is paid back, in a word. */
export function OutcomeTag({ of: { outcome } }: { readonly of: Price }) {
  const text = useWords(words).outcomes
  return <Tag kind={looks[outcome]}>{text[outcome]}</Tag>
}

/** What could make it otherwise: small, and never folded away. */
function Conditions({ price, note }: { readonly price: Price; readonly note: string | undefined }) {
  const text = useWords(words)
  const notes = [
    price.outcome === 'not-reimbursed' ? undefined : text.noCamera,
    price.lines.some(line => !line.verified) ? text.unverified : undefined,
    note,
  ].filter(each => each !== undefined)
  return notes.length === 0 ? null : <p className="small soft">{notes.join(' ')}</p>
}

/** What the sum is made of, for whoever wants it. */
function Detail({ price }: { readonly price: Price }) {
  const text = useWords(words)
  const language = useLanguage()
  const supplement = price.lines.find(line => line.kind !== 'act')
  const notes = [
    supplement && supplement.kind !== 'act'
      ? text.supplement(text.supplements[supplement.kind], euros(supplement.cents, language))
      : undefined,
    price.participation > 0 && price.outcome !== 'not-reimbursed'
      ? text.participation(euros(price.participation, language))
      : undefined,
    price.densityEdition ? text.density(price.densityEdition) : undefined,
  ].filter(note => note !== undefined)
  if (notes.length === 0) return null
  return (
    <Fold title={text.detail}>
      <ul className="said small soft">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Fold>
  )
}
