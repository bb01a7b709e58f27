// The language of the screen: which one, and a room's texts in it.
import { useSyncExternalStore } from 'react'
import type { Bilingual, Language } from '#kit/words.ts'
import { firstPreferences, onPreferences, type Preferences, preferences } from './preferences.ts'

/** Language, theme and size as chosen on this device; change them with `changePreferences`. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(onPreferences, preferences, () => firstPreferences)

export const useLanguage = (): Language => usePreferences().language

/** The texts of a room in the language of the screen: `const text = useWords(words)`. */
export const useWords = <Texts,>(words: Bilingual<Texts>): Texts => words[useLanguage()]
