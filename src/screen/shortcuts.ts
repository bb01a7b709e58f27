// Keys of the desk: what was pressed, and what it does.
import { useEffect, useEffectEvent } from 'react'

export interface Shortcut {
  /** As shown and as read: « Ctrl+D », « ? », « Alt+N ». Ctrl is also ⌘. */
  readonly keys: string
  readonly does: string
  readonly run: () => void
}

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** How a pressed key is written: « Ctrl+D » for Ctrl or ⌘ with d, « ? » alone. Shift is in the sign itself. */
export const writtenKeys = ({ key, ctrlKey, metaKey, altKey }: Pressed): string =>
  [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', key.length === 1 ? key.toUpperCase() : key]
    .filter(Boolean)
    .join('+')

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Listens while the screen is there. A key without Ctrl or Alt is left to whoever is writing (WCAG 2.1.4). */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.defaultPrevented || event.repeat || (alone && writing(event.target))) return
    const found = shortcuts.find(({ keys }) => keys === writtenKeys(event))
    if (!found) return
    event.preventDefault()
    found.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
