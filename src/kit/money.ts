// Money in cents, and as people write it: « 25 € », « 15,50 € ».
import { z } from 'zod'
import type { Language } from './words.ts'

/** An amount in euro cents, never a fraction. */
export const cents = z.int().min(0).max(1_000_000)

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** Whole euros without decimals, else both of them; the space before the sign never breaks. */
export const euros = (amount: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount / 100)

/** A share of an amount, to the nearest cent. */
export const shareOf = (amount: number, percent: number): number => Math.round((amount * percent) / 100)
