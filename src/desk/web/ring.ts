// Rings when it is someone's turn: two soft notes, again every four seconds, until they look or a minute has passed.
import { useEffect } from 'react'
import { playTwoNotes } from '#consultation/web/two-notes.ts'

const everyMs = 4000
const mostTimes = 15

/** Rings while `when` holds. A browser that allows no sound before a gesture stays silent: the title of the tab says it too. */
export const useRing = (when: boolean): void => {
  useEffect(() => {
    if (!when) return
    let times = 0
    const ring = () => {
      times += 1
      void playTwoNotes().catch(() => {})
      if (times >= mostTimes) clearInterval(timer)
    }
    const timer = setInterval(ring, everyMs)
    ring()
    return () => clearInterval(timer)
  }, [when])
}
