// What the professional sees of a minor who objects to their parents being told: the mark, the law, who comes with them.
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import type { Companion } from '../confidential.ts'
import { words } from '../patients.words.ts'

export function ConfidentialMark({ companion }: { companion: Companion | null }) {
  const text = useWords(words).mark
  return (
    <Notice kind="amber" title={text.title}>
      <p>{companion ? text.with(companion.name, companion.tie) : text.alone}</p>
      <p className="small">{text.law}</p>
    </Notice>
  )
}
