// The draft while it is written: shown at once, saved half a second after the last change, one saving after the other.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#screen/api.ts'
import { keyOf } from '#screen/reads.ts'
import { type Kept, readDraft, saveDraft } from '../draft.ts'
import { type Draft, emptyDraft, draft as form } from '../prescription.ts'

export type Saving = 'saved' | 'saving' | 'incomplete' | 'stale' | 'failed'
const settleMs = 500

export interface Written {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  /** Gives up every line, now; false when the server did not take it. */
  readonly giveUp: () => Promise<boolean>
  readonly saving: Saving
  /** What the server holds of it. */
  readonly version: number
}

/** @param read what the server answered last: taken over when it is later than what is shown, unless something here awaits saving */
export const useDraft = (consultationId: string, read: Kept | undefined): Written => {
  const client = useQueryClient()
  const [draft, setDraft] = useState(read?.draft ?? emptyDraft)
  const [saving, setSaving] = useState<Saving>('saved')
  const [version, setVersion] = useState(read?.version ?? 0)
  const held = useRef(version)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  /** Counts the changes: what was typed after a save began is not saved by it, and nothing is signed before it is. */
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    held.current = version
  }, [version])
  if (read && read.version > version && saving === 'saved') {
    setDraft(read.draft)
    setVersion(read.version)
  }
  const save = async (next: Draft, mine: number): Promise<boolean> => {
    const params = { consultationId }
    const answer = await call(saveDraft, { params, body: { draft: next, version: held.current } }).catch(
      () => undefined,
    )
    if (!answer?.ok) {
      setSaving(answer?.refused === 'stale-draft' ? 'stale' : 'failed')
      return false
    }
    held.current = answer.value.version
    setVersion(answer.value.version)
    if (turn.current === mine) setSaving('saved')
    await client.invalidateQueries({ queryKey: keyOf(readDraft) })
    return true
  }
  const inTurn = (next: Draft): Promise<boolean> => {
    const mine = turn.current
    const saved = queue.current.then(() => save(next, mine))
    queue.current = saved
    return saved
  }
  const change = (next: Draft) => {
    turn.current++
    setDraft(next)
    clearTimeout(timer.current)
    const whole = form.safeParse(next)
    setSaving(whole.success ? 'saving' : 'incomplete')
    if (whole.success) timer.current = setTimeout(() => void inTurn(whole.data), settleMs)
  }
  const giveUp = () => {
    clearTimeout(timer.current)
    const next = { ...emptyDraft, measures: draft.measures }
    turn.current++
    setDraft(next)
    setSaving('saving')
    return inTurn(next)
  }
  return { draft, change, giveUp, saving, version }
}
