// The shape of a room's texts: French first, English second, and a sentence for every refusal or it does not compile.
import type { RefusalOf } from './route.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]
export type Bilingual<Texts> = Readonly<Record<Language, Texts>>

/** A room writes `export const words = bilingual({ … }, { … })`: the English must have exactly the keys of the French. */
export const bilingual = <Texts>(fr: Texts, en: NoInfer<Texts>): Bilingual<Texts> => ({ fr, en })

/** A sentence for every code of the named routes: `refusals: { … } satisfies RefusalWords<typeof join | typeof leave>`. */
export type RefusalWords<Routes> = Readonly<Record<Routes extends unknown ? RefusalOf<Routes> : never, string>>
