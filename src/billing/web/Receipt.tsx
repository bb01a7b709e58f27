// Once a consultation is over: what one pays, the receipt to download, or that there is nothing to pay.
import { useEffect, useState } from 'react'
import { euros } from '#kit/money.ts'
import { pathOf } from '#kit/route.ts'
import { readDocument } from '#record/document.ts'
import { Card } from '#screen/Card.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useRead } from '#screen/reads.ts'
import { words } from '../billing.words.ts'
import { readReceipt } from '../receipt.ts'

export interface ReceiptProps {
  readonly patientId: string
  readonly consultationId: string
}

/** It is written a moment after the closing: looked for until it is there. */
export function Receipt({ patientId, consultationId }: ReceiptProps) {
  const text = useWords(words)
  const language = useLanguage()
  const [found, setFound] = useState(false)
  const every = found ? undefined : 3000
  const reading = useRead(readReceipt, { params: { patientId, consultationId } }, { every })
  const receipt = reading.data?.ok ? reading.data.value.receipt : null
  // Each reading leaves a trace: none more than needed.
  useEffect(() => setFound(receipt !== null), [receipt])
  if (!receipt) return null
  if (receipt.kind !== 'charged')
    return <Card title={text.title}>{receipt.kind === 'nothing' ? text.nothing : text.noTariff}</Card>
  return (
    <Card
      title={text.title}
      actions={
        receipt.documentId ? (
          <LinkButton
            to={pathOf(readDocument, { patientId, documentId: receipt.documentId })}
            icon={<DownloadIcon aria-hidden="true" />}
          >
            {text.read}
          </LinkButton>
        ) : null
      }
    >
      <p className="figures">{text.charged(euros(receipt.total ?? 0, language))}</p>
      <p className="soft">{text.notTaken}</p>
    </Card>
  )
}
