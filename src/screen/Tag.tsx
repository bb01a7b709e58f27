// A short state beside a name: « Envoyé », « À confirmer », in words first.
import type { ReactNode } from 'react'
import './Tag.css'

export type TagKind = 'plain' | 'pine' | 'info' | 'amber' | 'danger' | 'done'

export function Tag({ kind = 'plain', icon, children }: { kind?: TagKind; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`tag tag--${kind}`}>
      {icon}
      {children}
    </span>
  )
}
