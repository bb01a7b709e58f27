// Text as a practitioner typed it: lines that open with a dash read as a list, the others as paragraphs.

interface Part {
  readonly kind: 'text' | 'list'
  readonly lines: readonly string[]
}

const partsOf = (text: string): readonly Part[] => {
  const parts: { kind: Part['kind']; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*[-–—•*]\s+(.*)$/.exec(line)?.[1]
    const kind = item === undefined ? 'text' : 'list'
    const last = parts.at(-1)
    if (last?.kind === kind && line.trim() !== '') last.lines.push(item ?? line)
    else if (line.trim() !== '') parts.push({ kind, lines: [item ?? line] })
  }
  return parts
}

export function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      {partsOf(text).map((part, index) =>
        part.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place
          <ul key={index}>
            {part.lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index}>{part.lines.join('\n')}</p>
        ),
      )}
    </div>
  )
}
