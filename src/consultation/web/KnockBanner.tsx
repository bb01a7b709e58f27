// « Un nouvel appareil demande à entrer »: shown to the professional over their desk, answered in one gesture.
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { words } from '../consultation.words.ts'
import { answerKnock } from '../enter.ts'
import { consultationChanged, readConsultation } from '../state.ts'

export function KnockBanner({ consultationId }: { consultationId: string }) {
  const text = useWords(words).knock
  const reading = useRead(readConsultation, { params: { consultationId } })
  useChanged(consultationChanged, consultationId, keyOf(readConsultation))
  const answering = useAct(answerKnock, [readConsultation])
  const knocks = reading.data?.ok ? reading.data.value.knocks : []
  const answer = (seatId: string, to: 'admitted' | 'refused') =>
    answering.run({ params: { consultationId, seatId }, body: { answer: to } })
  return (
    <>
      {knocks.map(({ seat, device }) => (
        <Notice
          key={seat}
          kind="amber"
          said="now"
          title={text.title}
          actions={
            <>
              <Button kind="main" onPress={() => answer(seat, 'admitted')}>
                {text.admit}
              </Button>
              <Button onPress={() => answer(seat, 'refused')}>{text.refuse}</Button>
            </>
          }
        >
          <p>
            {text.what[device]} {text.ask}
          </p>
        </Notice>
      ))}
      <ActNotice of={answering} words={words} />
    </>
  )
}
