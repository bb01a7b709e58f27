// The on-call lead's desk: what needs attention first, in order; it rings while an alert waits and nobody has taken it.
import { words as accessWords } from '#access/access.words.ts'
import { AbuseReports } from '#consultation/web/AbuseReports.tsx'
import { OpenEmergencies, unanswered, useOpenEmergencies } from '#consultation/web/OpenEmergencies.tsx'
import { FollowUpBoard } from '#follow-up/web/FollowUpBoard.tsx'
import { Satisfaction } from '#insight/web/Satisfaction.tsx'
import { words as alertWords } from '#orientation/alert.words.ts'
import { Alerts, untaken, useAlerts } from '#orientation/web/Alerts.tsx'
import { OnCall } from '#orientation/web/OnCall.tsx'
import { GlassBroken } from '#practitioners/web/GlassBroken.tsx'
import { LateQuestions } from '#prescription/web/Questions.tsx'
import { Unclosed } from '#report/web/Unclosed.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { useWords } from '#screen/language.tsx'
import { Tag } from '#screen/Tag.tsx'
import { RoomWatch } from '#waiting-room/web/RoomWatch.tsx'
import { DeskTools } from './DeskTools.tsx'
import { useRing } from './ring.ts'
import './desk.css'

/** Each panel is a room's own and reads its own route; this page only says in which order they stand. */
export function LeadDesk() {
  const roles = useWords(accessWords).roles
  const text = useWords(alertWords)
  const waiting = untaken(useAlerts())
  // An emergency that nobody answers for any more comes before everything else.
  const emergencies = useOpenEmergencies()
  const alone = unanswered(emergencies)
  const someOpen = emergencies.data?.ok === true && emergencies.data.value.emergencies.length > 0
  const calling = [...alone, ...waiting]
  useRing(calling.length > 0, calling.map(one => one.id).join())
  const tab = calling.length > 0 ? text.tab(calling.length) : undefined
  return (
    <DeskFrame
      title={roles.lead}
      tab={tab}
      status={
        <>
          <strong>{roles.lead}</strong>
          {tab ? <Tag kind="danger">{tab}</Tag> : null}
        </>
      }
      tools={<DeskTools />}
    >
      <div className="lead-desk">
        <div className="lead-desk__first stack stack--wide">
          {someOpen ? <OpenEmergencies /> : null}
          <Alerts />
          <LateQuestions />
          {someOpen ? null : <OpenEmergencies />}
          <FollowUpBoard />
        </div>
        <div className="lead-desk__then stack stack--wide">
          <Unclosed />
          <RoomWatch />
          <AbuseReports />
          <Satisfaction />
          <GlassBroken reviews />
          <OnCall />
        </div>
      </div>
    </DeskFrame>
  )
}
