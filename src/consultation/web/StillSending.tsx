// The photograph on its way to the doctor, by the same road as any other: it goes on by itself after a cut.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { OnItsWay } from '#record/web/OnItsWay.tsx'
import type { Prepared } from '#record/web/prepare-image.ts'
import { drop, send, useSendings } from '#record/web/sendings.ts'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf } from '#screen/reads.ts'
import { listStills, sendStill } from '../still.ts'
import { words } from '../still.words.ts'

export interface StillSendingProps {
  readonly consultationId: string
  readonly stillId: string
  readonly photo: Prepared
  readonly onAgain: () => void
}

export function StillSending({ consultationId, stillId, photo, onAgain }: StillSendingProps) {
  const text = useWords(words)
  const client = useQueryClient()
  const sendings = useSendings(stillId)
  // Sent once, whatever is drawn again meanwhile.
  useEffect(() => {
    const params = { consultationId, stillId }
    const toSend = { file: photo.blob, kind: 'photo', name: '', intimate: false, url: undefined } as const
    send(
      stillId,
      toSend,
      (body, key) => call(sendStill, { params, body: { ...body, kind: 'photo' } }, { key }),
      () => void client.invalidateQueries({ queryKey: keyOf(listStills) }),
    )
  }, [client, consultationId, stillId, photo])
  const refused = sendings.find(one => one.sending.state.at === 'refused')
  const again = () => {
    for (const one of sendings) drop(stillId, one.key)
    onAgain()
  }
  return (
    <Dialog title={text.sending} open actions={refused ? <Button onPress={again}>{text.again}</Button> : undefined}>
      <ul className="added-list">
        {sendings.map(one => (
          <OnItsWay key={one.key} request={stillId} one={one} />
        ))}
      </ul>
    </Dialog>
  )
}
