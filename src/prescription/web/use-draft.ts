// The draft while it is written: shown at once, saved half a second after the last change, one saving after the other.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#screen/api.ts'
import { keyOf } from '#screen/reads.ts'
import { readDraft, saveDraft } from '../draft.ts'
import { type Draft, draft as form } from '../prescription.ts'

export type Saving = 'saved' | 'saving' | 'incomplete' | 'stale' | 'failed'
const settleMs = 500

export interface Written {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  readonly saving: Saving
  /** What the server holds of it. */
  readonly version: number
}

export const useDraft = (consultationId: string, first: { draft: Draft; version: number }): Written => {
  const client = useQueryClient()
  const [draft, setDraft] = useState(first.draft)
  const [saving, setSaving] = useState<Saving>('saved')
  const [version, setVersion] = useState(first.version)
  const held = useRef(first.version)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const save = async (next: Draft) => {
    const params = { consultationId }
    const answer = await call(saveDraft, { params, body: { draft: next, version: held.current } }).catch(
      () => undefined,
    )
    if (!answer) return setSaving('failed')
    if (!answer.ok) return setSaving(answer.refused === 'stale-draft' ? 'stale' : 'failed')
    held.current = answer.value.version
    setVersion(answer.value.version)
    setSaving('saved')
    await client.invalidateQueries({ queryKey: keyOf(readDraft) })
  }
  const change = (next: Draft) => {
    setDraft(next)
    clearTimeout(timer.current)
    const whole = form.safeParse(next)
    setSaving(whole.success ? 'saving' : 'incomplete')
    if (!whole.success) return
    timer.current = setTimeout(() => {
      queue.current = queue.current.then(() => save(whole.data))
    }, settleMs)
  }
  return { draft, change, saving, version }
}
