// The line at the bottom of the page that says what was done and offers to undo it, for ten seconds.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'
import './UndoShelf.css'
import { forgetUndo, undoable, watchUndo } from './undo.ts'

const shownMs = 10_000

/** Placed once by each page shell. The ten seconds stop while it is pointed at or holds the focus (WCAG 2.2.1). */
export function UndoShelf() {
  const text = useWords(words)
  const offered = useSyncExternalStore(watchUndo, undoable, () => undefined)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!offered || held) return
    const timer = setTimeout(forgetUndo, shownMs)
    return () => clearTimeout(timer)
  }, [offered, held])
  const undo = async () => {
    await offered?.undo?.()
    forgetUndo()
    setHeld(false)
  }
  return (
    <div className="shelf not-printed" role="status">
      {offered ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing or focusing only stops the clock
        <div
          className="shelf__line"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{offered.said}</span>
          {offered.undo ? (
            <Button kind="plain" onPress={undo}>
              {text.cancel}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
