// Adding photographs and documents: taken with a frame or chosen, seen once more, sent while one goes on.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { PhotoIcon, PictureIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf } from '#screen/reads.ts'
import { listAttachments } from '../attachment.ts'
import { words } from '../upload.words.ts'
import { AddedList } from './AddedList.tsx'
import { OnItsWay } from './OnItsWay.tsx'
import { prepareImage } from './prepare-image.ts'
import { type Reviewed, ReviewPhoto } from './ReviewPhoto.tsx'
import type { Announce } from './sending.ts'
import { send, useSendings } from './sendings.ts'
import { TakePhoto } from './TakePhoto.tsx'
import './photos.css'

export interface AddPhotosProps {
  readonly patientId: string
  readonly intakeId: string
  /** The act that starts an upload stands in a later room: it is given. */
  readonly announce: Announce
  /** The files added for this purpose, when the request holds others. */
  readonly only?: readonly string[]
}

type Doing =
  | { readonly at: 'camera' }
  | { readonly at: 'review'; readonly of: Reviewed; readonly from: 'camera' | 'file' }

export function AddPhotos({ patientId, intakeId, announce, only }: AddPhotosProps) {
  const text = useWords(words)
  const client = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [doing, setDoing] = useState<Doing>()
  const sendings = useSendings(intakeId)
  const seen = async (blob: Blob, name: string, from: 'camera' | 'file') => {
    const prepared = await prepareImage(blob)
    const kind = prepared || from === 'camera' ? 'photo' : 'document'
    setDoing({ at: 'review', from, of: { blob, name, kind, url: undefined, advice: undefined, ...prepared } })
  }
  const again = (from: 'camera' | 'file') => {
    setDoing(from === 'camera' ? { at: 'camera' } : undefined)
    if (from === 'file') file.current?.click()
  }
  const keep = ({ blob, kind, name, url }: Reviewed, intimate: boolean) => {
    setDoing(undefined)
    const done = () => void client.invalidateQueries({ queryKey: keyOf(listAttachments) })
    send(intakeId, { file: blob, kind, name, url, intimate }, announce, done)
  }
  return (
    <div className="stack">
      <div className="photos__ways">
        <Button kind="main" wide icon={<PhotoIcon />} onPress={() => setDoing({ at: 'camera' })}>
          {text.take}
        </Button>
        <Button wide icon={<PictureIcon />} onPress={() => file.current?.click()}>
          {text.choose}
        </Button>
        <input
          ref={file}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
          onChange={event => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen) void seen(chosen, chosen.name, 'file')
          }}
        />
      </div>
      <p className="small soft">{text.formats}</p>
      {sendings.length > 0 ? (
        <ul className="added-list">
          {sendings.map(one => (
            <OnItsWay key={one.key} request={intakeId} one={one} />
          ))}
        </ul>
      ) : null}
      <AddedList patientId={patientId} intakeId={intakeId} {...(only ? { only } : {})} />
      {doing?.at === 'camera' ? (
        <TakePhoto onTaken={photo => seen(photo, '', 'camera')} onCancel={() => setDoing(undefined)} />
      ) : null}
      {doing?.at === 'review' ? (
        <ReviewPhoto
          of={doing.of}
          onKeep={intimate => keep(doing.of, intimate)}
          onAgain={() => again(doing.from)}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
    </div>
  )
}
