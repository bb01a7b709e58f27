// The moments when a lost line may be found again: the network is back, or another one, or the page itself is.

/** Runs at each such moment; the answer stops it. */
export const onChance = (run: () => void): (() => void) => {
  // The kind of network of the machine, where the browser tells of it.
  const network = (navigator as Navigator & { readonly connection?: EventTarget }).connection
  const abort = new AbortController()
  for (const [target, event] of [
    [window, 'online'],
    [window, 'pageshow'],
    [network, 'change'],
  ] as const)
    target?.addEventListener(event, run, { signal: abort.signal })
  return () => abort.abort()
}
