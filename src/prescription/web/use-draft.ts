// The draft while it is written: shown at once, saved within half a second, kept on this device until the server has it.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '#screen/api.ts'
import { type KeptHere, useKeptHere } from '#screen/kept-here.ts'
import { keyOf } from '#screen/reads.ts'
import { type Kept, readDraft, saveDraft } from '../draft.ts'
import { type Draft, emptyDraft, draft as form } from '../prescription.ts'

/** `kept`: nobody answered, and it leaves again by itself; `failed`: refused. */
export type Saving = 'saved' | 'saving' | 'incomplete' | 'kept' | 'stale' | 'failed'
/** With the way to the server, under the half second promised for what is typed. */
const settleMs = 300
const retryAfterMs = 3000

/** What waits on this device, with what was sent and never answered: the server may have it, and it is then no other tab's. */
interface Waiting extends Kept {
  readonly unanswered: readonly string[]
}

export interface Written {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  /** Gives up every line, now; false when the server did not take it. */
  readonly giveUp: () => Promise<boolean>
  /** Takes what another tab saved, in place of what is shown. */
  readonly reread: () => Promise<void>
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
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unanswered = useRef(new Set<string>())
  const vault = useKeptHere<Waiting>(`prescription:${consultationId}`)
  const keepHere = () =>
    vault.keep({ draft: latest.current, version: held.current, unanswered: [...unanswered.current] })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    held.current = version
  }, [version])
  if (read && read.version > version && saving === 'saved') {
    setDraft(read.draft)
    setVersion(read.version)
  }
  const params = { consultationId }
  /** Whether what the server has instead is ours, its answer having been lost: then one goes on from there. */
  const isOurs = async (): Promise<boolean> => {
    const answer = await call(readDraft, { params }).catch(() => undefined)
    if (!answer?.ok || !unanswered.current.has(JSON.stringify(answer.value.draft))) return false
    unanswered.current.clear()
    held.current = answer.value.version
    return true
  }
  const save = async (next: Draft, mine: number): Promise<boolean> => {
    const answer = await call(saveDraft, { params, body: { draft: next, version: held.current } }).catch(
      () => undefined,
    )
    const last = turn.current === mine
    if (!answer) {
      unanswered.current.add(JSON.stringify(next))
      keepHere()
      if (last) setSaving('kept')
      if (last) timer.current = setTimeout(() => void inTurn(next), retryAfterMs)
      return false
    }
    if (!answer.ok) {
      if (answer.refused === 'stale-draft' && (await isOurs())) return save(next, mine)
      setSaving(answer.refused === 'stale-draft' ? 'stale' : 'failed')
      return false
    }
    unanswered.current.clear()
    held.current = answer.value.version
    setVersion(answer.value.version)
    if (last) setSaving('saved')
    if (last) vault.drop()
    else keepHere()
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
    latest.current = next
    keepHere()
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
    vault.drop()
    return inTurn(next)
  }
  const reread = async () => {
    clearTimeout(timer.current)
    vault.drop()
    setSaving('saved')
    await client.invalidateQueries({ queryKey: keyOf(readDraft) })
  }
  useRecovered(vault, read, kept => {
    if (turn.current > 0) return
    // Over what it was written over: what another tab saved meanwhile is met, never covered.
    held.current = kept.version
    setVersion(kept.version)
    unanswered.current = new Set(kept.unanswered)
    change(kept.draft)
  })
  const wake = useEffectEvent(() => {
    if (saving !== 'kept') return
    clearTimeout(timer.current)
    void inTurn(draft)
  })
  useEffect(() => {
    const online = () => wake()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [])
  return { draft, change, giveUp, reread, saving, version }
}

/** Once, when the server has answered what it holds: what a lost page left on this device. */
const useRecovered = (vault: KeptHere<Waiting>, read: Kept | undefined, found: (kept: Waiting) => void): void => {
  const begun = useRef(false)
  const recover = useEffectEvent(async () => {
    const kept = await vault.read()
    if (kept) found(kept)
  })
  const there = read !== undefined
  useEffect(() => {
    if (!there || begun.current) return
    begun.current = true
    void recover()
  }, [there])
}
