// Somebody else leads now: the patient reads who, and goes on or stays with the doctor before (référentiel HAS of 21 December 2023).
import { nameOf } from '#practitioners/practitioner.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { fiche } from '../begin.ts'
import { meetLeader } from '../handover.ts'
import { words } from '../handover.words.ts'
import { readPrice } from '../price.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { FicheCard } from './FicheCard.tsx'
import { PriceWithThem } from './PriceWithThem.tsx'

/** The call goes on behind: whoever hands over stays in it until the other is there. */
export function NewLeader({ consultationId }: { consultationId: string }) {
  const text = useWords(words).patient
  const params = { consultationId }
  const standing = useRead(readConsultation, { params })
  const reading = useRead(fiche, { params })
  useChanged(consultationChanged, consultationId, keyOf(fiche), keyOf(readPrice))
  const answering = useAct(meetLeader, [readConsultation, fiche])
  const card = reading.data?.ok ? reading.data.value.card : undefined
  const isNew = standing.data?.ok === true && standing.data.value.newLeader
  if (!isNew || !card) return null
  const answer = (given: 'go-on' | 'refuse') => answering.run({ params, body: { answer: given } })
  return (
    <Dialog
      open
      title={text.title(nameOf(card))}
      actions={
        <>
          <Button onPress={() => answer('refuse')}>{text.refuse}</Button>
          <Button kind="main" onPress={() => answer('go-on')}>
            {text.goOn}
          </Button>
        </>
      }
    >
      <p>{text.why}</p>
      {/* First, so that nobody goes on without having had it under their eyes. */}
      <PriceWithThem consultationId={consultationId} rpps={card.rpps} />
      <FicheCard card={card} />
      <ActNotice of={answering} words={words} />
    </Dialog>
  )
}
