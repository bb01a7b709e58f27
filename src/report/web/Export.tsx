// Taking one's whole record away: what is inside is said first, the second factor is asked, then each volume is a link.

import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import { pathOf } from '#kit/route.ts'
import { Button } from '#screen/Button.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { downloadExport, planExport } from '../export.ts'
import { words } from '../export.words.ts'

/** Without its title, which is the page's (`words.title`). */
export function Export({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const [asked, setAsked] = useState(false)
  const [closed, setClosed] = useState(false)
  const reading = useRead(planExport, { params: { patientId } }, { when: asked })
  const unproven = reading.data?.ok === false && reading.data.refused === 'step-up-needed'
  const ask = () => {
    setClosed(false)
    setAsked(true)
    if (asked) void reading.refetch()
  }
  return (
    <div className="stack">
      <p>{text.inside}</p>
      <p className="soft">{text.careful}</p>
      {!asked || unproven ? (
        <>
          <p className="soft">{text.confirmFirst}</p>
          <div className="row">
            <Button kind="main" icon={<DownloadIcon aria-hidden="true" />} onPress={ask}>
              {text.begin}
            </Button>
          </div>
        </>
      ) : (
        <QueryScreen of={reading} words={words}>
          {({ volumes }) => <Volumes patientId={patientId} volumes={volumes} />}
        </QueryScreen>
      )}
      <StepUp open={unproven && !closed} onClose={() => setClosed(true)} onDone={() => void reading.refetch()} />
    </div>
  )
}

interface VolumesProps {
  readonly patientId: string
  readonly volumes: readonly { readonly volume: number; readonly files: number; readonly size: number }[]
}

function Volumes({ patientId, volumes }: VolumesProps) {
  const text = useWords(words)
  return (
    <ul className="stack list">
      {volumes.map(({ volume, files, size }) => (
        <li key={volume} className="stack stack--tight">
          <LinkButton
            kind="main"
            to={pathOf(downloadExport, { patientId, volume: String(volume) })}
            icon={<DownloadIcon aria-hidden="true" />}
          >
            {text.download(volume, volumes.length)}
          </LinkButton>
          <span className="soft">{text.size(files, (size / 1_000_000).toFixed(1).replace('.', ','))}</span>
        </li>
      ))}
    </ul>
  )
}
