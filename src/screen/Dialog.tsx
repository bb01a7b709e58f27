// A dialog over the page: the browser's own <dialog>, which holds the focus, closes on Escape and gives the focus back.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './Dialog.css'
import { CloseIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  /** Escape, the cross, a tap beside it. Absent: the dialog asks for an answer and is closed only by its actions. */
  readonly onClose?: (() => void) | undefined
  readonly children?: ReactNode
  /** What is in it is there while it is closed too: a script of the page opens it. */
  readonly printed?: boolean
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
}

export function Dialog({ title, open, onClose, printed = false, children, actions }: DialogProps) {
  const text = useWords(words)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    element.showModal()
    return () => element.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is a convenience; Escape does the same by keyboard
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose?.()
      }}
    >
      {open || printed ? (
        <div className="dialog__sheet">
          <div className="dialog__head">
            <h2 id={id} className="dialog__title">
              {title}
            </h2>
            {onClose ? (
              <button type="button" className="dialog__close" aria-label={text.close} onClick={onClose}>
                <CloseIcon />
              </button>
            ) : null}
          </div>
          <div className="dialog__body">{children}</div>
          {actions ? <div className="dialog__actions">{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  )
}
