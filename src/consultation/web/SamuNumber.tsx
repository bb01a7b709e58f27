// The SAMU of a place, as it is dialled: its ten-digit number with how far to trust it, or how to be transferred.
import { phoneInWords } from '#kit/phone.ts'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../emergency.words.ts'
import type { Samu } from '../samu.ts'

export function SamuNumber({ samu: { departement, name, published } }: { samu: Samu }) {
  const text = useWords(words)
  if (!published)
    return (
      <p>
        <strong className="urgency__number">15</strong> {text.samuUnknown(departement, name)}
      </p>
    )
  const day = published.on.split('-').reverse().join('/')
  return (
    <>
      <LinkButton kind="main" to={`tel:${published.number}`} icon={<PhoneIcon />}>
        {text.call(phoneInWords(published.number))}
      </LinkButton>
      <p className="small">
        {published.verified ? text.samuVerified(published.source, day) : text.samuPublished(published.source, day)}
      </p>
    </>
  )
}
