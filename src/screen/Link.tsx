// A link, in a sentence or on its own line.
import type { ReactNode } from 'react'
import { useFollow } from './navigation.tsx'

export interface LinkProps {
  readonly to: string
  readonly children: ReactNode
  readonly current?: boolean | undefined
  /** File name when the link gives a file to keep. */
  readonly download?: string | undefined
}

export function Link({ to, children, current, download }: LinkProps) {
  const follow = useFollow(to)
  return (
    <a
      href={to}
      download={download}
      aria-current={current ? 'page' : undefined}
      onClick={download ? undefined : follow}
    >
      {children}
    </a>
  )
}
