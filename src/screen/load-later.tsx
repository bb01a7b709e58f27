// Pages that are loaded when one gets there, and drawn at once when their file was fetched before.
import { type ComponentType, lazy, useState } from 'react'

/**
 * In the place of React's `lazy`, which puts something in the place of a page even when its file has been there for long, and
 * keeps that for 300 ms so that nothing flickers. `fetch` is for whoever knows that one is about to get there; when it fails,
 * getting there tries again.
 */
export function loadLater<File>(load: () => Promise<File>) {
  let loaded: File | undefined
  const loading = async () => {
    loaded ??= await load()
    return loaded
  }
  return {
    /** One of the pages of the file. */
    page<Props extends object>(of: (file: File) => ComponentType<Props>): ComponentType<Props> {
      const Awaited = lazy(async () => ({ default: of(await loading()) }))
      return function Later(props) {
        // Kept for the life of the page on the screen: changing from one to the other would draw it anew.
        const [Page] = useState<ComponentType<Props>>(() => (loaded ? of(loaded) : Awaited))
        return <Page {...props} />
      }
    },
    fetch: (): Promise<void> =>
      loading().then(
        () => undefined,
        () => undefined,
      ),
  }
}
