// Who reads a follow-up when its owner is away: chosen among the colleagues while ordering, or afterwards.
import { useState } from 'react'
import { colleagues } from '#consultation/handover.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import type { Summary } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { listOrdered, nameDeputy } from '../order.ts'

/** Among the choices, nobody: the on-call lead comes next. */
export const nobody = 'nobody'
export const deputyIn = (chosen: string): string | null => (chosen === nobody ? null : chosen)

interface DeputyProps {
  readonly consultationId: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

export function Deputy({ consultationId, value, onChange }: DeputyProps) {
  const text = useWords(words).desk
  const reading = useRead(colleagues, { params: { consultationId } })
  const all = reading.data?.ok ? reading.data.value.colleagues : []
  return (
    <Select
      label={text.deputy}
      invite={text.choose}
      options={[
        { value: nobody, label: text.nobody },
        ...all.map(one => ({ value: one.account, label: `${one.name}, ${one.specialty}` })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

/** Under a follow-up that is ordered, one that a prescription made awaited too. */
export function NamedDeputy({ consultationId, one }: { consultationId: string; one: Summary }) {
  const text = useWords(words).desk
  const [choosing, setChoosing] = useState(false)
  const naming = useAct(nameDeputy, [listOrdered])
  const choose = async (chosen: string) => {
    const params = { consultationId, followUpId: one.id }
    if (await naming.run({ params, body: { deputy: deputyIn(chosen) } })) setChoosing(false)
  }
  return (
    <div className="stack stack--tight">
      <p className="small soft">{text.absent(one.deputy)}</p>
      {choosing ? (
        <Deputy consultationId={consultationId} value={undefined} onChange={choose} />
      ) : (
        <Button kind="plain" spoken={text.nameDeputyOf(one.about)} onPress={() => setChoosing(true)}>
          {text.nameDeputy}
        </Button>
      )}
      <ActNotice of={naming} words={words} />
    </div>
  )
}
