// The photographs of an offer: nothing is loaded until the professional asks, since each look is traced.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { Thumbnail } from '#record/web/PhotoStrip.tsx'
import { PhotoViewer } from '#record/web/PhotoViewer.tsx'
import { Button } from '#screen/Button.tsx'
import { PictureIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { listOfferPhotos, readOfferPhoto } from '../offer-photos.ts'
import { words } from '../waiting-room.words.ts'

export function OfferPhotos({ offerId, count }: { offerId: string; count: number }) {
  const text = useWords(words).offer
  const [asked, setAsked] = useState(false)
  if (count === 0) return null
  if (asked) return <Photos offerId={offerId} />
  return (
    <div className="row">
      <Button icon={<PictureIcon />} onPress={() => setAsked(true)}>
        {text.photos(count)}
      </Button>
    </div>
  )
}

function Photos({ offerId }: { offerId: string }) {
  const text = useWords(words).offer
  const [opened, setOpened] = useState<string>()
  const reading = useRead(listOfferPhotos, { params: { offerId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ photos }) => (
        <>
          <ul className="photo-strip" aria-label={text.photosOf}>
            {photos.map((photo, at) => (
              <li key={photo.id}>
                <Thumbnail
                  small={photo.preview === null ? undefined : `data:image/jpeg;base64,${photo.preview}`}
                  label={text.photo(at + 1)}
                  onOpen={() => setOpened(photo.id)}
                />
              </li>
            ))}
          </ul>
          {opened ? (
            <PhotoViewer
              first={opened}
              photos={photos.map((photo, at) => ({
                id: photo.id,
                name: text.photo(at + 1),
                src: pathOf(readOfferPhoto, { offerId, attachmentId: photo.id }),
              }))}
              onClose={() => setOpened(undefined)}
            />
          ) : null}
        </>
      )}
    </QueryScreen>
  )
}
