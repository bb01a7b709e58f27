// The secret that opens one prescription to whoever dispenses it: read from the square on the paper, or typed from beside it.
import type { Random } from '#kit/id.ts'

/** Crockford's alphabet: no I, L, O or U, so that what is read aloud or typed is not mistaken. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 20

/** Twenty signs of five bits: a hundred bits, which nobody tries through. */
export const drawCode = (random: Random): string =>
  Array.from(random(length), byte => alphabet[byte % alphabet.length]).join('')

/** What was typed, as it was drawn; undefined when it cannot be one. */
export const codeFrom = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length === length && [...plain].every(sign => alphabet.includes(sign)) ? plain : undefined
}

/** « 7K3Q-M0VZ-… »: by four, as it is printed. */
export const codeTold = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** After `#`: a browser sends it to nobody, and no log keeps it. */
export const codeAddress = (url: string, code: string): string => `${url}/ordonnance#${codeTold(code)}`
