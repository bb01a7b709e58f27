// The professional's agenda: the appointments of a day, and the hours in which patients may take one.
import { words } from '#agenda/agenda.words.ts'
import { Hours } from '#agenda/web/Hours.tsx'
import { MyDay } from '#agenda/web/MyDay.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { DutyBar } from '#waiting-room/web/DutyBar.tsx'
import { DeskTools } from './DeskTools.tsx'
import './desk.css'

export function AgendaDesk() {
  const text = useWords(words).desk
  return (
    <DeskFrame title={text.title} status={<DutyBar />} tools={<DeskTools />}>
      <div className="free-desk">
        <div className="row">
          <LinkButton to="/pro">{text.back}</LinkButton>
        </div>
        <MyDay />
        <Hours />
      </div>
    </DeskFrame>
  )
}
