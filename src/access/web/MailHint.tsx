// In a demonstration the mail goes to a box of ours: where to read it is said, and that it is a stand-in.
import { Link } from '#screen/Link.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../access.words.ts'
import { useSession } from './session.tsx'

export function MailHint() {
  const text = useWords(words).signIn
  const { demo } = useSession()
  return demo ? (
    <p>
      <Link to="/demo/courriels">{text.seeMail}</Link>
    </p>
  ) : null
}
