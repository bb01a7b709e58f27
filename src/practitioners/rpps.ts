// The national number of a health professional: eleven digits whose last is a Luhn key.
import { z } from 'zod'

/**
 * Luhn over the eleven digits. Source: ANS, Répertoire partagé des professionnels intervenant dans le système de santé.
 * Until the directory is asked, the key is the only check: it proves that the number was not mistyped, not that it exists.
 */
export const hasRppsKey = (digits: string): boolean => {
  if (!/^\d{11}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

export const rpps = z
  .string()
  .refine(hasRppsKey, { message: 'rpps' })
  .meta({ description: 'RPPS number: eleven digits, the last a Luhn key', examples: ['99700000013'] })
