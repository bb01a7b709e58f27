// Rings when it is someone's turn: two soft notes and a vibration, every four seconds, until they look or a minute has passed.
import { useEffect } from 'react'
import { playTwoNotes } from '#consultation/web/two-notes.ts'

const everyMs = 4000
const mostTimes = 15

/** Rings while `when` holds, and anew when `what` changes. A browser that allows no sound before a gesture stays silent: the title of the tab says it too. */
export const useRing = (when: boolean, what = ''): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to ring for starts again
  useEffect(() => {
    if (!when) return
    let times = 0
    const ring = () => {
      times += 1
      void playTwoNotes().catch(() => {})
      // Absent from some browsers, and asked for by no page: a telephone on a table is felt where it is not heard.
      navigator.vibrate?.([300, 150, 300])
      if (times >= mostTimes) clearInterval(timer)
    }
    const timer = setInterval(ring, everyMs)
    ring()
    return () => clearInterval(timer)
  }, [when, what])
}
