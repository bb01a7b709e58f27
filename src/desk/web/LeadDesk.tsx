// The on-call lead's desk: whom to call now.

import { words as accessWords } from '#access/access.words.ts'
import { Alerts } from '#orientation/web/Alerts.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { useWords } from '#screen/language.tsx'
import { DeskTools } from './DeskTools.tsx'
import './desk.css'

export function LeadDesk() {
  const roles = useWords(accessWords).roles
  return (
    <DeskFrame title={roles.lead} status={<strong>{roles.lead}</strong>} tools={<DeskTools />}>
      <div className="free-desk">
        <Alerts />
      </div>
    </DeskFrame>
  )
}
