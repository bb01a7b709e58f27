// How screens move: rooms link to each other by URL, and the router of the page, given once, follows without reloading.
import { createContext, type MouseEvent, type ReactNode, use } from 'react'

/** Goes to a path of this site; `replace` leaves no trace for the browser's back button. */
export type Go = (to: string, how?: { readonly replace?: boolean }) => void

const byLoading: Go = (to, how) => (how?.replace ? location.replace(to) : location.assign(to))

const Navigation = createContext<Go>(byLoading)

/** Placed once at the top by each page: `<NavigationProvider go={(to, how) => router.navigate({ href: to, ...how })}>`. */
export function NavigationProvider({ go, children }: { go: Go; children: ReactNode }) {
  return <Navigation value={go}>{children}</Navigation>
}

export const useGo = (): Go => use(Navigation)

/** Follows a plain click inside the page; modified clicks, new tabs and other sites stay the browser's own. */
export const useFollow = (to: string) => {
  const go = useGo()
  return (event: MouseEvent<HTMLAnchorElement>) => {
    const ours = to.startsWith('/') && !to.startsWith('//') && !to.startsWith('/api/')
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!ours || !plain || event.defaultPrevented) return
    event.preventDefault()
    go(to)
  }
}
