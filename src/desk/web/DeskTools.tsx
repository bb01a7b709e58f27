// The end of a desk's top bar: who one is, and the way out.
import { words as accessWords } from '#access/access.words.ts'
import { useSession, useSignOut } from '#access/web/session.tsx'
import { LeaveIcon, VerifiedIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../desk.words.ts'

export function DeskTools() {
  const text = useWords(words)
  const roles = useWords(accessWords).roles
  const { session } = useSession()
  const signOut = useSignOut()
  if (!session) return null
  const people: Readonly<Record<string, { readonly name: string }>> = text.personas
  return (
    <>
      <span className="desk-tools__name">{people[session.persona ?? '']?.name ?? roles[session.role]}</span>
      <a href="/compte" className="top__link">
        <VerifiedIcon aria-hidden="true" />
        <span className="top__word">{text.pro.security}</span>
      </a>
      <button type="button" className="top__link" onClick={signOut}>
        <LeaveIcon aria-hidden="true" />
        <span className="top__word">{text.pro.out}</span>
      </button>
    </>
  )
}
