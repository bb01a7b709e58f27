// A person without a photograph: their initials in a circle. The name itself is always written beside it.
import { initialsOf } from './initials.ts'
import './Tag.css'

export interface InitialsProps {
  readonly name: string
  /** pine for professionals, warm for patients and relatives. */
  readonly look?: 'pine' | 'warm'
  readonly large?: boolean
}

export function Initials({ name, look = 'pine', large }: InitialsProps) {
  return (
    <span className={`initials initials--${look}${large ? ' initials--large' : ''}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
