// The exact price with the professional who accepted, beside their card, before one begins.
import { words } from '#orientation/price.words.ts'
import { PriceTold } from '#orientation/web/PriceTold.tsx'
import { Card } from '#screen/Card.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { readPrice } from '../price.ts'

interface PriceWithThemProps {
  readonly consultationId: string
  /** Shown once it is the price with this professional, and no other's. */
  readonly rpps: string
}

export function PriceWithThem({ consultationId, rpps }: PriceWithThemProps) {
  const text = useWords(words)
  const reading = useRead(readPrice, { params: { consultationId } })
  return (
    <QueryScreen of={reading} words={words}>
      {told =>
        told.rpps === rpps ? (
          <Card title={text.exact}>{told.price ? <PriceTold price={told.price} /> : <p>{text.noTariff}</p>}</Card>
        ) : null
      }
    </QueryScreen>
  )
}
