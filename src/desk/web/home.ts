// The home's script: what lives on a page that is whole without it. Small, since it is all that a first visit runs.
import '#screen/theme.css'
import '#screen/Button.css'
import '#screen/Card.css'
import '#screen/Choice.css'
import '#screen/DemoBanner.css'
import '#screen/Dialog.css'
import '#screen/EmergencyStrip.css'
import '#screen/Field.css'
import '#screen/LineNotice.css'
import '#screen/Notice.css'
import '#screen/PatientPage.css'
import '#screen/PhoneLine.css'
import '#screen/Steps.css'
import '#screen/Suggest.css'
import '#screen/UndoShelf.css'
import '#screen/Wordmark.css'
import '#screen/drawings.css'
import '#waiting-room/web/RoomNow.css'
import './Home.css'
import { languages } from '#kit/words.ts'
import { applyPreferences, changePreferences, keptIn, type Preferences, preferences } from '#screen/preferences.ts'
import { keepReason } from './picked-reason.ts'

const everyMs = 10_000
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris'
const live = () => [...document.querySelectorAll<HTMLElement>('[data-live]')]
const drawnFor = (part: ParentNode) => part.querySelector<HTMLElement>('[data-who]')?.dataset

/** The server draws the changing parts again; what has not changed is left alone, so that nothing is read out twice. */
const refresh = async (): Promise<void> => {
  const answer = await fetch(`/?live=${encodeURIComponent(zone)}`, { cache: 'no-store' })
  if (!answer.ok) return
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html')
  // Signed in or out elsewhere: it is another page.
  if (drawnFor(now)?.who !== drawnFor(document)?.who) return location.reload()
  for (const part of live()) {
    const other = now.querySelector(`[data-live=${part.dataset.live}]`)
    if (other && other.innerHTML !== part.innerHTML) part.innerHTML = other.innerHTML
  }
}

/** The line is said to be cut once it has been twice over. */
const keepFresh = (): void => {
  const cut = document.querySelector('[data-cut]')
  const words = cut?.querySelector('template')
  let failed = 0
  const again = async () => {
    if (document.visibilityState === 'hidden') return
    try {
      await refresh()
      failed = 0
    } catch {
      failed++
    }
    if (failed < 2) cut?.querySelector('p')?.remove()
    else if (words && !cut?.querySelector('p')) cut?.append(words.content.cloneNode(true))
  }
  setInterval(again, everyMs)
  document.addEventListener('visibilitychange', again)
  addEventListener('pageshow', event => event.persisted && void again())
  if (drawnFor(document)?.zone !== zone) void again()
}

/** What is typed or chosen never leaves this tab. */
const ask = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-ask]')
  const field = form?.querySelector('input')
  if (!form || !field) return
  const show = async () => (await import('#orientation/web/ask-reason.ts')).showFound(form, preferences().language)
  field.addEventListener('focus', show)
  field.addEventListener('input', show)
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === field) event.preventDefault()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [...form.querySelectorAll<HTMLElement>('input, li:not([hidden]) button')]
    const next = step && stops[stops.indexOf(event.target as HTMLElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    keepReason(event.submitter?.closest<HTMLElement>('[data-reason]')?.dataset.reason)
    location.assign(form.action)
  })
}

/** Language, colours and size of the text: each radio's value belongs to one of them. */
const display = (): void => {
  const dialog = document.querySelector('dialog')
  const opens = document.querySelector('[aria-haspopup=dialog]')
  if (!dialog || !opens) return
  const sizes: readonly string[] = ['normal', 'large'] satisfies Preferences['size'][]
  opens.addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('button')) dialog.close()
  })
  dialog.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement
    const language = languages.find(one => one === value)
    if (language) changePreferences({ language })
    else if (sizes.includes(value)) changePreferences({ size: value as Preferences['size'] })
    else changePreferences({ theme: value as Preferences['theme'] })
    if (language) location.reload()
  })
}

/** The pages that follow are fetched when someone reaches for one: not before, since many only read. */
const fetchNext = (): void => {
  const reach = () => {
    for (const href of document.body.dataset.next?.split(' ') ?? []) {
      const link = document.createElement('link')
      document.head.append(Object.assign(link, { rel: 'modulepreload', href }))
    }
    delete document.body.dataset.next
  }
  for (const event of ['pointerdown', 'pointerover', 'focusin'])
    document.addEventListener(event, ({ target }) => {
      if (document.body.dataset.next && (target as Element).closest('main a[href^="/"], [data-ask] button')) reach()
    })
}

const drawnIn = document.documentElement.lang
applyPreferences()
// Drawn in another language than this device keeps, because the cookie was lost: drawn again, now that it says so.
const told = keptIn(/colloque-screen=([^;]*)/.exec(document.cookie)?.[1]).language
if (told !== drawnIn && told === preferences().language) location.reload()
keepFresh()
ask()
display()
fetchNext()
