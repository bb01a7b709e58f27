// The report of one consultation, read once and shared by its panels: notes, review, closing.
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { call } from '#screen/api.ts'
import { dropDraft, readDraft, saveDraft } from '#screen/draft.ts'
import { Offline } from '#screen/offline.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import type { Section } from '../note.ts'
import { readReport } from '../report.ts'
import { words } from '../report.words.ts'
import { saveNote } from '../save-note.ts'
import { NoteSaver, type Ways } from './note-saver.ts'

export type ReportRead = OutputOf<typeof readReport>

export interface SharedReport {
  readonly consultationId: string
  readonly report: ReportRead
  readonly savers: ReadonlyMap<Section, NoteSaver>
  /** Reads the report again and answers it, or undefined when nobody answered. */
  readonly again: () => Promise<ReportRead | undefined>
}

const Shared = createContext<SharedReport | undefined>(undefined)

/** The report of the provider above. */
export const useReport = (): SharedReport => {
  const shared = use(Shared)
  if (!shared) throw new Error('no ReportProvider above')
  return shared
}

/** True when the server has every letter typed. */
export const useAllSaved = (): boolean => {
  const { savers } = useReport()
  const all = [...savers.values()]
  return useSyncExternalStore(
    watcher => {
      const stops = all.map(saver => saver.watch(watcher))
      return () => {
        for (const stop of stops) stop()
      }
    },
    () => all.every(saver => saver.view.state.kind === 'saved'),
  )
}

export function ReportProvider({ consultationId, children }: { consultationId: string; children: ReactNode }) {
  const reading = useRead(readReport, { params: { consultationId } })
  const again = async () => {
    const { data } = await reading.refetch()
    return data?.ok ? data.value : undefined
  }
  return (
    <QueryScreen of={reading} words={words}>
      {report => (
        <Savers key={consultationId} consultationId={consultationId} report={report} again={again}>
          {children}
        </Savers>
      )}
    </QueryScreen>
  )
}

/** One saver a section for as long as the panels are there; later readings are offered to them. */
function Savers({ children, ...shared }: Omit<SharedReport, 'savers'> & { children: ReactNode }) {
  const { consultationId, report } = shared
  const [savers] = useState(
    () => new Map(report.notes.map(note => [note.section, new NoteSaver(note, waysOf(consultationId, note.section))])),
  )
  useEffect(() => {
    for (const note of report.notes) savers.get(note.section)?.adopt(note)
  }, [report, savers])
  useEffect(() => {
    const all = [...savers.values()]
    const wake = () => {
      for (const saver of all) saver.wake()
    }
    for (const saver of all) {
      saver.open()
      void saver.recover()
    }
    window.addEventListener('online', wake)
    return () => {
      window.removeEventListener('online', wake)
      for (const saver of all) saver.close()
    }
  }, [savers])
  return <Shared value={{ ...shared, savers }}>{children}</Shared>
}

const waysOf = (consultationId: string, section: Section): Ways => {
  const key = `note:${consultationId}:${section}`
  return {
    save: (text, version) => call(saveNote, { params: { consultationId, section }, body: { text, version } }),
    async read() {
      const outcome = await call(readReport, { params: { consultationId } })
      const note = outcome.ok ? outcome.value.notes.find(one => one.section === section) : undefined
      if (!note) throw new Offline('the report could not be read')
      return note
    },
    vault: { save: text => saveDraft(key, text), read: () => readDraft(key), drop: () => dropDraft(key) },
    wait(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
}
