// What is about to be added, seen once more: advice on light and sharpness, whether it is intimate, and the choice to redo it.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Check } from '#screen/Check.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { DocumentIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import type { Advice } from '../sharpness.ts'
import { words } from '../upload.words.ts'
import './photos.css'

export interface Reviewed {
  readonly blob: Blob
  readonly name: string
  readonly kind: 'photo' | 'document'
  /** Absent for what this browser cannot show: a PDF, or a photograph only the server may open. */
  readonly url: string | undefined
  readonly advice: Advice | undefined
}

export interface ReviewPhotoProps {
  readonly of: Reviewed
  readonly onKeep: (intimate: boolean) => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

export function ReviewPhoto({ of, onKeep, onAgain, onClose }: ReviewPhotoProps) {
  const text = useWords(words).review
  const [intimate, setIntimate] = useState(false)
  return (
    <Dialog
      title={of.kind === 'photo' ? text.title : text.titleDocument}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onAgain}>{text.again}</Button>
          <Button kind="main" onPress={() => onKeep(intimate)}>
            {text.keep}
          </Button>
        </>
      }
    >
      {of.url ? (
        <img className="photo-review" src={of.url} alt={text.alt} />
      ) : (
        <p className="photo-review__name">
          <DocumentIcon aria-hidden="true" /> {of.name}
        </p>
      )}
      {of.advice ? (
        <Notice kind="amber" said="soon">
          {text.advices[of.advice]}
        </Notice>
      ) : null}
      <Check label={text.intimate} note={text.intimateNote} checked={intimate} onChange={setIntimate} />
    </Dialog>
  )
}
