// On the home page, beside consulting now: the way to book a time, and the next free ones.
import type { Instant } from '#kit/time.ts'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { momentInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'

export function BookLink({ to }: { to: string }) {
  const text = useWords(words).home
  return (
    <LinkButton to={to} wide>
      {text.book}
    </LinkButton>
  )
}

export function NextTimes({ times, now, zone }: { times: readonly Instant[]; now: Instant; zone: string }) {
  const text = useWords(words).home
  const language = useLanguage()
  const told = times.slice(0, 2).map(at => momentInWords(at, now, zone, language))
  return told.length > 0 ? <p className="small soft">{text.next(told.join(' ; '))}</p> : null
}
