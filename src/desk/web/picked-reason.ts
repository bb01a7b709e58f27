// The reason picked on the home page, kept in this tab until the question comes: it must stand in no address.

const key = 'colloque-picked-reason'

export const keepReason = (reason: string | undefined): void => {
  if (reason) sessionStorage.setItem(key, reason)
  else sessionStorage.removeItem(key)
}

export const keptReason = (): string | undefined => sessionStorage.getItem(key) ?? undefined
