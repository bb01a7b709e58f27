// Why a place in the waiting room was not given, and what can be done about it.
import { words as agendaWords } from '#agenda/agenda.words.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import type { Act } from '#screen/reads.ts'
import type { join } from '#waiting-room/join.ts'
import { words } from '#waiting-room/waiting-room.words.ts'
import { Standing } from '#waiting-room/web/Standing.tsx'

export function NoPlace({ joining }: { joining: Act<typeof join> }) {
  const booking = useWords(agendaWords).home
  return (
    <>
      {joining.refusal?.code === 'blocked' ? <Standing /> : <ActNotice of={joining} words={words} />}
      {joining.refusal?.code === 'appointment-not-yet' ? (
        <LinkButton kind="main" wide to="/rendez-vous">
          {booking.mine}
        </LinkButton>
      ) : null}
    </>
  )
}
