// How ticking one answer changes a set of answers.

/** Adds or removes `value`; `none` (« Aucun ») clears the others and is cleared by them. Order is the order of ticking. */
export const toggled = <Value extends string>(
  values: readonly Value[],
  value: Value,
  none?: Value | undefined,
): readonly Value[] => {
  if (values.includes(value)) return values.filter(kept => kept !== value)
  if (value === none) return [value]
  return [...values.filter(kept => kept !== none), value]
}
