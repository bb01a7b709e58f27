// A page that is loaded when one gets there, and drawn at once when it was fetched before.
import { type ComponentType, lazy, useState } from 'react'

/**
 * In the place of React's `lazy`, which puts something in the place of a page even when it has been there for long, and keeps
 * that for 300 ms so that nothing flickers. `fetch` is for whoever knows that one is about to get there; when it fails, getting there tries again.
 */
export function loadLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined
  const loading = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const Awaited = lazy(loading)
  function Later(props: Props) {
    // Kept for the life of the page on the screen: changing from one to the other would draw it anew.
    const [Page] = useState<ComponentType<Props>>(() => loaded ?? Awaited)
    return <Page {...props} />
  }
  const fetch = (): Promise<void> =>
    loading().then(
      () => undefined,
      () => undefined,
    )
  return Object.assign(Later, { fetch })
}
