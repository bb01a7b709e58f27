// What is true of the whole site and shown on every page: demonstration or not, the human number, who is signed in.
import { createContext, type ReactNode, use } from 'react'

export interface Site {
  /** The data folder is a demonstration: said by a banner on every page. */
  readonly demo: boolean
  /** A human being answers here: `number` as dialled and read, `hours` in words. */
  readonly phone?: { readonly number: string; readonly hours?: string } | undefined
  /** Where « Mon compte » leads, and the name shown; absent when nobody is signed in. */
  readonly account?: { readonly name: string; readonly to: string } | undefined
  /** Drawn by the server, for a script of its own: nothing here will run in the browser. */
  readonly printed?: true | undefined
  /** Where one signs in; the path to come back to is added as `?suite=`. */
  readonly signIn?: string | undefined
}

const Here = createContext<Site>({ demo: false })

/** Placed once at the top by each page of the desk. */
export function SiteProvider({ site, children }: { site: Site; children: ReactNode }) {
  return <Here value={site}>{children}</Here>
}

export const useSite = (): Site => use(Here)
