// What every door does once it is passed: where one was going, and a whole new page.

/** Where one was going: a path of ours, or the home. Anything else would let a link lead elsewhere after signing in. */
export const next = (fallback: string): string => {
  const suite = new URLSearchParams(location.search).get('suite') ?? ''
  return /^\/(?![/\\])/.test(suite) ? suite : fallback
}

// A whole new page: what was read as a visitor, and the socket, belong to nobody who is signed in.
export const enter = (to: string) => location.assign(to)

export const suite = () => location.search
