// What comes next, in the top bar of the desk: the hour of the next appointment, and how many are left today.
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { momentInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { nextMine } from '../read.ts'

export function NextAppointment({ to }: { to: string }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const reading = useRead(nextMine, {}, { every: 30_000 })
  const told = reading.data?.ok ? reading.data.value : undefined
  return (
    <>
      {told?.next ? (
        <span aria-live="polite">
          <Tag kind="info">{text.next(momentInWords(told.next, told.now, told.zone, language))}</Tag>
        </span>
      ) : null}
      <LinkButton kind="plain" to={to}>
        {text.open}
      </LinkButton>
    </>
  )
}
