// How long to wait before trying again: longer each time, and never all together.

export interface Backoff {
  readonly firstMs: number
  readonly mostMs: number
}

/** Milliseconds before attempt `attempt` (1 is the first repetition); `chance` in [0, 1) spreads clients over half the delay. */
export const delayBefore = (attempt: number, { firstMs, mostMs }: Backoff, chance: number): number => {
  const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1))
  return full / 2 + (full / 2) * chance
}
