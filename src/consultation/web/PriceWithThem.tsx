// The exact price with the professional who accepted, beside their card, before one begins.
import { words } from '#orientation/price.words.ts'
import { PriceTold } from '#orientation/web/PriceTold.tsx'
import { Card } from '#screen/Card.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { readPrice } from '../price.ts'

export function PriceWithThem({ consultationId }: { readonly consultationId: string }) {
  const text = useWords(words)
  const reading = useRead(readPrice, { params: { consultationId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ price }) => <Card title={text.exact}>{price ? <PriceTold price={price} /> : <p>{text.noTariff}</p>}</Card>}
    </QueryScreen>
  )
}
