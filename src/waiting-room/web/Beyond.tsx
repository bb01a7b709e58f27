// When the wait is longer than is safe, or nobody is there: where to be seen sooner, by severity, with the place kept.
import { Card } from '#screen/Card.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import type { Severity } from '../ticket.ts'
import { words } from '../waiting.words.ts'

export interface BeyondProps {
  readonly severity: number
  /** False when only nobody is here: the wait is not yet too long. */
  readonly beyond: boolean
}

export function Beyond({ severity, beyond }: BeyondProps) {
  const text = useWords(words).beyond
  return (
    <Card
      look="plain"
      title={beyond ? text.title : text.nobody}
      actions={
        severity === 1 ? (
          <LinkButton kind="danger" wide to="tel:15" icon={<PhoneIcon />}>
            {text.call}
          </LinkButton>
        ) : undefined
      }
    >
      <ul className="waiting__rules">
        {text.routes[severity as Severity].map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="soft">{beyond ? text.kept : text.keptOnly}</p>
    </Card>
  )
}
