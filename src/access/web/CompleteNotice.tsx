// Said to whoever came by telephone alone, where their record is: for how long it opens so, and what keeps it for good.
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { words } from '../phone.words.ts'
import { useSession } from './session.tsx'

export function CompleteNotice({ path }: { path: string }) {
  const text = useWords(words).complete
  const { session } = useSession()
  if (!session?.byTelephone) return null
  return (
    <Notice kind="info" title={text.notice} actions={<LinkButton to={path}>{text.link}</LinkButton>}>
      {text.noticeWhy}
    </Notice>
  )
}
