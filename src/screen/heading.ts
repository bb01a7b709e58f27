// The title of a page: in the tab, and focused when one arrives by a link inside the site, so that it is read first.
import { type RefObject, useEffect, useRef } from 'react'

let arrivedByLoading = true

/**
 * Gives the ref of the <h1> (with tabIndex -1). `tab` is the state the tab's title should say, the page's title unless told.
 * A field that took the focus by itself keeps it.
 */
export function useHeading(title: string, tab?: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab ?? title} · Colloque`
  }, [title, tab])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page, even when React keeps the frame
  useEffect(() => {
    if (!arrivedByLoading && !document.activeElement?.matches('input, textarea, select')) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    arrivedByLoading = false
  }, [title])
  return heading
}
