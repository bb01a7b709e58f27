// What is missing before the consultation can be closed, in the order in which it is done.
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import type { Need } from '../compte-rendu.ts'
import { words } from '../report.words.ts'

/** « Pour terminer, il manque : la conclusion, la signature. » Nothing when nothing is missing. */
export function MissingWords({ missing }: { missing: readonly Need[] }) {
  const text = useWords(words)
  if (missing.length === 0) return null
  return <Notice kind="amber">{text.missingLead(missing.map(need => text.needs[need]).join(', '))}</Notice>
}
