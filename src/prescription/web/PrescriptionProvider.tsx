// The prescription being written, shared by the panel that writes it and by the end of the consultation, which must not lose it.
import { createContext, type ReactNode, use } from 'react'
import type { AnyRoute, OutputOf } from '#kit/route.ts'
import type { Day } from '#kit/time.ts'
import { useNow } from '#screen/now.ts'
import { type Reading, useRead } from '#screen/reads.ts'
import { unanswered } from '../alert.ts'
import { readDraft } from '../draft.ts'
import type { Line } from '../prescription.ts'
import { type LineProblem, problemsOf } from '../problems.ts'
import { useDraft, type Written } from './use-draft.ts'

export type DraftRead = OutputOf<typeof readDraft>

/** What keeps a draft from being signed, in the order in which it is mended. */
export interface InTheWay {
  readonly unheard: boolean
  readonly unreachable: boolean
  readonly unsaved: boolean
  /** Lines to mend, by the alert of a structure that does not prescribe it or by what is missing in them. */
  readonly lines: readonly Line[]
  readonly unanswered: number
}

export interface SharedPrescription {
  readonly consultationId: string
  readonly reading: Reading<typeof readDraft>
  readonly read: DraftRead | undefined
  readonly written: Written
  /** What is wrong in each line, in their order. */
  readonly wrong: readonly (readonly LineProblem[])[]
  readonly inTheWay: InTheWay
  /** Nothing is: it may be signed. */
  readonly ready: boolean
}

const Shared = createContext<SharedPrescription | undefined>(undefined)
const Touched = createContext<readonly AnyRoute[]>([])

export const usePrescription = (): SharedPrescription => {
  const shared = use(Shared)
  if (!shared) throw new Error('no PrescriptionProvider above')
  return shared
}

/** What later rooms read again once something was signed or cancelled. */
export const useTouched = (): readonly AnyRoute[] => use(Touched)

export interface ProviderProps {
  readonly consultationId: string
  readonly touches: readonly AnyRoute[]
  readonly children: ReactNode
}

export function PrescriptionProvider({ consultationId, touches, children }: ProviderProps) {
  const reading = useRead(readDraft, { params: { consultationId } })
  const read = reading.data?.ok ? reading.data.value : undefined
  const written = useDraft(consultationId, read)
  const wrong = useProblems(written, read)
  const inTheWay = wayOf(written, read, wrong)
  const { unheard, unreachable, unsaved, lines } = inTheWay
  const clear = !unheard && !unreachable && !unsaved && lines.length === 0
  const shown = read !== undefined && read.version === written.version
  const ready = clear && shown && written.draft.lines.length > 0
  return (
    <Touched value={touches}>
      <Shared value={{ consultationId, reading, read, written, wrong, inTheWay, ready }}>{children}</Shared>
    </Touched>
  )
}

const useProblems = ({ draft }: Written, read: DraftRead | undefined): SharedPrescription['wrong'] => {
  const at = useNow()
  if (!read) return draft.lines.map(() => [])
  const about = { patient: { birthDate: read.birthDate as Day }, profession: 'doctor' as const, at }
  return draft.lines.map(line => problemsOf(line, draft, about))
}

const wayOf = (
  { draft, saving }: Written,
  read: DraftRead | undefined,
  wrong: SharedPrescription['wrong'],
): InTheWay => {
  const alerts = read?.checked.alerts ?? []
  const blocked = new Set(alerts.filter(one => one.level === 'block').flatMap(one => one.lines))
  return {
    unheard: read?.heard === false,
    unreachable: read !== undefined && !read.reach,
    unsaved: saving !== 'saved',
    lines: draft.lines.filter(({ id }, place) => (wrong[place] ?? []).length > 0 || blocked.has(id)),
    unanswered: unanswered(alerts, draft.answers).length,
  }
}
