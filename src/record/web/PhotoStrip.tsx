// What a patient added, on the desk: photographs in a strip, opened in full; documents to download.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { type AttachmentEntry, attachmentsChanged, listAttachments, readAttachment } from '../attachment.ts'
import { words } from '../upload.words.ts'
import { entryName, smallOf } from './AddedList.tsx'
import { PhotoViewer } from './PhotoViewer.tsx'
import './photos.css'

export function PhotoStrip({ patientId, intakeId }: { patientId: string; intakeId: string }) {
  const text = useWords(words).strip
  const reading = useRead(listAttachments, { params: { patientId }, query: { intakeId, limit: 24 } })
  useChanged(attachmentsChanged, patientId, keyOf(listAttachments))
  return (
    <QueryScreen of={reading} words={words}>
      {({ attachments }) =>
        attachments.length === 0 ? (
          <p className="soft">{text.none}</p>
        ) : (
          <Strip patientId={patientId} attachments={attachments} />
        )
      }
    </QueryScreen>
  )
}

function Strip({ patientId, attachments }: { patientId: string; attachments: readonly AttachmentEntry[] }) {
  const text = useWords(words)
  const [opened, setOpened] = useState<string>()
  const file = (id: string) => pathOf(readAttachment, { patientId, attachmentId: id })
  const name = (entry: AttachmentEntry) => entryName(entry, text.entry)
  const photos = attachments.filter(entry => entry.media === 'image')
  const papers = attachments.filter(entry => entry.media === 'pdf')
  return (
    <div className="stack">
      {photos.length > 0 ? (
        <ul className="photo-strip" aria-label={text.strip.title}>
          {photos.map(entry => (
            <li key={entry.id}>
              <Thumbnail
                small={smallOf(entry)}
                label={text.entry.open(name(entry))}
                onOpen={() => setOpened(entry.id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {papers.map(entry => (
        <LinkButton key={entry.id} to={file(entry.id)} icon={<DownloadIcon />}>
          <span className="unseen">{text.entry.downloadOne(name(entry))}</span>
          <span aria-hidden="true">{name(entry)}</span>
        </LinkButton>
      ))}
      {opened ? (
        <PhotoViewer
          first={opened}
          photos={photos.map(entry => ({ id: entry.id, name: name(entry), src: file(entry.id) }))}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </div>
  )
}

export function Thumbnail({ small, label, onOpen }: { small: string | undefined; label: string; onOpen: () => void }) {
  return (
    <button type="button" className="photo-strip__one" aria-label={label} onClick={onOpen}>
      <img src={small} alt="" />
    </button>
  )
}
