// The language of the screen: which one, and a room's texts in it.
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Bilingual, Language } from '#kit/words.ts'
import { firstPreferences, onPreferences, type Preferences, preferences } from './preferences.ts'
import { unbrokenTexts } from './unbroken.ts'

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

/** The texts of a room in the language of the screen: `const text = useWords(words)`. In French no sign begins a line. */
export const useWords = <Texts,>(words: Bilingual<Texts>): Texts => textsIn(words, useLanguage())

const textsIn = <Texts,>(words: Bilingual<Texts>, language: Language): Texts =>
  language === 'fr' ? unbrokenTexts(words.fr) : words[language]

interface Said {
  (text: Bilingual<string>): string
  (text: Bilingual<string> | undefined): string | undefined
}

/** A text that is data, as those of a question: `said(question.label)`. */
export const useSaid = (): Said => {
  const language = useLanguage()
  return ((text: Bilingual<string> | undefined) => text && textsIn(text, language)) as Said
}
