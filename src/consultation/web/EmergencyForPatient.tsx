// What the patient reads while the doctor calls for help: stay on the line, and what to do meanwhile.
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { words } from '../emergency.words.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import './emergency.css'

export function EmergencyForPatient({ consultationId }: { consultationId: string }) {
  const text = useWords(words).patient
  const reading = useRead(readConsultation, { params: { consultationId } }, { every: 10_000 })
  useChanged(consultationChanged, consultationId, keyOf(readConsultation))
  if (!reading.data?.ok || !reading.data.value.emergencySince) return null
  return (
    <div className="call__emergency">
      <Notice kind="danger" title={text.title} said="now">
        <ul className="urgency__script">
          {text.todo.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
