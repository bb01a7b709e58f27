// While one waits: the advice of the reason one consults for, in the version that was answered.
import { useLanguage } from '#screen/language.tsx'
import { useRead } from '#screen/reads.ts'
import { readIntake } from '../read-intake.ts'
import { useReason } from './use-reason.ts'
import './orientation.css'

export function Advice({ intakeId }: { intakeId: string }) {
  const language = useLanguage()
  const reading = useRead(readIntake, { params: { intakeId } })
  const { reason } = useReason(reading.data?.ok ? reading.data.value.reason : undefined)
  if (!reason) return null
  return (
    <ul className="said">
      {reason.meanwhile.map(each => (
        <li key={each.fr}>{each[language]}</li>
      ))}
    </ul>
  )
}
