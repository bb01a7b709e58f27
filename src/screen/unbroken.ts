// French signs stay with their word at the end of a line: what is read on a screen is set here, whoever wrote it.

/** « Où êtes-vous ? » keeps its question mark, and a quotation its marks. A space that does not break is written as any other. */
export const unbroken = (text: string): string => text.replace(/ ([:;?!»%])/g, '\u00a0$1').replaceAll('« ', '«\u00a0')

const known = new WeakMap<object, unknown>()

/** The same for all of a room's texts, those that are made from a name or a number too; made once. */
export const unbrokenTexts = <Texts>(texts: Texts): Texts => {
  if (typeof texts !== 'object' || texts === null) return set(texts) as Texts
  if (!known.has(texts)) known.set(texts, set(texts))
  return known.get(texts) as Texts
}

const set = (value: unknown): unknown => {
  if (typeof value === 'string') return unbroken(value)
  if (typeof value === 'function') return (...given: unknown[]) => set(value(...given))
  if (Array.isArray(value)) return value.map(set)
  // Data alone: an element of React, a date, keep what they are.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  if ('$$typeof' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, set(one)]))
}
