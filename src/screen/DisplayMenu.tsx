// Language, colours and size of the text: one button on every page, so that nobody has to search for what lets them read.
import { useState } from 'react'
import { Button } from './Button.tsx'
import { Choice } from './Choice.tsx'
import { Dialog } from './Dialog.tsx'
import { DisplayIcon } from './icons.tsx'
import { usePreferences, useWords } from './language.tsx'
import { changePreferences } from './preferences.ts'
import { words } from './screen.words.ts'
import { useSite } from './site.tsx'

const each = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.keys(labels) as Value[]).map(value => ({ value, label: labels[value] }))

export function DisplayMenu() {
  const text = useWords(words)
  const { language, theme, size } = usePreferences()
  const { printed } = useSite()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="top__link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <DisplayIcon />
        <span className="top__word">{text.display}</span>
      </button>
      <Dialog
        title={text.displayTitle}
        open={open}
        printed={printed ?? false}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="main" onPress={() => setOpen(false)}>
            {text.close}
          </Button>
        }
      >
        <Choice
          look="pills"
          label={text.language}
          options={each(text.languages)}
          value={language}
          onChange={chosen => changePreferences({ language: chosen })}
        />
        <Choice
          look="pills"
          label={text.size}
          options={each(text.sizes)}
          value={size}
          onChange={chosen => changePreferences({ size: chosen })}
        />
        <Choice
          look="pills"
          label={text.theme}
          options={each(text.themes)}
          value={theme}
          onChange={chosen => changePreferences({ theme: chosen })}
        />
      </Dialog>
    </>
  )
}
