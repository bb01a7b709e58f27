// On the home page, beside consulting now: the next free times, and the way to book one.
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { useRead } from '#screen/reads.ts'
import { momentInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { nextFree } from '../find-slots.ts'

export function BookLink({ to }: { to: string }) {
  const text = useWords(words).home
  const language = useLanguage()
  const now = useNow()
  const reading = useRead(nextFree, {}, { every: 60_000 })
  const times = reading.data?.ok ? reading.data.value.times : []
  const told = times.slice(0, 2).map(at => momentInWords(at, now, deviceZone(), language))
  return (
    <div className="stack stack--tight">
      <LinkButton to={to} wide>
        {text.book}
      </LinkButton>
      {told.length > 0 ? <p className="small soft">{text.next(told.join(' ; '))}</p> : null}
    </div>
  )
}
