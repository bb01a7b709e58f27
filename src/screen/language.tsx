// The language of the screen: which one, and a room's texts in it.
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Bilingual, Language } from '#kit/words.ts'
import { firstPreferences, onPreferences, type Preferences, preferences } from './preferences.ts'

const Given = createContext(firstPreferences)

/** Where the server draws a page: what the browser said had been chosen. */
export function PreferencesProvider({ given, children }: { given: Preferences; children: ReactNode }) {
  return <Given value={given}>{children}</Given>
}

/** Language, theme and size as chosen on this device; change them with `changePreferences`. */
export const usePreferences = (): Preferences => {
  const given = use(Given)
  return useSyncExternalStore(onPreferences, preferences, () => given)
}

export const useLanguage = (): Language => usePreferences().language

/** The texts of a room in the language of the screen: `const text = useWords(words)`. */
export const useWords = <Texts,>(words: Bilingual<Texts>): Texts => words[useLanguage()]
