// The list of keys, opened by « ? ».
import { Dialog } from './Dialog.tsx'
import './ShortcutsDialog.css'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'
import type { Shortcut } from './shortcuts.ts'

export interface ShortcutsDialogProps {
  readonly shortcuts: readonly Shortcut[]
  readonly open: boolean
  readonly onClose: () => void
}

export function ShortcutsDialog({ shortcuts, open, onClose }: ShortcutsDialogProps) {
  const text = useWords(words)
  return (
    <Dialog title={text.shortcuts} open={open} onClose={onClose}>
      <dl className="keys">
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className="keys__one">
            <dt>
              {keys.split('+').map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
