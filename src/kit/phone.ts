// Telephone numbers as people in France type them, kept in the international form (ITU-T E.164).
import { z } from 'zod'

/** `+` and 7 to 15 digits. */
export const phone = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .meta({ description: 'telephone number, ITU-T E.164', examples: ['+33639981234'] })

/** Overseas numbers typed with their national 0: the prefix of the place, by the digits that follow the 0 (Arcep numbering plan). */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^0(590|690|691)\d{6}$/, '+590'],
  [/^0(594|694)\d{6}$/, '+594'],
  [/^0(596|696|697)\d{6}$/, '+596'],
  // 06 39 98 is kept by Arcep for fiction and rings in metropolitan France.
  [/^0(262|263|269|692|693|639(?!98))\d{6}$/, '+262'],
]

/** The E.164 form of what was typed, or undefined when no one could be called at it (short and premium numbers included). */
export const phoneFrom = (typed: string): string | undefined => {
  const digits = typed
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-/()\u00A0\u202F]/g, '')
    .replace(/^00/, '+')
  if (digits.startsWith('+33')) return phoneFrom(`0${digits.slice(3).replace(/^0/, '')}`)
  if (digits.startsWith('+')) return phone.safeParse(digits).data
  // Saint-Pierre-et-Miquelon is typed 0508 and six digits.
  if (/^0508\d{6}$/.test(digits)) return `+508${digits.slice(4)}`
  const place = overseas.find(([form]) => form.test(digits))
  if (place) return `${place[1]}${digits.slice(1)}`
  return /^0[1-79]\d{8}$/.test(digits) ? `+33${digits.slice(1)}` : undefined
}

/** Whether a text message can reach it: mobile numbers of France and overseas; abroad it is not known and tried. */
export const mayReceiveTexts = (number: string): boolean =>
  number.startsWith('+33') ? /^\+33[67]/.test(number) : !/^\+(590590|594594|596596|26226[239])/.test(number)

/**
 * Mobile numbers of France and overseas (Arcep numbering plan, décision 2018-0881 as amended): the only ones a stranger may have
 * us text. A number abroad may cost a hundred times more, and is what those who live on sent messages ask for.
 */
const frenchMobiles: readonly RegExp[] = [
  /^\+33[67]\d{8}$/,
  /^\+59069[01]\d{6}$/,
  /^\+594694\d{6}$/,
  /^\+59669[67]\d{6}$/,
  /^\+262(692|693|639)\d{6}$/,
  /^\+50855\d{4}$/,
]
export const isFrenchMobile = (number: string): boolean => frenchMobiles.some(form => form.test(number))

/** As it is read and said: « 06 39 98 12 34 » for France and overseas, the international form for the rest. */
export const phoneInWords = (number: string): string => {
  const national = /^\+(?:33|590|594|596|262)(\d{9})$/.exec(number)?.[1]
  return national ? `0${national}`.replace(/\d\d(?=\d)/g, '$& ') : number
}
