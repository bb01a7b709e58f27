// What to do once someone has said how they are: when a call cannot wait it comes before anything else, then what was understood.
import type { ReactNode } from 'react'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { flagsOf } from '../evaluate.ts'
import { words } from '../orientation.words.ts'
import type { Level, Reason } from '../reason.ts'

export interface WhatToDoProps {
  readonly level: Level
  /** Ids of what was found, and the reason that names them once it is there. */
  readonly flags: readonly string[]
  readonly reason: Reason | undefined
  /** Title while nothing stops the path. */
  readonly calm: string
  /** Who was told, and the ways on. */
  readonly children: ReactNode
}

/** Whom to call without waiting. */
export const callFor = (level: Level): '15' | '3114' | undefined =>
  level === '15' || level === 'emergency-in-person' ? '15' : level === '3114' ? '3114' : undefined

export function WhatToDo({ level, flags, reason, calm, children }: WhatToDoProps) {
  const text = useWords(words).flag
  const said = useSaid()
  const number = callFor(level)
  const found = reason ? flagsOf(reason, flags) : []
  return (
    <PatientPage
      title={level === 'teleconsultation' ? calm : text.title[level]}
      strip={number ? 'quiet' : 'full'}
      action={
        number ? (
          <LinkButton kind="danger" wide to={`tel:${number}`} icon={<PhoneIcon />}>
            {text.call(number)}
          </LinkButton>
        ) : undefined
      }
    >
      {found.length > 0 ? (
        <Notice kind="amber" title={text.understood}>
          {found.map(flag => (
            <p key={flag.id}>{said(flag.sentence)}</p>
          ))}
        </Notice>
      ) : null}
      {children}
    </PatientPage>
  )
}
