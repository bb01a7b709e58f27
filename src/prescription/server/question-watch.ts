// Tells the on-call lead of a question that its prescriber left unanswered too long; safe to start in every process.
import type { House } from '#edge/house.ts'
import { startWatch } from '#edge/watch.ts'
import type { Instant } from '#kit/time.ts'
import { ladderOf } from '#orientation/server/on-call.ts'
import { words } from '../prescription.words.ts'
import { everyQuestion, lateQuestions } from '../question.ts'

export const startQuestionWatch = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    look: () => tellLate(house),
    hears: lateQuestions.name,
    failed: 'late questions could not be told',
  }).stop

/** Marked before it is told: a message that fails is logged, the question stays on the leads' page. @returns when to look again */
const tellLate = async (house: House): Promise<Instant | undefined> => {
  const at = house.time.now()
  const { late, next, to } = await house.db.as({ system: 'dispensing' }, at).write(async db => {
    const marked = await db
      .updateTable('prescription_question')
      .set({ late_told_at: at })
      .where('answered_at', 'is', null)
      .where('late_told_at', 'is', null)
      .where('due_at', '<=', at)
      .returning('id')
      .execute()
    const waiting = await db
      .selectFrom('prescription_question')
      .select('due_at')
      .where('answered_at', 'is', null)
      .where('late_told_at', 'is', null)
      .orderBy('due_at')
      .executeTakeFirst()
    return { late: marked.length > 0, next: waiting?.due_at, to: (await ladderOf(db, house))[0] }
  })
  if (!late) return next
  house.bus.changed(lateQuestions.name, everyQuestion)
  if (to && house.telephone)
    await house.telephone
      .text({ to, text: words.fr.lateQuestion(`${house.settings.url}/pro`) })
      .catch(error => house.log.error({ err: error }, 'the on-call lead could not be told of a late question'))
  return next
}
