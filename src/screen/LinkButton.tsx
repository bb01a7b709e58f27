// A link that looks like a button: it goes somewhere, it does not act.
import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './Button.tsx'
import { useFollow } from './navigation.tsx'

export interface LinkButtonProps {
  /** A path of the site, or `tel:`, `sms:`, `https:`. */
  readonly to: string
  readonly children: ReactNode
  readonly kind?: ButtonKind
  readonly icon?: ReactNode
  readonly wide?: boolean
}

export function LinkButton({ to, children, kind = 'quiet', icon, wide }: LinkButtonProps) {
  const follow = useFollow(to)
  return (
    // A file: without network it fails where it stands, instead of leaving the page for the browser's own error.
    <a
      href={to}
      download={to.startsWith('/api/') ? '' : undefined}
      className={buttonClass(kind, wide)}
      onClick={follow}
    >
      {icon}
      <span>{children}</span>
    </a>
  )
}
