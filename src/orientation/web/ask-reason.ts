// What the home's field does once someone types: the reasons that answer, best first; loaded when the field is reached.
import type { Language } from '#kit/words.ts'
import { words } from '#screen/screen.words.ts'
import { heads } from '../catalogue/heads.ts'
import { searchReasons } from '../search.ts'

const all = Object.values(heads)
/** Before anything is typed, then as many as are read at a glance. */
const few = { untyped: 4, typed: 6 }

/** Shows in `form` (AskReason.tsx) what answers what its field holds. */
export const showFound = (form: HTMLFormElement, language: Language): void => {
  const typed = form.querySelector('input')?.value ?? ''
  const found = searchReasons(all, typed, language).slice(0, typed ? few.typed : few.untyped)
  const list = form.querySelector('ul')
  const items = new Map(
    [...form.querySelectorAll<HTMLElement>('[data-reason]')].map(item => [item.dataset.reason, item]),
  )
  for (const item of items.values()) item.hidden = true
  for (const { id } of found) {
    const item = items.get(id)
    if (!item) continue
    item.hidden = false
    list?.append(item)
  }
  const none = form.querySelector<HTMLElement>('[data-none]')
  if (none) none.hidden = found.length > 0
  const said = form.querySelector('[role=status]')
  if (said) said.textContent = typed === '' ? '' : words[language].proposals(found.length)
}
