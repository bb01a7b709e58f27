// The administrator's desk: the structure and its professionals; no health data comes here.
import { words as accessWords } from '#access/access.words.ts'
import { Administration } from '#practitioners/web/Administration.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { useWords } from '#screen/language.tsx'
import { DeskTools } from './DeskTools.tsx'
import './desk.css'

export function AdministratorDesk() {
  const roles = useWords(accessWords).roles
  return (
    <DeskFrame title={roles.administrator} status={<strong>{roles.administrator}</strong>} tools={<DeskTools />}>
      <div className="free-desk">
        <Administration />
      </div>
    </DeskFrame>
  )
}
