// The title of a page: in the tab, and focused when one arrives by a link inside the site, so that it is read first.
import { type RefObject, useEffect, useRef } from 'react'

let arrivedByLoading = true

/** Gives the ref of the <h1> (with tabIndex -1). `tab` is the state the tab's title should say, the page's title unless told. */
export function useHeading(title: string, tab?: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab ?? title} · Colloque`
  }, [title, tab])
  useEffect(() => {
    if (!arrivedByLoading) heading.current?.focus({ preventScroll: true })
    arrivedByLoading = false
  }, [])
  return heading
}
