// Photographs in full, one at a time: by keyboard or by hand, enlarged and moved under the eye; each one opened leaves its trace.
import { useEffect, useRef, useState } from 'react'
import { BackIcon, CloseIcon, LargerIcon, NextIcon, SmallerIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words as screenWords } from '#screen/screen.words.ts'
import { words } from '../upload.words.ts'
import './photos.css'

export interface Viewed {
  readonly id: string
  readonly name: string
  /** Address of the image. */
  readonly src: string
}

const scales = [1, 1.5, 2, 3, 4] as const

export interface PhotoViewerProps {
  readonly photos: readonly Viewed[]
  readonly first: string
  readonly onClose: () => void
}

export function PhotoViewer({ photos, first, onClose }: PhotoViewerProps) {
  const text = useWords(words).strip
  const close = useWords(screenWords).close
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(
    Math.max(
      0,
      photos.findIndex(one => one.id === first),
    ),
  )
  const [scale, setScale] = useState(0)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const shown = photos[at]
  if (!shown) return null
  const turn = (by: number) => {
    setScale(0)
    setAt((at + by + photos.length) % photos.length)
  }
  const zoom = (by: number) => setScale(Math.min(scales.length - 1, Math.max(0, scale + by)))
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => setScale(0),
    // Enlarged, the arrows move over the image, as the browser does by itself.
    ...(scale === 0 ? { ArrowLeft: () => turn(-1), ArrowRight: () => turn(1) } : {}),
  }
  return (
    <dialog
      ref={dialog}
      className="photo-viewer"
      aria-label={`${text.viewer} : ${shown.name}`}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={event => {
        const run = event.ctrlKey || event.metaKey ? undefined : keys[event.key]
        if (!run) return
        event.preventDefault()
        run()
      }}
    >
      <div className="photo-viewer__bar">
        <p aria-live="polite">
          <strong>{shown.name}</strong> <span>{text.count(at + 1, photos.length)}</span>
        </p>
        {photos.length > 1 ? (
          <>
            <Tool label={text.previous} onPress={() => turn(-1)}>
              <BackIcon />
            </Tool>
            <Tool label={text.next} onPress={() => turn(1)}>
              <NextIcon />
            </Tool>
          </>
        ) : null}
        <Tool label={text.smaller} onPress={() => zoom(-1)}>
          <SmallerIcon />
        </Tool>
        <Tool label={text.larger} onPress={() => zoom(1)}>
          <LargerIcon />
        </Tool>
        <Tool label={close} onPress={onClose}>
          <CloseIcon />
        </Tool>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="photo-viewer__room" tabIndex={0} key={shown.id}>
        <img
          className={`photo-viewer__image photo-viewer__image--${String(scales[scale]).replace('.', '-')}`}
          src={shown.src}
          alt={shown.name}
        />
      </div>
      <p className="photo-viewer__foot">
        {text.keys} {text.traced}
      </p>
    </dialog>
  )
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="photo-viewer__tool" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  )
}
