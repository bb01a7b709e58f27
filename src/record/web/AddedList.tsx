// What a patient added: seen in small, opened or downloaded, taken back while no professional has used it.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { DownloadIcon, RemoveIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { dayInWords } from '#screen/time-words.ts'
import {
  type AttachmentEntry,
  attachmentsChanged,
  listAttachments,
  readAttachment,
  removeAttachment,
} from '../attachment.ts'
import { words } from '../upload.words.ts'
import { Small } from './OnItsWay.tsx'
import './photos.css'

export interface AddedListProps {
  readonly patientId: string
  /** Of one request; of the whole record when absent. */
  readonly intakeId?: string
  /** The sentence of an empty list; nothing is said when absent. */
  readonly none?: string
  readonly after?: string
  /** Of these alone. */
  readonly only?: readonly string[]
}

export function AddedList({ patientId, intakeId, none, after, only }: AddedListProps) {
  const text = useWords(words)
  const [more, setMore] = useState(false)
  const query = { limit: 24, ...(intakeId ? { intakeId } : {}), ...(after ? { after } : {}) }
  const reading = useRead(listAttachments, { params: { patientId }, query })
  useChanged(attachmentsChanged, patientId, keyOf(listAttachments))
  return (
    <QueryScreen of={reading} words={words} skeleton={null}>
      {({ attachments: all, next }) => {
        const attachments = all.filter(entry => !only || only.includes(entry.id))
        return attachments.length === 0 ? (
          none ? (
            <p className="soft">{none}</p>
          ) : null
        ) : (
          <>
            <ul className="added-list" aria-label={text.added}>
              {attachments.map(entry => (
                <Added key={entry.id} patientId={patientId} entry={entry} />
              ))}
            </ul>
            {next && !more ? <Button onPress={() => setMore(true)}>{text.mine.more}</Button> : null}
            {next && more ? (
              <AddedList
                patientId={patientId}
                after={next}
                {...(intakeId ? { intakeId } : {})}
                {...(only ? { only } : {})}
              />
            ) : null}
          </>
        )
      }}
    </QueryScreen>
  )
}

/** What an entry is called: by its own name, else by what it is. */
export const entryName = (entry: AttachmentEntry, text: (typeof words)['fr']['entry']): string =>
  entry.name || (entry.consultationId ? text.still : entry.media === 'image' ? text.photo : text.document)

export const smallOf = (entry: AttachmentEntry): string | undefined =>
  entry.preview === null ? undefined : `data:image/jpeg;base64,${entry.preview}`

function Added({ patientId, entry }: { patientId: string; entry: AttachmentEntry }) {
  const text = useWords(words).entry
  const language = useLanguage()
  const name = entryName(entry, text)
  return (
    <li className="added">
      <Small url={smallOf(entry)} />
      <div className="added__words">
        <p className="added__name">{name}</p>
        <p className="small soft">{text.added(dayInWords(dayIn(entry.addedAt, zone), language))}</p>
        {entry.intimate ? <Tag>{text.intimate}</Tag> : null}
        <div className="row">
          <LinkButton to={pathOf(readAttachment, { patientId, attachmentId: entry.id })} icon={<DownloadIcon />}>
            <span aria-hidden="true">{text.download}</span>
            <span className="unseen">{text.downloadOne(name)}</span>
          </LinkButton>
          {entry.removable ? <Remove patientId={patientId} id={entry.id} name={name} /> : null}
        </div>
      </div>
    </li>
  )
}

function Remove({ patientId, id, name }: { patientId: string; id: string; name: string }) {
  const text = useWords(words).entry
  const [asking, setAsking] = useState(false)
  const removing = useAct(removeAttachment, [listAttachments])
  const go = async () => {
    if (await removing.run({ params: { patientId, attachmentId: id } })) setAsking(false)
  }
  return (
    <>
      <Button kind="plain" icon={<RemoveIcon />} spoken={text.removeOne(name)} onPress={() => setAsking(true)}>
        {text.remove}
      </Button>
      <Dialog
        title={text.removeSure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.removeNo}</Button>
            <Button kind="danger" onPress={go}>
              {text.remove}
            </Button>
          </>
        }
      >
        <p>{text.removeWhy}</p>
        <ActNotice of={removing} words={words} />
      </Dialog>
    </>
  )
}
