// A few facts, each with its name: who, when, how much.
import type { ReactNode } from 'react'
import './Facts.css'

export interface Fact {
  readonly term: string
  readonly value: ReactNode
}

/** `lines`: name then value on one line, for a summary; `blocks`: name above value, for what is read slowly. */
export function Facts({ facts, look = 'lines' }: { facts: readonly Fact[]; look?: 'lines' | 'blocks' }) {
  return (
    <dl className={`facts facts--${look}`}>
      {facts.map(({ term, value }) => (
        <div key={term} className="facts__one">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
