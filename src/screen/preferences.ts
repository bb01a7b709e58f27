// What a person chose for their screen (language, theme, size), kept on this device and told to the page.
import { type Language, languages } from '#kit/words.ts'

export interface Preferences {
  readonly language: Language
  /** `system` follows the device. */
  readonly theme: 'system' | 'light' | 'dark'
  readonly size: 'normal' | 'large'
}

export const firstPreferences: Preferences = { language: 'fr', theme: 'system', size: 'normal' }
const place = 'colloque.screen'

/** Reads what was kept; whatever is unknown or damaged falls back to the first preferences, field by field. */
export const preferencesFrom = (kept: string | null): Preferences => {
  let read: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) read = { ...parsed }
  } catch {
    // Not ours, or damaged: the defaults are always good.
  }
  const one = <T extends string>(value: unknown, among: readonly T[], otherwise: T): T =>
    among.find(known => known === value) ?? otherwise
  return {
    language: one(read.language, languages, firstPreferences.language),
    theme: one(read.theme, ['system', 'light', 'dark'], firstPreferences.theme),
    size: one(read.size, ['normal', 'large'], firstPreferences.size),
  }
}

const kept = (): string | null => {
  try {
    return localStorage.getItem(place)
  } catch {
    return null // storage refused by the browser: preferences then last as long as the page
  }
}

let current: Preferences | undefined
const listeners = new Set<() => void>()

export const preferences = (): Preferences => {
  current ??= preferencesFrom(kept())
  return current
}

/** The cookie that says them to the server, which draws the home; not set while they are the first ones. */
const cookie = 'colloque-screen'
/** Thirteen months, renewed at each page (CNIL, guidelines of 17 September 2020 on cookies, §5). */
const cookieSeconds = 395 * 24 * 3600

/** What the cookie holds, as `preferencesFrom` reads it. */
export const keptIn = (value: string | undefined): Preferences => {
  try {
    return preferencesFrom(decodeURIComponent(value ?? ''))
  } catch {
    return firstPreferences
  }
}

const tellServer = (): void => {
  const told = JSON.stringify(preferences())
  if (told === JSON.stringify(firstPreferences) && !document.cookie.includes(`${cookie}=`)) return
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not in every browser
  document.cookie = `${cookie}=${encodeURIComponent(told)}; path=/; max-age=${cookieSeconds}; samesite=lax${secure}`
}

/** Writes the preferences on <html>, where theme.css reads them; called once before the first render. */
export const applyPreferences = (): void => {
  const { language, theme, size } = preferences()
  const { documentElement: html } = document
  html.lang = language
  if (theme === 'system') delete html.dataset.theme
  else html.dataset.theme = theme
  if (size === 'normal') delete html.dataset.size
  else html.dataset.size = size
  tellServer()
}

export const changePreferences = (change: Partial<Preferences>): void => {
  current = { ...preferences(), ...change }
  try {
    localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // Full or refused: the choice holds for this page.
  }
  applyPreferences()
  for (const listener of listeners) listener()
}

export const onPreferences = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
