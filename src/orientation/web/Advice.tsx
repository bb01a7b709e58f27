// While one waits: the advice of the reason one consults for, in the version that was answered.
import { useSaid } from '#screen/language.tsx'
import { useReason } from './use-reason.ts'
import './orientation.css'

export function Advice({ intakeId }: { intakeId: string }) {
  const said = useSaid()
  const { reason } = useReason(intakeId)
  if (!reason) return null
  return (
    <ul className="said">
      {reason.meanwhile.map(each => (
        <li key={each.fr}>{said(each)}</li>
      ))}
    </ul>
  )
}
